import { parseUnit, sameDimension } from '../../formula/unit';
import type { Factor } from '../../model/read/scenarioText';
import { agree, lastDigit, powerOfTenApart, scaled, type WrittenNumber } from '../agreement';
import type { RuleContext } from '../ruleContext';

/** A cell that disagrees with what it says its source states. */
export interface Disagreement {
  readonly row: string;
  readonly alternative: string;
  /** By which power of ten the cell is a multiple of what is stated; absent where it is none. */
  readonly power?: number;
  /** As the source puts it. */
  readonly stated: string;
  /** The same in the row's own unit. */
  readonly value: number;
}

/** The written cells whose value, in whatever scale, is not the one that their source states. */
export function disagreements(context: RuleContext): Iterable<Disagreement> {
  return context.inFactors('units/stated-value', (row, factor) => inFactor(context, row, factor));
}

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Disagreement> {
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    if (typeof cell !== 'object' || !cell?.stated) continue;
    const { value, unit } = cell.stated;
    const [own, theirs] = [parseUnit(factor.unit ?? ''), parseUnit(unit ?? '')];
    const number = numberIn(context, row, alternative);
    // Other dimensions need a rate, which is for the units of formulas to find.
    if (value === undefined || !number || !own || !theirs || !sameDimension(own, theirs)) continue;
    const written = { value, digit: lastDigit(literalAt(context, row, alternative)) };
    const a = scaled(number, own.scale);
    const b = scaled(written, theirs.scale);
    if (agree(a, b, cell.approximate)) continue;
    const power = powerOfTenApart(a, b, cell.approximate);
    yield {
      row,
      alternative,
      ...(power !== undefined && { power }),
      stated: `${value} ${unit ?? ''}`.trim(),
      value: scaled(written, theirs.scale - own.scale).value,
    };
  }
}

function literalAt(context: RuleContext, row: string, alternative: string): string {
  const node = context.doc.tree.nodeAt(['factors', row, 'values', alternative, 'stated', 'value']);
  return node ? context.doc.tree.written(node) : '';
}

/** The number in force in a cell and the size of its last digit; undefined where it holds none. */
export function numberIn(context: RuleContext, row: string, alternative: string): WrittenNumber | undefined {
  const value = context.calculation.value(row, alternative);
  if (typeof value !== 'number') return undefined;
  const isComputed = context.calculation.formula(row, alternative) !== undefined;
  return { value, digit: isComputed ? 0 : lastDigit(context.writtenText(row, alternative)) };
}
