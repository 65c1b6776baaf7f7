import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFormula } from '../../../src/formula/parse';
import { printed, trees, type Tree } from '../support/anyFormula';
import { calculationOf } from '../support/scenarios';
import { problemsOf } from './support';
import { KINDS, kinds, leaf, mapTree, treeOf, typed, UNITS, type Kind } from './typedFormula';

const formulas = fc.constantFrom(...kinds).chain((kind) => typed(kind).map((tree) => ({ kind, tree })));
const text = (tree: Tree) => `=${printed(tree)}`;
const problems = (tree: Tree, unit: string, units = UNITS) => problemsOf(text(tree), unit, units);
const kindsOf = (tree: Tree, unit: string) =>
  problems(tree, unit)
    .map(({ kind }) => kind)
    .sort();

/** The places of a tree's rows, counted in order. */
function rowsOf(tree: Tree): string[] {
  const rows: string[] = [];
  mapTree(tree, (part) => {
    if (part.kind === 'leaf' && Object.hasOwn(UNITS, part.text)) rows.push(part.text);
    return part;
  });
  return rows;
}

function replaceRow(tree: Tree, place: number, by: string): Tree {
  let at = 0;
  return mapTree(tree, (part) => {
    if (part.kind !== 'leaf' || !Object.hasOwn(UNITS, part.text)) return part;
    return at++ === place ? leaf(by) : part;
  });
}

describe('the laws of units', () => {
  it('formulas that fit are not found fault with', () => {
    fc.assert(
      fc.property(formulas, ({ kind, tree }) => {
        assert.deepEqual(
          problems(tree, kind).map(({ message }) => message),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('one row in the place of another of another kind is found, once', () => {
    fc.assert(
      fc.property(formulas, fc.nat(), fc.constantFrom(...kinds), ({ kind, tree }, place, other) => {
        const rows = rowsOf(tree);
        const at = place % rows.length;
        const by: string = KINDS[other][0];
        fc.pre(UNITS[rows[at] ?? ''] !== UNITS[by]);
        const corrupted = replaceRow(tree, at, by);
        const found = problems(corrupted, kind);
        assert.equal(
          found.length,
          1,
          `${text(corrupted)} in ${kind}: ${found.map(({ message }) => message).join(' ')}`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('operands of + and * may change places', () => {
    const swapped = (tree: Tree) =>
      mapTree(tree, (part) =>
        part.kind === 'binary' && (part.operator === '+' || part.operator === '*')
          ? { ...part, left: part.right, right: part.left }
          : part,
      );
    fc.assert(
      fc.property(formulas, fc.nat(), fc.constantFrom(...kinds), ({ kind, tree }, place, other) => {
        const corrupted = replaceRow(tree, place % rowsOf(tree).length, KINDS[other][0]);
        for (const one of [tree, corrupted])
          assert.deepEqual(kindsOf(swapped(one), kind), kindsOf(one, kind), text(one));
      }),
      { numRuns: 300 },
    );
  });

  it('a formula that is read and printed again is found fault with as before', () => {
    const again = (formula: string) => {
      const read = parseFormula(formula);
      assert.ok(read.ok);
      return text(treeOf(read.formula.root));
    };
    const told = (formula: string, unit: string) => problemsOf(formula, unit, UNITS).map(({ kind }) => kind);
    fc.assert(
      fc.property(formulas, fc.constantFrom(...kinds), ({ tree }, unit) => {
        assert.deepEqual(told(again(text(tree)), unit), told(text(tree), unit));
      }),
    );
  });

  it('a row in another scale, with the factor behind its name, changes no result and is not found fault with', () => {
    const scaled: Readonly<Partial<Record<Kind, [unit: string, times: number, factor: string]>>> = {
      'USD bn': ['USD mn', 1000, ' / 1000'],
      'USD bn/yr': ['USD trn/yr', 0.001, ' * 1000'],
      'KRW trn/yr': ['KRW trn/month', 1 / 12, ' * 12'],
      persons: ['k persons', 0.001, ' * 1000'],
      yr: ['month', 12, ' / 12'],
    };
    const values = fc.record(
      Object.fromEntries(Object.keys(UNITS).map((row) => [row, fc.integer({ min: 1, max: 900 })])),
    );
    fc.assert(
      fc.property(formulas, fc.constantFrom(...kinds), values, ({ kind, tree }, which, numbers) => {
        const [row] = KINDS[which];
        const [unit, times, factor] = scaled[which]!;
        const other = mapTree(tree, (part) =>
          part.kind === 'leaf' && part.text === row
            ? { kind: 'binary', operator: factor.trim().charAt(0), left: part, right: leaf(factor.trim().slice(2)) }
            : part,
        );
        const units = { ...UNITS, [row]: unit };
        assert.deepEqual(problems(other, kind, units), [], text(other));
        // Comparisons and roundings lie on the edge of a rounding error now and then.
        fc.pre(!/IF\(|ROUND/.test(text(tree)));
        const before = valueOf(text(tree), UNITS, numbers);
        const after = valueOf(text(other), units, { ...numbers, [row]: (numbers[row] ?? 0) * times });
        if (typeof before !== 'number' || typeof after !== 'number') assert.deepEqual(after, before);
        else
          assert.ok(
            Math.abs(after - before) <= 1e-7 * Math.max(1, Math.abs(before), ...Object.values(numbers)),
            text(other),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('anything at all is read without a throw, and each problem stands at characters of the formula', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...kinds, '%', 'index', '???'), (tree, unit) => {
        const formula = text(tree);
        if (!parseFormula(formula).ok) return;
        for (const { offset, length, fixes } of problemsOf(formula, unit, {
          ...UNITS,
          a: 'USD bn',
          b: 'USD mn',
          d: '%',
          rate: 'KRW/USD',
          tax: 'index',
        })) {
          assert.ok(offset >= 1 && length > 0 && offset + length <= formula.length);
          for (const { edits = [] } of fixes)
            for (const edit of edits) assert.ok(edit.offset >= 1 && edit.offset + edit.length <= formula.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function valueOf(formula: string, units: Readonly<Record<string, string>>, numbers: Readonly<Record<string, number>>) {
  const factors = Object.fromEntries(
    Object.entries(units).map(([row, unit]) => [row, { unit, values: { base: numbers[row] ?? 1 } }]),
  );
  return calculationOf({ factors, measures: { result: { unit: 'index', formula } } }).raw('result', 'base');
}
