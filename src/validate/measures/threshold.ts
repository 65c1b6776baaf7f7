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
  const side = direction === 'higher' ? 'at least' : 'at most';
  return `${context.rowLabel(row)} is ${context.valueLabel(row, alternative)} in ${context.alternativeLabel(alternative)}; it should be ${side} ${limit} ${unit}.`;
}
