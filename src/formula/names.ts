import {
  childrenOf,
  type CallNode,
  type Formula,
  type FormulaNode,
  type NameNode,
  type Span,
  type TextNode,
} from './ast';

/** Where a reference finds its value: in the alternative computed, its base, a named one, or in all of them. */
export type Reach = 'own' | 'baseline' | 'alternative' | 'all';

/** A row read by name. */
export interface RowUse extends Span {
  /** As written; Excel, and so a formula, takes capitals for small letters. */
  readonly name: string;
  readonly reach: Reach;
  /** The id that ALT names. */
  readonly alternative?: string;
  /** Inside LEVEL: what is read is the level's id. */
  readonly level?: true;
  /** Of BASELINE in a rule, how many steps back. */
  readonly steps?: number;
}

/** An alternative named by ALT; the span is that of the text with its quotes. */
export interface AlternativeUse extends Span {
  readonly alternative: string;
}

/** A call of one of our own functions on a row. */
export interface RowCall {
  readonly reach: Reach;
  readonly row: NameNode;
  readonly alternative?: TextNode;
  readonly level?: true;
  readonly steps?: number;
}

/** What a call of BASELINE, ALT, ALTS or LEVEL reads; undefined for other calls and where its arguments do not fit. */
export function rowCallOf({ name, args }: CallNode): RowCall | undefined {
  const [first, second] = args;
  if (name === 'ALT') {
    if (args.length !== 2 || first?.kind !== 'text' || second?.kind !== 'name') return undefined;
    return { reach: 'alternative', row: second, alternative: first };
  }
  if (name === 'BASELINE' && args.length === 2 && first?.kind === 'name') {
    const steps = second?.kind === 'number' && Number.isInteger(second.value) ? second.value : 0;
    return steps < 1 ? undefined : { reach: 'baseline', row: first, steps };
  }
  if (args.length !== 1 || first?.kind !== 'name') return undefined;
  switch (name) {
    case 'BASELINE':
      return { reach: 'baseline', row: first };
    case 'ALTS':
      return { reach: 'all', row: first };
    case 'LEVEL':
      return { reach: 'own', row: first, level: true };
    default:
      return undefined;
  }
}

/**
 * The rows that a formula reads, in order of appearance; variables of LET are left out. A call is known by its
 * parenthesis, so a row may be called like a function.
 */
export function rowUses(formula: Formula): RowUse[] {
  const uses: RowUse[] = [];
  collectUses(formula.root, new Set(), uses);
  return uses;
}

function collectUses(node: FormulaNode, bound: ReadonlySet<string>, uses: RowUse[]): void {
  if (node.kind === 'name') {
    if (!bound.has(node.name.toLowerCase())) uses.push(useOf(node, { reach: 'own', row: node }));
    return;
  }
  if (node.kind === 'call') {
    const call = rowCallOf(node);
    if (call && !bound.has(call.row.name.toLowerCase())) {
      uses.push(useOf(call.row, call));
      return;
    }
  }
  if (node.kind === 'let') {
    let inner = bound;
    for (const { name, value } of node.bindings) {
      collectUses(value, inner, uses);
      inner = new Set([...inner, name.toLowerCase()]);
    }
    collectUses(node.body, inner, uses);
    return;
  }
  for (const child of childrenOf(node)) collectUses(child, bound, uses);
}

function useOf({ name, offset, length }: NameNode, { reach, alternative, level, steps }: RowCall): RowUse {
  return {
    name,
    offset,
    length,
    reach,
    ...(alternative && { alternative: alternative.value }),
    ...(level && { level }),
    ...(steps !== undefined && { steps }),
  };
}

/** The alternatives that a formula names with ALT, in order of appearance. */
export function alternativeUses(formula: Formula): AlternativeUse[] {
  const uses: AlternativeUse[] = [];
  visit(formula.root, (node) => {
    if (node.kind !== 'call' || node.name !== 'ALT' || node.args[0]?.kind !== 'text') return;
    const { value, offset, length } = node.args[0];
    uses.push({ alternative: value, offset, length });
  });
  return uses;
}

/** Calls back for every node of a tree, parents first, in order of appearance. */
export function visit(node: FormulaNode, callback: (node: FormulaNode) => void): void {
  callback(node);
  for (const child of childrenOf(node)) visit(child, callback);
}
