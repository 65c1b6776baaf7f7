import { sameDimension, parseUnit, type Unit } from '../../formula/unit';
import { cellParts } from '../../model/cell';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import { scaled, type WrittenNumber } from '../agreement';
import type { Fix } from '../finding';
import type { CellRef } from '../origins';
import type { RuleContext } from '../ruleContext';
import { numberIn } from './statedValue';

/** A cell's number in the scale of another unit of the same dimension; undefined where it has none in it. */
export function inScaleOf(
  context: RuleContext,
  row: string,
  alternative: string,
  unit: Unit,
): WrittenNumber | undefined {
  const own = parseUnit(context.unitOf(row) ?? '');
  const number = numberIn(context, row, alternative);
  return number && own && sameDimension(own, unit) ? scaled(number, own.scale - unit.scale) : undefined;
}

/** Whether any of some rows is marked as approximate in an alternative. */
export function isApproximate(context: RuleContext, rows: readonly string[], alternative: string): boolean {
  return rows.some((row) => {
    const factor = context.scenario.factors.get(row);
    const cell = factor && effectiveCell(context.scenario, factor, alternative)?.cell;
    return cell !== undefined && cellParts(cell).approximate === true;
  });
}

/** A fix that writes another number where a cell's number is written; none for what is computed, or is no number. */
export function writingNumber(
  context: RuleContext,
  { row, alternative }: CellRef,
  value: number,
  preferred = false,
): Fix[] {
  const isWritten = context.writtenIn(row, alternative) !== undefined;
  const literal = isWritten ? context.writtenText(row, alternative) : '';
  const text = String(Number(value.toPrecision(12)));
  // An exponent that a person did not write is no mending.
  if (!/^-?[\d.]+(?:[eE][+-]?\d+)?$/.test(literal) || !/^-?[\d.]+$/.test(text)) return [];
  const unit = context.unitOf(row);
  const title = t('Write {0} for {1}', unit === undefined ? text : `${text} ${unit}`, context.rowLabel(row));
  return [{ title, edits: [{ ...context.cellPlace(row, alternative), text }], ...(preferred && { preferred }) }];
}
