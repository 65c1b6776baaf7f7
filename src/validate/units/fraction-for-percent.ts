import { isPercentUnit } from '../../formula/percent';
import { parseUnit, sameDimension } from '../../formula/unit';
import { cellParts } from '../../model/cell';
import { t } from '../../model/l10n';
import type { Cell, Factor } from '../../model/read/scenarioText';
import { agree } from '../agreement';
import { heirsOf } from '../heirsOf';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { writingNumber } from './amounts';

/** A row whose values are above this is not one of small percentages. */
const CLEARLY_PERCENT = 5;

export const fractionForPercent: BuiltInRule = {
  id: 'units/fraction-for-percent',
  severity: 'error',
  title: 'A fraction where a percentage is meant',
  reason:
    'A row in percent is written times 100: 15 is fifteen percent, and 0.15 is less than a fifth of one, a hundred times too little.',
  remedy: 'Write the percentage itself, 15 for 15 %.',
  example: {
    fails: { factors: { payment: { unit: '%', values: { base: 15, heir: 0.25 } } } },
    passes: { factors: { payment: { unit: '%', values: { base: 15, heir: 25 } } } },
  },
  check: (context) => context.inFactors('units/fraction-for-percent', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  if (!isPercentUnit(factor.unit) || factor.levels) return;
  for (const { alternative, cell, content } of context.writtenCells(row, factor)) {
    const percentage = fractionTimes100(content);
    if (percentage === undefined) continue;
    const isStated = isFractionOfStated(factor, cell);
    if (!isStated && !othersAreLarge(context, row, alternative)) continue;
    const [label, value] = [context.rowLabel(row), context.valueLabel(row, alternative)];
    yield {
      row,
      alternative,
      message: isStated
        ? t(
            '{0} is {1}, and its source states {2} %: this is the fraction and not the percentage.',
            label,
            value,
            String(percentage),
          )
        : t(
            '{0} is {1}, and the other values of the row are over {2}: as a fraction this is {3} %.',
            label,
            value,
            CLEARLY_PERCENT,
            String(percentage),
          ),
      place: context.cellPlace(row, alternative),
      related: heirsOf(context, row, alternative),
      fixes: writingNumber(context, { row, alternative }, percentage, true),
    };
  }
}

/** Whether a percent row’s cell is the fraction of the percentage that its source states. */
export function isFractionOfStated(factor: Factor, cell: Cell): boolean {
  const percentage = isPercentUnit(factor.unit) ? fractionTimes100(cellParts(cell).content) : undefined;
  const { value, unit } = (typeof cell === 'object' ? cell?.stated : undefined) ?? {};
  const [own, theirs] = [parseUnit(factor.unit ?? ''), parseUnit(unit ?? '')];
  if (percentage === undefined || value === undefined || !own || !theirs) return false;
  return sameDimension(own, theirs) && agree({ value, digit: 0 }, { value: percentage, digit: 0 });
}

function fractionTimes100(content: number | string | null | undefined): number | undefined {
  if (typeof content !== 'number' || content === 0 || Math.abs(content) >= 1) return undefined;
  return Number((content * 100).toPrecision(12));
}

function othersAreLarge(context: RuleContext, row: string, from: string): boolean {
  const others = context.alternatives
    .filter((one) => context.writtenIn(row, one) !== from)
    .map((one) => context.calculation.value(row, one))
    .filter((value) => typeof value === 'number' && value !== 0);
  return others.length > 0 && others.every((value) => Math.abs(Number(value)) > CLEARLY_PERCENT);
}
