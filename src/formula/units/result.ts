import { t } from '../../model/l10n';
import type { Formula, FormulaNode } from '../ast';
import { wholeSpan, withoutSide } from './edits';
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
    return amount.share ? hundredfold(formula, root, row) : undefined;
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

/** A ratio times 100 in a row in percent, which is shown times 100 by itself. */
function hundredfold({ text }: Formula, root: FormulaNode, row: ResultRow): UnitProblem | undefined {
  const found = hundredIn(root);
  if (!found) return undefined;
  const [at, edit] = [wholeSpan(text, found.at), withoutSide(text, found.sides, found.side)];
  return {
    kind: 'wrong-scale',
    ...at,
    message: t(
      '{0} is in {1}, and a row in percent is shown times 100 by itself: with this factor it is 100 times too large. Leave it out.',
      row.label,
      row.unit,
    ),
    fixes: [
      {
        title: t('Remove “{0}”', text.slice(edit.offset, edit.offset + edit.length).trim()),
        edits: [edit],
        preferred: true,
      },
    ],
  };
}

interface Hundred {
  readonly at: FormulaNode;
  readonly sides: readonly [FormulaNode, FormulaNode];
  readonly side: 'left' | 'right';
}

const KEEPING = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'ABS']);

/** The factor 100 of a product, through what keeps a number as it is. */
function hundredIn(node: FormulaNode): Hundred | undefined {
  const isHundred = (one: FormulaNode) => one.kind === 'number' && one.value === 100;
  if (node.kind === 'let') return hundredIn(node.body);
  if (node.kind === 'call') return KEEPING.has(node.name) && node.args[0] ? hundredIn(node.args[0]) : undefined;
  if (node.kind !== 'binary' || (node.operator !== '*' && node.operator !== '/')) return undefined;
  const { left, right } = node;
  if (node.operator === '*') {
    if (isHundred(right)) return { at: right, sides: [left, right], side: 'right' };
    if (isHundred(left)) return { at: left, sides: [left, right], side: 'left' };
    return hundredIn(left) ?? hundredIn(right);
  }
  return hundredIn(left);
}
