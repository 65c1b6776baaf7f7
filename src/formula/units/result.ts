import { t } from '../../model/l10n';
import type { Formula } from '../ast';
import { wholeSpan } from './edits';
import { hundredInRow } from './hundred';
import { describeUnit, printUnit } from './print';
import type { UnitFix, UnitProblem } from './problem';
import { areOfOneKind, type Amount, type Quantity } from './quantity';
import { nearest, remedyFor } from './report';
import type { Rate } from './scope';
import { common, type Size } from './size';

/** The row that a formula is for. */
export interface ResultRow {
  readonly id: string;
  readonly label: string;
  /** As it is written. */
  readonly unit: string;
  readonly amount: Amount;
  /** Nothing else than the formula is in this unit, so that another may be given to it. */
  readonly isFree: boolean;
}

/** What is wrong with what a formula yields, held against its row. A formula of bare numbers fits any. */
export function resultProblem(
  formula: Formula,
  quantity: Quantity,
  row: ResultRow,
  rates: readonly Rate[],
): UnitProblem | undefined {
  if (quantity.kind !== 'amount' || quantity.bare) return undefined;
  const { text, root } = formula;
  const place = wholeSpan(text, root);
  const { amount } = row;
  if (areOfOneKind(quantity, amount) && common(quantity.sizes, amount.sizes).length > 0)
    return amount.share ? hundredInRow(text, root, row) : undefined;
  const size = amount.sizes.find(({ time }) => quantity.sizes.some((one) => one.time === time)) ?? amount.sizes[0];
  if (!size) return undefined;
  const from = nearest(quantity.sizes, size);

  const unit = describeUnit(quantity, from);
  const yields = unit === t('no unit') ? t('a number without a unit') : t('an amount in {0}', unit);
  const sides = t('The formula yields {0}, but {1} is in {2}.', yields, row.label, row.unit);
  const target = { names: amount.names, size, ...(amount.share && { share: amount.share }) };
  const others = rates.filter((rate) => rate.row !== row.id);
  const { kind, remedy, fixes } = remedyFor(text, { amount: quantity, node: root, target }, others);
  const change = unitChange(quantity, row, from);
  const isDimension = kind === 'different-dimensions';
  const hint = isDimension && change ? t('If the formula is right, the unit is {0}.', change.unit) : '';
  return {
    kind: isDimension ? 'result-unit' : kind,
    ...place,
    message: [sides, remedy, hint].filter((part) => part !== '').join(' '),
    fixes: [...fixes, ...(change ? [change] : [])],
  };
}

/** Another unit for the row, where the formula's is one that a person would write. */
function unitChange(quantity: Amount, row: ResultRow, size: Size): (UnitFix & { unit: string }) | undefined {
  const isUsual = [-12, -9, -6, -3, 0, 3, 6, 9, 12].includes(size.ten);
  const unit = row.isFree && isUsual ? printUnit(quantity, size) : undefined;
  if (unit === undefined || unit.includes('·')) return undefined;
  return { title: t('Change the unit of {0} to {1}', row.label, unit), unit };
}
