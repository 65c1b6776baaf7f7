import { percentOf } from '../../compare/effects';
import { isPercentUnit } from '../../formula/percent';
import type { NumberDisplay } from '../editor/numberDisplay';

/**
 * How much more or less one number is than another, such as “+18 %”; of percentages, the points between them.
 * @returns undefined where there is nothing sensible to tell
 */
export function amountText(
  before: number | undefined,
  after: number | undefined,
  unit: string,
  numbers: NumberDisplay,
): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  if (isPercentUnit(unit)) return `${signed(Number((after - before).toPrecision(3)), numbers)} pp`;
  const percent = percentOf(before, after);
  if (percent === undefined) return undefined;
  return `${signed(Number(percent.toPrecision(Math.abs(percent) >= 100 ? 3 : 2)), numbers)} %`;
}

function signed(number: number, numbers: NumberDisplay): string {
  return `${number < 0 ? '−' : '+'}${numbers.computed(Math.abs(number))}`;
}
