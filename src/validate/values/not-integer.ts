import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { factorValues } from './values';

export const notInteger: BuiltInRule = {
  id: 'values/not-integer',
  severity: 'error',
  title: 'A fraction where only whole numbers make sense',
  reason: 'The row counts things that come whole, such as soldiers or ships.',
  remedy: 'Write a whole number, round the formula, or remove “integer” from the row.',
  example: {
    fails: {
      factors: {
        troops: {
          section: 'money',
          label: 'Troops',
          unit: 'persons',
          role: 'uncertainty',
          integer: true,
          values: { base: 11.5 },
        },
      },
    },
    passes: {
      factors: {
        troops: {
          section: 'money',
          label: 'Troops',
          unit: 'persons',
          role: 'uncertainty',
          integer: true,
          values: { base: 11 },
        },
      },
    },
  },
  check: (context) => context.inFactors('values/not-integer', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  if (factor.integer !== true) return;
  const values = factorValues(context, row, factor, ({ value, isComputed }) => {
    // A computed one is judged by the digits that people are shown, not by the computer's rounding.
    return typeof value === 'number' && !Number.isInteger(isComputed ? Number(value.toPrecision(12)) : value);
  });
  for (const { alternative, value, isComputed, related } of values) {
    const verb = isComputed ? t('its formula comes to') : t('here stands');
    yield {
      row,
      alternative,
      message: t(
        '{0} must be a whole number; {1} {2}.',
        context.rowLabel(row),
        verb,
        context.contentLabel(factor, value),
      ),
      place: context.cellPlace(row, alternative),
      related: related(),
    };
  }
}
