import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const unreadable: BuiltInRule = {
  id: 'packs/unreadable',
  severity: 'error',
  title: 'A rule pack with faults of its own',
  reason: 'What cannot be read of a pack is not held against the scenario: its rules may be weaker than they look.',
  remedy: 'Open the pack and mend what the finding names.',
  example: {
    fails: { packs: ['faulty.scenario-rules.json'] },
    passes: { packs: ['ours.scenario-rules.json'] },
    packs: {
      'faulty.scenario-rules.json': {
        pack: 1,
        title: 'Our rules',
        concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
        rules: { paid: { require: '=paymnet > 0', because: 'It has to be paid.' } },
      },
      'ours.scenario-rules.json': {
        pack: 1,
        title: 'Our rules',
        concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
        rules: { paid: { require: '=payment > 0', because: 'It has to be paid.' } },
      },
    },
  },
  *check(context) {
    for (const { reference, index, faults } of context.packs) {
      const [fault] = faults;
      if (fault === undefined || index === undefined) continue;
      const more = faults.length === 1 ? '' : ` ${t('And {0} more.', faults.length - 1)}`;
      yield {
        message: t('The rule pack “{0}” cannot be used whole. {1}{2}', reference, fault, more),
        place: context.textPlace(index, 'packs'),
      };
    }
  },
};
