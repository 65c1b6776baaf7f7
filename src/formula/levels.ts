import type { Formula, FormulaNode, NameNode, Span, TextNode } from './ast';
import { rowCallOf, visit } from './names';

/** A row compared with a text, by `=`, `<>` or SWITCH: where the row has levels, the text should be the id of one. */
export interface LevelText extends Span {
  /** The text without its quotes; the span includes them. */
  readonly text: string;
  readonly row: NameNode;
  /** The comparison is with LEVEL(row). */
  readonly level: boolean;
}

/** The texts that a formula compares with rows, in order of appearance: for checks, completion and renaming of levels. */
export function levelTexts(formula: Formula): LevelText[] {
  const found: LevelText[] = [];
  visit(formula.root, (node) => found.push(...comparedIn(node)));
  return found;
}

function comparedIn(node: FormulaNode): LevelText[] {
  if (node.kind === 'binary' && (node.operator === '=' || node.operator === '<>')) {
    return [...compared(node.left, [node.right]), ...compared(node.right, [node.left])];
  }
  if (node.kind === 'call' && node.name === 'SWITCH' && node.args[0]) {
    const { args } = node;
    const values = args.filter((_, index) => index % 2 === 1 && index + 1 < args.length);
    return compared(node.args[0], values);
  }
  return [];
}

function compared(side: FormulaNode, others: readonly FormulaNode[]): LevelText[] {
  const call = side.kind === 'call' ? rowCallOf(side) : undefined;
  const row = side.kind === 'name' ? side : call?.row;
  if (!row) return [];
  return others
    .filter((other): other is TextNode => other.kind === 'text')
    .map(({ value, offset, length }) => ({ text: value, offset, length, row, level: call?.level ?? false }));
}
