import { isPercentUnit } from '../../formula/percent';
import { parseUnit } from '../../formula/unit';
import { t } from '../../model/l10n';
import { agree, type WrittenNumber } from '../agreement';
import { clashObservations } from '../clash';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { inScaleOf, isApproximate, writingNumber } from './amounts';
import { numberIn } from './statedValue';

export const shareOfWhole: BuiltInRule = {
  id: 'units/share-of-whole',
  severity: 'error',
  title: 'A share that does not follow from its part and its whole',
  reason: 'The percentage and the two amounts say different things, so that one of the three is wrong.',
  remedy: 'Correct the share, or the amount that is wrong; a share can also be a formula: =part / whole.',
  example: {
    fails: { factors: { budget: budget(), rate: shareRow(20) } },
    passes: { factors: { budget: budget(), rate: shareRow(15) } },
  },
  *check(context) {
    for (const [row, factor] of context.factorsWith('share')) {
      const { share } = factor;
      if (share?.part === undefined || share.of === undefined || !isPercentUnit(factor.unit)) continue;
      yield* inRow(context, row, [share.part, share.of]);
    }
  },
};

function budget(): Record<string, unknown> {
  return { section: 'money', label: 'Budget', role: 'uncertainty', unit: 'USD bn', values: { base: 10 } };
}

function shareRow(value: number): Record<string, unknown> {
  const share = { part: 'payment', of: 'budget' };
  return { section: 'money', label: 'Share', role: 'uncertainty', unit: '%', share, values: { base: value } };
}

function* inRow(context: RuleContext, row: string, [part, whole]: readonly [string, string]) {
  const wanted = (alternative: string) => percentageOf(context, part, whole, alternative);
  const isWrong = (alternative: string) => {
    const [own, should] = [numberIn(context, row, alternative), wanted(alternative)];
    return own && should && !agree(own, should, isApproximate(context, [row, part, whole], alternative));
  };
  const clash = {
    alternatives: context.alternatives.filter(isWrong),
    cells: (alternative: string) => [row, part, whole].map((one) => ({ row: one, alternative })),
  };
  const label = (id: string, alternative: string) => `${context.rowLabel(id)} (${context.valueLabel(id, alternative)})`;
  const told = clashObservations(context, clash, (alternative) =>
    t(
      '{0} is {1} % of {2} in {3}, and {4} is {5}.',
      label(part, alternative),
      shown(wanted(alternative)),
      label(whole, alternative),
      context.alternativeLabel(alternative),
      context.rowLabel(row),
      context.valueLabel(row, alternative),
    ),
  );
  for (const observation of told) {
    const { alternative = '' } = observation;
    const value = Number(shown(wanted(alternative)));
    yield { ...observation, fixes: writingNumber(context, { row, alternative }, value, true) };
  }
}

/** The quotient times 100, as exact as the two amounts are. */
function percentageOf(
  context: RuleContext,
  part: string,
  whole: string,
  alternative: string,
): WrittenNumber | undefined {
  const unit = parseUnit(context.unitOf(part) ?? '');
  const [a, b] = [part, whole].map((one) => (unit ? inScaleOf(context, one, alternative, unit) : undefined));
  if (!a || !b || b.value === 0) return undefined;
  const value = (a.value / b.value) * 100;
  const digit = a.value === 0 ? 0 : Math.abs(value) * (a.digit / Math.abs(a.value) + b.digit / Math.abs(b.value));
  return { value, digit };
}

function shown(number: WrittenNumber | undefined): string {
  return String(Number((number?.value ?? NaN).toPrecision(4)));
}
