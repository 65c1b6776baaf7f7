import { t } from '../../model/l10n';
import type { FormulaNode } from '../ast';
import { wholeSpan, withoutSide } from './edits';
import type { UnitProblem } from './problem';
import { isRatio } from './quantity';
import { quoted, type Part } from './report';

/** A factor of a hundred, and the product that it stands in. */
interface Hundred {
  readonly at: FormulaNode;
  readonly sides: readonly [FormulaNode, FormulaNode];
  readonly side: 'left' | 'right';
}

/** A ratio times 100 in a row in percent, which is shown times 100 by itself. */
export function hundredInRow(
  text: string,
  root: FormulaNode,
  row: { readonly label: string; readonly unit: string },
): UnitProblem | undefined {
  const found = hundredIn(root) ?? hundredInTerms(root);
  return (
    found &&
    problem(
      text,
      found,
      t(
        '{0} is in {1}, and a row in percent is shown times 100 by itself: with this factor it is 100 times too large. Leave it out.',
        row.label,
        row.unit,
      ),
      // Of a sum the other terms are a hundred times too large as well: 100 - part / whole * 100.
      hundredIn(root) !== undefined,
    )
  );
}

/** Ratios times 100 that meet a percentage, which inside formulas is a fraction. */
export function hundredsBesideShare(text: string, parts: readonly Part[]): UnitProblem[] {
  const share = parts.find(({ quantity }) => quantity.kind === 'amount' && (quantity.share ?? quantity.percent));
  if (!share) return [];
  const beside = quoted(text, share.node) ?? t('a percentage');
  return parts.flatMap(({ node, quantity }) => {
    const isPlain = quantity.kind === 'amount' && !quantity.share && !quantity.bare && isRatio(quantity);
    const found = isPlain ? hundredIn(node) : undefined;
    if (!found) return [];
    const message = t(
      'This stands beside {0}, and a percentage is a fraction inside formulas: with this factor it is 100 times too large. Leave it out.',
      beside,
    );
    return [problem(text, found, message, true)];
  });
}

function problem(text: string, { at, sides, side }: Hundred, message: string, isMended: boolean): UnitProblem {
  const edit = withoutSide(text, sides, side);
  const title = t('Remove “{0}”', text.slice(edit.offset, edit.offset + edit.length).trim());
  return {
    kind: 'wrong-scale',
    ...wholeSpan(text, at),
    message,
    fixes: isMended ? [{ title, edits: [edit], preferred: true }] : [],
  };
}

const KEEPING = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'ABS']);

/** The factor 100 of a product, through what keeps a number as it is, unless it is taken back further out. */
function hundredIn(node: FormulaNode): Hundred | undefined {
  if (node.kind === 'let') return hundredIn(node.body);
  if (node.kind === 'call') return KEEPING.has(node.name) && node.args[0] ? hundredIn(node.args[0]) : undefined;
  if (node.kind === 'unary') return node.operator === '%' ? undefined : hundredIn(node.operand);
  if (node.kind !== 'binary' || (node.operator !== '*' && node.operator !== '/')) return undefined;
  const { left, right } = node;
  if (node.operator === '/') return isHundred(right) ? undefined : hundredIn(left);
  if (isHundred(right)) return { at: right, sides: [left, right], side: 'right' };
  if (isHundred(left)) return { at: left, sides: [left, right], side: 'left' };
  return isHundredth(left) || isHundredth(right) ? undefined : (hundredIn(left) ?? hundredIn(right));
}

function hundredInTerms(node: FormulaNode): Hundred | undefined {
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return undefined;
  return hundredIn(node.right) ?? hundredIn(node.left) ?? hundredInTerms(node.left);
}

function isHundred(node: FormulaNode): boolean {
  return node.kind === 'number' && node.value === 100;
}

function isHundredth(node: FormulaNode): boolean {
  if (node.kind === 'number') return node.value === 0.01;
  return node.kind === 'unary' && node.operator === '%' && node.operand.kind === 'number' && node.operand.value === 1;
}
