import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { factorValues, wantedKind } from './values';

export const wrongKind: BuiltInRule = {
  id: 'values/wrong-kind',
  severity: 'error',
  title: 'A value of the wrong kind',
  reason: 'A text where a number is wanted, or a number where a level is, can be neither computed with nor judged.',
  remedy: 'Write the value as the row is: a number without quotes, the id of a level, a date such as 2025-08-22.',
  example: {
    fails: { factors: { payment: { values: { base: '1.5' } } } },
    passes: { factors: { payment: { values: { base: 1.5 } } } },
  },
  check: (context) => context.inFactors('values/wrong-kind', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const values = factorValues(context, row, factor, ({ value, isComputed }) => {
    return wantedKind(factor, value, isComputed) !== undefined;
  });
  for (const { alternative, value, isComputed, related } of values) {
    const wanted = wantedKind(factor, value, isComputed) ?? '';
    const verb = isComputed ? t('its formula comes to') : t('here stands');
    yield {
      row,
      alternative,
      message: t(
        '{0} must be {1}; {2} {3}.',
        context.rowLabel(row),
        wanted,
        verb,
        context.contentLabel({ values: factor.values }, value),
      ),
      place: context.cellPlace(row, alternative),
      related: related(),
    };
  }
}
