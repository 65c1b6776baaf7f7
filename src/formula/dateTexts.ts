import type { Formula, FormulaNode, NameNode, Span, TextNode } from './ast';
import { dateIn, dayOf } from './dates';
import { rowCallOf, visit } from './names';

/** A row compared with a text that people read as a date. */
export interface DateText extends Span {
  /** The text without its quotes; the span includes them. */
  readonly text: string;
  readonly row: NameNode;
  /** The same day as a formula computes it: `DATE(2026, 1, 31)`. */
  readonly call: string;
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** The dates in quotes that a formula compares with rows, in order of appearance. */
export function dateTexts(formula: Formula): DateText[] {
  const found: DateText[] = [];
  visit(formula.root, (node) => {
    if (node.kind !== 'binary' || !COMPARISONS.has(node.operator)) return;
    found.push(...compared(node.left, node.right), ...compared(node.right, node.left));
  });
  return found;
}

function compared(side: FormulaNode, other: FormulaNode): DateText[] {
  const row = side.kind === 'name' ? side : side.kind === 'call' ? rowCallOf(side)?.row : undefined;
  if (!row || other.kind !== 'text') return [];
  const call = callOf(other);
  return call === undefined ? [] : [{ text: other.value, offset: other.offset, length: other.length, row, call }];
}

function callOf({ value }: TextNode): string | undefined {
  const serial = dateIn(value);
  const day = serial === undefined ? undefined : dayOf(serial);
  return day && `DATE(${day.year}, ${day.month}, ${day.day})`;
}
