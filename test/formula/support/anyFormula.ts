import fc from 'fast-check';

/** Names that random formulas use: rows that random scenarios have, and one that they lack. */
export const ROWS = ['a', 'b', 'd', 'constructor', 'rate', 'stance', 'tax'] as const;
export const ALTERNATIVES = ['base', 'deal', 'better', 'alone'] as const;

/** A tree in short, from which the text is printed; parentheses only where Excel's precedence asks for them. */
export type Tree =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Tree }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] };

const leaf = (text: string): Tree => ({ kind: 'leaf', text });

const leaves: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ROWS, 'unknown').map(leaf) },
  fc.constantFrom('0', '1', '2', '0.1', '1.005', '1E308', '28500').map(leaf),
  fc.constantFrom('"x"', '""', '"2"', '"TRUE"', '"low"', 'TRUE', 'FALSE', '#N/A', '#DIV/0!').map(leaf),
);

/** A record like those that literals make. */
const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });

const row = fc.constantFrom(...ROWS, 'unknown').map(leaf);
const readers: fc.Arbitrary<Tree> = fc.oneof(
  plain({
    kind: fc.constant('call' as const),
    name: fc.constantFrom('BASELINE', 'LEVEL', 'ALTS'),
    args: fc.tuple(row),
  }),
  plain({
    kind: fc.constant('call' as const),
    name: fc.constant('ALT'),
    args: fc.tuple(
      fc.constantFrom(...ALTERNATIVES, 'nowhere').map((id) => leaf(`"${id}"`)),
      row,
    ),
  }),
);

const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>='];
const FUNCTIONS =
  'IF IFS SWITCH CHOOSE AND OR XOR NOT TRUE IFERROR IFNA ISBLANK ISNUMBER ISTEXT ISERROR ISNA N SUM MIN MAX AVERAGE COUNT COUNTA PRODUCT MEDIAN ABS ROUND ROUNDUP ROUNDDOWN INT MOD POWER SQRT EXP LN LOG LOG10 SIGN TRUNC NOSUCH'.split(
    ' ',
  );

/** Random formulas: mostly well formed, with unknown names, wrong numbers of arguments and misuse among them. */
export const trees: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    readers,
    plain({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('-' as const, '+' as const, '%' as const),
      operand: tie('tree'),
    }),
    plain({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...OPERATORS),
      left: tie('tree'),
      right: tie('tree'),
    }),
    plain({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...FUNCTIONS),
      args: fc.array(tie('tree'), { maxLength: 4 }),
    }),
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(([value, body]): Tree => ({ kind: 'call', name: 'LET', args: [leaf('v'), value, body] })),
  ),
})).tree;

const LEVELS = ['= <> < <= > >=', '&', '+ -', '* /', '^'].map((line) => line.split(' '));

function strength(tree: Tree): number {
  if (tree.kind === 'binary') return LEVELS.findIndex((line) => line.includes(tree.operator));
  if (tree.kind === 'unary') return tree.operator === '%' ? LEVELS.length : LEVELS.length + 1;
  return LEVELS.length + 2;
}

/** A tree as text, without the leading =. */
export function printed(tree: Tree): string {
  const within = (part: Tree, least: number) => (strength(part) < least ? `(${printed(part)})` : printed(part));
  switch (tree.kind) {
    case 'leaf':
      return tree.text;
    case 'unary':
      return tree.operator === '%'
        ? `${within(tree.operand, strength(tree))}%`
        : tree.operator + within(tree.operand, strength(tree));
    case 'binary':
      // Every operator of Excel takes its left side first.
      return `${within(tree.left, strength(tree))} ${tree.operator} ${within(tree.right, strength(tree) + 1)}`;
    case 'call':
      return `${tree.name}(${tree.args.map(printed).join(', ')})`;
  }
}
