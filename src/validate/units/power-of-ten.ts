import { t } from '../../model/l10n';
import { heirsOf } from '../heirsOf';
import type { BuiltInRule } from '../rule';
import { writingNumber } from './amounts';
import { isFractionOfStated } from './fraction-for-percent';
import { disagreements } from './statedValue';

export const powerOfTen: BuiltInRule = {
  id: 'units/power-of-ten',
  severity: 'error',
  title: 'A value a power of ten away from what its source states',
  reason:
    'Millions taken for billions, or a digit too many: everything that is computed from it is wrong by the same factor.',
  remedy: 'Look the number up in the source: correct the cell, or what the cell says that the source states.',
  example: {
    fails: {
      factors: {
        payment: { values: { base: { value: 1.5, source: 'report', stated: { value: 150, unit: 'USD mn' } } } },
      },
    },
    passes: {
      factors: {
        payment: { values: { base: { value: 1.5, source: 'report', stated: { value: 1500, unit: 'USD mn' } } } },
      },
    },
  },
  *check(context) {
    for (const { row, alternative, power, stated, value } of disagreements(context)) {
      if (power === undefined) continue;
      const factor = context.scenario.factors.get(row);
      const cell = factor?.values.get(alternative);
      // A fraction for a percentage is told as that.
      if (factor && cell !== undefined && isFractionOfStated(factor, cell)) continue;
      const times = (10 ** Math.abs(power)).toLocaleString('en-US');
      const [label, own] = [context.rowLabel(row), context.valueLabel(row, alternative)];
      yield {
        row,
        alternative,
        message:
          power > 0
            ? t(
                '{0} is {1}, but its source states {2}: {3} times too much, or the source is wrong.',
                label,
                own,
                stated,
                times,
              )
            : t(
                '{0} is {1}, but its source states {2}: {3} times too little, or the source is wrong.',
                label,
                own,
                stated,
                times,
              ),
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
        // Not preferred: what is said of the source may be the slip.
        fixes: writingNumber(context, { row, alternative }, value),
      };
    }
  },
};
