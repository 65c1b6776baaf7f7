import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { swapped } from './swapped';
import { factorValues } from './values';

export const outOfBounds: BuiltInRule = {
  id: 'values/out-of-bounds',
  severity: 'error',
  title: 'A value below the minimum or above the maximum',
  reason:
    'The row’s own bounds say what is possible; a value outside them is a slip of the pen, or the bounds are wrong.',
  remedy: 'Correct the value; where it is right, the bounds are too narrow.',
  example: {
    fails: { factors: { payment: { max: 5, values: { base: 15 } } } },
    passes: { factors: { payment: { max: 5, values: { base: 1.5 } } } },
  },
  check: (context) => context.inFactors('values/out-of-bounds', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const { min, max } = factor;
  if (min === undefined && max === undefined) return;
  if (min !== undefined && max !== undefined && min > max) {
    yield noneFits(context, row, factor, min, max);
    return;
  }
  const values = factorValues(context, row, factor, ({ value, isComputed }) => {
    if (typeof value !== 'number') return false;
    const number = judged(value, isComputed);
    return (min !== undefined && number < min) || (max !== undefined && number > max);
  });
  for (const { alternative, value, isComputed, related } of values) {
    const broken =
      min !== undefined && judged(Number(value), isComputed) < min
        ? t('below its minimum of {0}', context.contentLabel(factor, min))
        : t('above its maximum of {0}', context.contentLabel(factor, max ?? null));
    const where = isComputed ? t(' in {0}', context.alternativeLabel(alternative)) : '';
    yield {
      row,
      alternative,
      message: t('{0} is {1}{2}, {3}.', context.rowLabel(row), context.contentLabel(factor, value), where, broken),
      place: context.cellPlace(row, alternative),
      related: related(),
    };
  }
}

/** Of bounds that exclude each other the values are no fault. */
function noneFits(context: RuleContext, row: string, factor: Factor, min: number, max: number): Observation {
  const [least, most] = [min, max].map((bound) => context.contentLabel(factor, bound));
  const paths = [
    ['factors', row, 'min'],
    ['factors', row, 'max'],
  ] as const;
  return {
    row,
    message: t(
      'The minimum of {0}, {1}, is above its maximum, {2}: no value fits.',
      context.rowLabel(row),
      least ?? '',
      most ?? '',
    ),
    place: context.valuePlace(...paths[0]),
    related: [
      { row, message: t('The maximum of {0}.', context.rowLabel(row)), place: context.valuePlace(...paths[1]) },
    ],
    fixes: [swapped(context, ...paths, t('Swap minimum and maximum'))],
  };
}

/** A computed number is judged by the digits that people are shown, not by the computer's rounding. */
function judged(value: number, isComputed: boolean): number {
  return isComputed ? Number(value.toPrecision(12)) : value;
}
