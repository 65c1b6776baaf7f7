import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const conceptMisfit: BuiltInRule = {
  id: 'packs/concept-misfit',
  severity: 'error',
  title: 'A row that does not fit the concept that it stands for',
  reason:
    'A pack’s rules reckon in the units and levels of its concepts; over a row with others they would judge something else, so they are left out.',
  remedy:
    'Bring the row into the unit or the levels of the concept; where it is something else, give it another id and no “as”.',
  example: {
    fails: { packs: ['ours.scenario-rules.json'], factors: { payment: { unit: 'USD mn' } } },
    passes: { packs: ['ours.scenario-rules.json'], factors: { payment: { unit: 'USD bn' } } },
    packs: {
      'ours.scenario-rules.json': {
        pack: 1,
        title: 'Our rules',
        concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
        rules: { paid: { require: '=payment > 0', because: 'It has to be paid.' } },
      },
    },
  },
  *check(context) {
    for (const { reference, misfits } of context.packs) {
      for (const { concept, row, message } of misfits) {
        yield {
          row,
          message: t(
            '{0} Change the row, or give it another id and no “as”, so that it is not the “{1}” of {2}.',
            message,
            concept,
            reference,
          ),
          place: context.rowPlace(row),
        };
      }
    }
  },
};
