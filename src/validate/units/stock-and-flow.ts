import { parseUnit, type Unit } from '../../formula/unit';
import { t } from '../../model/l10n';
import { agree, type WrittenNumber } from '../agreement';
import { clashObservations } from '../clash';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { inScaleOf, isApproximate, writingNumber } from './amounts';

export const stockAndFlow: BuiltInRule = {
  id: 'units/stock-and-flow',
  severity: 'error',
  title: 'A stock that does not follow from its flow',
  reason:
    'What has been paid in by the end of a year is what had been by the end of the year before, and what was paid since.',
  remedy:
    'Correct the stock or the flow, or let the stock be a formula over a row of years: =BASELINE(stock) + flow * years.',
  example: { fails: path(30), passes: path(20) },
  *check(context) {
    for (const [row, { accumulates }] of context.factorsWith('accumulates')) {
      if (accumulates !== undefined) yield* inRow(context, row, accumulates);
    }
  },
};

function path(value: number): Record<string, unknown> {
  const row = { section: 'money', role: 'uncertainty' };
  return {
    alternatives: { base: { period: 2026 }, heir: { period: 2027 } },
    factors: {
      yearly: { ...row, label: 'Paid a year', unit: 'USD bn/yr', values: { base: 10 } },
      paid: { ...row, label: 'Paid so far', unit: 'USD bn', accumulates: 'yearly', values: { base: 10, heir: value } },
    },
  };
}

function* inRow(context: RuleContext, row: string, flow: string) {
  const cells = (alternative: string) => [
    { row, alternative },
    { row, alternative: baseOf(context, alternative) ?? alternative },
    { row: flow, alternative },
  ];
  const differs = (alternative: string, should = following(context, row, flow, alternative)) => {
    const unit = parseUnit(context.unitOf(row) ?? '');
    const own = unit && inScaleOf(context, row, alternative, unit);
    if (!own || !should) return false;
    const base = baseOf(context, alternative) ?? alternative;
    const isRough = isApproximate(context, [row, flow], alternative) || isApproximate(context, [row], base);
    return !agree(own, should, isRough);
  };
  const isWrong = (alternative: string) => {
    if (!differs(alternative)) return false;
    const base = baseOf(context, alternative) ?? alternative;
    const meant = following(context, row, flow, base);
    // Where it follows from what the stock before should be, that one is at fault, and is told by itself.
    return !(meant && differs(base) && !differs(alternative, following(context, row, flow, alternative, meant)));
  };
  const told = clashObservations(
    context,
    { alternatives: context.alternatives.filter(isWrong), cells },
    (alternative) => {
      const base = baseOf(context, alternative) ?? '';
      const should = following(context, row, flow, alternative)?.value ?? NaN;
      return t(
        '{0} is {1} in {2}; {3} in {4} and {5} since make {6}.',
        context.rowLabel(row),
        context.valueLabel(row, alternative),
        context.alternativeLabel(alternative),
        context.valueLabel(row, base),
        context.alternativeLabel(base),
        context.valueLabel(flow, alternative),
        String(Number(should.toPrecision(8))),
      );
    },
  );
  for (const observation of told) {
    const { alternative = '' } = observation;
    const value = following(context, row, flow, alternative)?.value ?? NaN;
    const isHere = context.writtenIn(row, alternative) === alternative;
    yield { ...observation, fixes: isHere ? writingNumber(context, { row, alternative }, value, true) : [] };
  }
}

/** What a stock comes to after the period before and the flow of the years since; undefined where that cannot be told. @param meant the stock before, where it is not the one written */
function following(
  context: RuleContext,
  row: string,
  flow: string,
  alternative: string,
  meant?: WrittenNumber,
): WrittenNumber | undefined {
  const base = baseOf(context, alternative);
  const unit = parseUnit(context.unitOf(row) ?? '');
  const years = base === undefined ? 0 : yearOf(context, alternative) - yearOf(context, base);
  if (base === undefined || !unit || !(years > 0)) return undefined;
  const before = meant ?? inScaleOf(context, row, base, unit);
  const since = inScaleOf(context, flow, alternative, yearly(unit));
  if (!before || !since) return undefined;
  return {
    value: before.value + since.value * years,
    digit: Math.max(before.digit, since.digit * years),
  };
}

function baseOf({ scenario }: RuleContext, alternative: string): string | undefined {
  const base = scenario.alternatives.get(alternative)?.basedOn;
  return base !== undefined && scenario.alternatives.has(base) ? base : undefined;
}

/** NaN for an alternative without a period. */
function yearOf({ scenario }: RuleContext, alternative: string): number {
  return Number(String(scenario.alternatives.get(alternative)?.period ?? NaN).slice(0, 4));
}

function yearly({ scale, names }: Unit): Unit {
  return { scale, names: new Map(names).set('yr', -1) };
}
