import { t } from '../../model/l10n';
import type { Formula, FormulaNode } from '../ast';
import { rowUses } from '../names';
import { wholeSpan, withoutSide } from './edits';
import { printUnit } from './print';
import type { UnitProblem } from './problem';
import type { Amount } from './quantity';
import type { ResultRow } from './result';
import type { UnitScope } from './scope';
import { sameSize } from './size';

/**
 * A formula that ends in a division by a thousand, a million … although its amount is in the scale of its row without
 * it: the divisor is left over from another unit. A number that only counts is not divided by so, unless some row
 * without a unit is meant “by thousand”.
 */
export function leftoverDivisor(
  formula: Formula,
  quantity: Amount,
  row: ResultRow,
  scope: UnitScope,
): UnitProblem | undefined {
  const { root, text } = formula;
  const [size] = row.amount.sizes;
  // A share has readings in another time than the row's beside each of these.
  const [plain, converted, another] = quantity.sizes.filter(({ time }) => time === size?.time);
  if (!size || !plain || !converted || another) return undefined;
  if (size.ten === 0 || quantity.names.size === 0 || !sameSize(plain, size)) return undefined;
  if (root.kind !== 'binary' || root.operator !== '/' || !isThousands(root.right)) return undefined;
  if (!rowUses(formula).every(({ name }) => hasUnit(scope, name))) return undefined;
  const edit = withoutSide(text, [root.left, root.right], 'right');
  const unit = row.isFree ? printUnit(quantity, converted) : undefined;
  return {
    kind: 'wrong-scale',
    ...wholeSpan(text, root.right),
    message: t(
      '{0} is in {1}, and so is what is divided here: with the divisor it comes out {2} times too small. Leave it out.',
      row.label,
      row.unit,
      root.right.value,
    ),
    fixes: [
      {
        title: t('Remove “{0}”', text.slice(edit.offset, edit.offset + edit.length).trim()),
        edits: [edit],
        preferred: true,
      },
      ...(unit === undefined ? [] : [{ title: t('Change the unit of {0} to {1}', row.label, unit), unit }]),
    ],
  };
}

function isThousands(node: FormulaNode): node is FormulaNode & { kind: 'number' } {
  return node.kind === 'number' && [1e3, 1e6, 1e9, 1e12].includes(node.value);
}

function hasUnit(scope: UnitScope, name: string): boolean {
  const quantity = scope.quantityOf(name);
  if (quantity?.kind !== 'amount') return false;
  return quantity.share !== undefined || quantity.names.size > 0 || quantity.sizes.some(({ time }) => time !== 0);
}
