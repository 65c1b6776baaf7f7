import { t } from '../../model/l10n';
import type { Measure } from '../../model/read/scenarioText';
import { clashObservations } from '../clash';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { misses } from './missed';

export const threshold: BuiltInRule = {
  id: 'measures/threshold',
  severity: 'warning',
  title: 'A measure on the wrong side of its threshold',
  reason: 'The authors have said how good is good enough, and this alternative is not.',
  remedy: 'Change what the measure is computed from, accept the finding with a waiver, or correct the threshold.',
  example: {
    fails: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
    },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 4 },
      },
    },
  },
  *check(context) {
    for (const [row, measure] of context.scenario.measures ?? []) {
      const { threshold: limit, direction } = measure;
      if (limit === undefined || direction === undefined || direction === 'none') continue;
      const missed = (alternative: string) => misses(context.calculation.value(row, alternative), limit, direction);
      yield* clashObservations(
        context,
        { alternatives: context.alternatives.filter(missed), cells: (alternative) => [{ row, alternative }] },
        (alternative) => said(context, row, measure, alternative),
      );
    }
  },
};

function said(
  context: RuleContext,
  row: string,
  { threshold: limit, direction, unit = '' }: Measure,
  alternative: string,
): string {
  const [label, value] = [context.rowLabel(row), context.valueLabel(row, alternative)];
  const column = context.alternativeLabel(alternative);
  const side = `${limit} ${unit}`.trim();
  return direction === 'higher'
    ? t('{0} is {1} in {2}; it should be at least {3}.', label, value, column, side)
    : t('{0} is {1} in {2}; it should be at most {3}.', label, value, column, side);
}
