import { t } from '../../model/l10n';
import { heirsOf } from '../heirsOf';
import type { BuiltInRule } from '../rule';
import { writingNumber } from './amounts';
import { disagreements } from './statedValue';

export const notAsStated: BuiltInRule = {
  id: 'units/not-as-stated',
  severity: 'warning',
  title: 'A value further from what its source states than rounding explains',
  reason: 'The value cites a source that says something else, so it rests on nothing that a reader could look up.',
  remedy: 'Correct the value or what the source states; "approximate": true in the cell allows five per cent.',
  example: {
    fails: {
      factors: {
        payment: { values: { base: { value: 1.5, source: 'report', stated: { value: 1.8, unit: 'USD bn' } } } },
      },
    },
    passes: {
      factors: {
        payment: { values: { base: { value: 1.5, source: 'report', stated: { value: 1.5, unit: 'USD bn' } } } },
      },
    },
  },
  *check(context) {
    for (const { row, alternative, power, stated, value } of disagreements(context)) {
      if (power !== undefined) continue;
      yield {
        row,
        alternative,
        message: t(
          '{0} is {1}, but its source states {2}. Correct one of them, or mark the cell "approximate" where it is within 5 %.',
          context.rowLabel(row),
          context.valueLabel(row, alternative),
          stated,
        ),
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
        // Not preferred: what is said of the source may be the slip.
        fixes: writingNumber(context, { row, alternative }, value),
      };
    }
  },
};
