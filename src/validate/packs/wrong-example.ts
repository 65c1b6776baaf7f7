import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { exampleFaults } from './exampleFaults';

export const wrongExample: BuiltInRule = {
  id: 'packs/wrong-example',
  severity: 'warning',
  title: 'A rule pack whose example does not show what it says',
  reason:
    'The examples of a rule say what its author meant. Where the rule judges them otherwise, either the rule or its example is wrong, and it may hold against this scenario what nobody meant.',
  remedy: 'Open the pack, and correct the rule or its example.',
  example: {
    fails: { packs: ['turned.scenario-rules.json'] },
    passes: { packs: ['ours.scenario-rules.json'] },
    packs: {
      'turned.scenario-rules.json': {
        pack: 1,
        title: 'Our rules',
        concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
        rules: {
          paid: {
            require: '=payment >= 0',
            because: 'It has to be paid.',
            examples: { fails: { values: { payment: 0 } }, passes: { values: { payment: 1 } } },
          },
        },
      },
      'ours.scenario-rules.json': {
        pack: 1,
        title: 'Our rules',
        concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
        rules: {
          paid: {
            require: '=payment > 0',
            because: 'It has to be paid.',
            examples: { fails: { values: { payment: 0 } }, passes: { values: { payment: 1 } } },
          },
        },
      },
    },
  },
  *check(context) {
    for (const { reference, index, pack, text, faults } of context.packs) {
      // A rule that cannot be read judges its example otherwise, too.
      if (index === undefined || !pack || text === undefined || faults.length > 0) continue;
      const [fault, ...others] = exampleFaults(text, pack);
      if (!fault) continue;
      const more = others.length === 0 ? '' : ` ${t('And {0} more.', others.length)}`;
      yield {
        message: t('In the rule pack “{0}”: {1}{2}', reference, fault.message, more),
        place: context.textPlace(index, 'packs'),
      };
    }
  },
};
