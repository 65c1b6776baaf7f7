import type { FormulaNode, Span } from '../ast';
import type { UnitFix } from './problem';

/** A node's characters together with the parentheses that it opens or closes; a node's own span leaves some out. */
export function wholeSpan(text: string, { offset, length }: Span): Span {
  let start = offset;
  let end = offset + length;
  let [missing, open] = [0, 0];
  for (let i = start, quoted = false; i < end; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '(') open++;
    else if (sign === ')' && open > 0) open--;
    else if (sign === ')') missing++;
  }
  while (open > 0 && end < text.length) if (text[end++] === ')') open--;
  while (missing > 0 && start > 0) if (text[--start] === '(') missing--;
  return { offset: start, length: end - start };
}

/** A node as it is written. */
export function written(text: string, node: Span): string {
  const { offset, length } = wholeSpan(text, node);
  return text.slice(offset, offset + length);
}

/** Whether a factor behind a node would reach only its last part. */
function isLoose(node: FormulaNode): boolean {
  return node.kind === 'binary' && !['*', '/', '^'].includes(node.operator);
}

/** How a node reads with a factor behind it. */
export function withFactor(text: string, node: FormulaNode, factor: string): string {
  const own = written(text, node);
  return (isLoose(node) ? `(${own})` : own) + factor;
}

/** The edits that put a factor behind a node, in parentheses where precedence asks for them. */
export function factorEdits(text: string, node: FormulaNode, factor: string): NonNullable<UnitFix['edits']> {
  const { offset, length } = wholeSpan(text, node);
  const behind = { offset: offset + length, length: 0 };
  if (!isLoose(node)) return [{ ...behind, text: factor }];
  return [
    { offset, length: 0, text: '(' },
    { ...behind, text: `)${factor}` },
  ];
}

/** The edit that takes one side of a product or a quotient away, with the operator. */
export function withoutSide(text: string, [left, right]: readonly [Span, Span], side: 'left' | 'right') {
  const [one, other] = [wholeSpan(text, left), wholeSpan(text, right)];
  const end = one.offset + one.length;
  return side === 'left'
    ? { offset: one.offset, length: other.offset - one.offset, text: '' }
    : { offset: end, length: other.offset + other.length - end, text: '' };
}
