import fc from 'fast-check';
import type { FormulaNode } from '../../../src/formula/ast';
import type { Tree } from '../support/anyFormula';

/** Rows by what they measure, all in one unit each. */
export const KINDS = {
  'USD bn': ['fund', 'arms'],
  'USD bn/yr': ['per_year', 'exports'],
  'KRW trn/yr': ['hosting', 'budget', 'gdp'],
  persons: ['troops', 'others'],
  yr: ['years', 'term'],
} as const;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

/** Row → its unit. */
export const UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(kinds.flatMap((kind) => KINDS[kind].map((row) => [row, kind]))),
  usd_krw: 'KRW/USD',
  growth: '%',
};

export const leaf = (text: string): Tree => ({ kind: 'leaf', text });
const binary = (operator: string, left: Tree, right: Tree): Tree => ({ kind: 'binary', operator, left, right });
const call = (name: string, ...args: Tree[]): Tree => ({ kind: 'call', name, args });

/** Formulas that fit a unit, by how they are made. */
export function typed(kind: Kind, depth = 3): fc.Arbitrary<Tree> {
  return remembered(`${kind} ${depth}`, () => makings(kind, depth));
}

const made = new Map<string, fc.Arbitrary<Tree>>();

function remembered(key: string, make: () => fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

function makings(kind: Kind, depth: number): fc.Arbitrary<Tree> {
  const rows = fc.constantFrom(...KINDS[kind]).map(leaf);
  if (depth === 0) return rows;
  const part = typed(kind, depth - 1);
  const two = fc.tuple(part, part);
  const inOther = (other: Kind) => typed(other, depth - 1);
  const others: Record<Kind, fc.Arbitrary<Tree>> = {
    'USD bn': fc.tuple(inOther('USD bn/yr'), inOther('yr')).map(([a, b]) => binary('*', a, b)),
    'USD bn/yr': inOther('KRW trn/yr').map((a) => binary('/', binary('*', a, leaf('1000')), leaf('usd_krw'))),
    'KRW trn/yr': inOther('USD bn/yr').map((a) => binary('/', binary('*', a, leaf('usd_krw')), leaf('1000'))),
    persons: part.map((a) => call('ABS', a)),
    yr: fc.tuple(inOther('USD bn'), inOther('USD bn/yr')).map(([a, b]) => binary('/', a, b)),
  };
  return fc.oneof(
    rows,
    two.map(([a, b]) => binary('+', a, b)),
    two.map(([a, b]) => binary('-', a, b)),
    two.map(([a, b]) => call('MAX', a, b)),
    two.map(([a, b]) => call('IFERROR', a, b)),
    two.map(([a, b]) => call('LET', leaf('part'), a, binary('+', leaf('part'), b))),
    part.map((a) => call('ROUND', a, leaf('2'))),
    part.map((a): Tree => ({ kind: 'unary', operator: '-', operand: a })),
    fc.tuple(part, ratio(depth - 1)).map(([a, b]) => binary('*', a, b)),
    fc.tuple(ratio(depth - 1), part).map(([a, b]) => binary('*', a, b)),
    fc.tuple(condition(depth - 1), part, part).map(([test, a, b]) => call('IF', test, a, b)),
    others[kind],
  );
}

function ratio(depth: number): fc.Arbitrary<Tree> {
  return remembered(`ratio ${depth}`, () =>
    fc.oneof(
      fc.constantFrom('2', '0.5', '3%', '1000').map(leaf),
      fc.constant(binary('+', leaf('1'), leaf('growth'))),
      fc
        .constantFrom(...kinds)
        .chain((kind) => fc.tuple(typed(kind, depth), typed(kind, depth)).map(([a, b]) => binary('/', a, b))),
    ),
  );
}

function condition(depth: number): fc.Arbitrary<Tree> {
  return remembered(`condition ${depth}`, () =>
    fc
      .constantFrom(...kinds)
      .chain((kind) =>
        fc
          .tuple(typed(kind, depth), fc.constantFrom('<', '>', '=', '<>'), typed(kind, depth))
          .map(([a, sign, b]) => binary(sign, a, b)),
      ),
  );
}

/** A tree with every part replaced by what a function makes of it, the parts first. */
export function mapTree(tree: Tree, change: (tree: Tree) => Tree): Tree {
  const within = (part: Tree) => mapTree(part, change);
  switch (tree.kind) {
    case 'leaf':
      return change(tree);
    case 'unary':
      return change({ ...tree, operand: within(tree.operand) });
    case 'binary':
      return change({ ...tree, left: within(tree.left), right: within(tree.right) });
    case 'call':
      return change({ ...tree, args: tree.args.map(within) });
  }
}

/** What was read of a formula, as a tree that can be printed. */
export function treeOf(node: FormulaNode): Tree {
  switch (node.kind) {
    case 'number':
      return leaf(String(node.value));
    case 'text':
      return leaf(`"${node.value.replaceAll('"', '""')}"`);
    case 'logical':
      return leaf(node.value ? 'TRUE' : 'FALSE');
    case 'error':
      return leaf(node.code);
    case 'name':
      return leaf(node.name);
    case 'omitted':
      return leaf('');
    case 'unary':
      return { kind: 'unary', operator: node.operator, operand: treeOf(node.operand) };
    case 'binary':
      return binary(node.operator, treeOf(node.left), treeOf(node.right));
    case 'call':
      return call(node.name, ...node.args.map(treeOf));
    case 'let':
      return call('LET', ...node.bindings.flatMap(({ name, value }) => [leaf(name), treeOf(value)]), treeOf(node.body));
  }
}
