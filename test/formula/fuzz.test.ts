import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binary, unary } from '../../src/formula/arithmetic';
import type { FormulaNode } from '../../src/formula/ast';
import { calculate } from '../../src/formula/calculate';
import type { Calculation } from '../../src/formula/calculation';
import { toLogical } from '../../src/formula/coerce';
import { fifteenDigits, roundDecimal, roundDigits, shiftDecimal } from '../../src/formula/decimal';
import { errorOf, isError, REF, VALUE, type Value } from '../../src/formula/errorValue';
import { rowCallOf } from '../../src/formula/names';
import { parseFormula } from '../../src/formula/parse';
import { ruleFormula } from '../../src/formula/rule';
import { ALTERNATIVES, printed, ROWS, trees, type Tree } from './support/anyFormula';
import { scenarioOf, type ShortScenario } from './support/scenarios';

const formulas = trees.map((tree) => `=${printed(tree)}`);

const alternatives = fc.record({
  base: fc.constant(null),
  deal: fc.constantFrom('base', 'better', null, 'nowhere'),
  better: fc.constantFrom('base', 'deal', null),
  alone: fc.constant(null),
});

const cells = (formula: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: formula },
    fc.constantFrom<unknown>(0, 1, -2.5, 28500, 1e300, 'x', '2', "'=x", null, 'low', {}),
  );

const scenarios = (formula: fc.Arbitrary<string>): fc.Arbitrary<ShortScenario> =>
  fc.record({
    alternatives,
    factors: fc.record(
      Object.fromEntries(
        ROWS.map((id) => [
          id,
          fc.record({
            values: fc.dictionary(fc.constantFrom(...ALTERNATIVES, 'gone'), cells(formula), { maxKeys: 4 }),
            unit: fc.constantFrom('%', 'USD bn'),
            ...(id === 'stance' && { levels: fc.constant({ low: 'Low', high: 'High' }) }),
            ...(id === 'tax' && {
              levels: fc.constant({ low: { label: 'Low', value: 1 }, high: { label: 'High', value: 2 } }),
            }),
          }),
        ]),
      ),
    ),
    measures: fc.record({ m: formula, n: formula }),
  });

function eachCell(calculation: Calculation, callback: (row: string, alternative: string) => void): void {
  for (const row of calculation.rows) for (const alternative of calculation.alternatives) callback(row, alternative);
}

function assertSound(value: Value): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value));
  else if (isError(value)) assert.equal(errorOf(value.error), value);
  else assert.ok(value === null || typeof value === 'string' || typeof value === 'boolean');
}

describe('random formulas', () => {
  it('over random scenarios never throw, and every cell holds a value that Excel could hold', () => {
    fc.assert(
      fc.property(scenarios(formulas), formulas, (short, rule) => {
        const calculation = calculate(scenarioOf(short));
        eachCell(calculation, (row, alternative) => {
          assertSound(calculation.value(row, alternative));
          assertSound(calculation.raw(row, alternative));
          assertSound(calculation.level(row, alternative));
          for (const read of calculation.reads(row, alternative)) assertSound(read.value);
        });
        for (const { row, alternative, offset, length } of calculation.problems) {
          const text = textOf(short, row, alternative);
          assert.ok(offset >= 0 && length >= 1 && offset + length <= text.length, text);
        }
        const judged = ruleFormula(calculation, rule);
        for (const alternative of calculation.alternatives) assertSound(judged.judge(alternative).value);
      }),
      { numRuns: 400 },
    );
  });

  it('come to the same whether texts are read anew or were read before', () => {
    fc.assert(
      fc.property(scenarios(formulas), scenarios(formulas), (before, after) => {
        const fresh = calculate(scenarioOf(after));
        const reused = calculate(scenarioOf(after), calculate(scenarioOf(before)));
        eachCell(fresh, (row, one) => assert.deepEqual(reused.value(row, one), fresh.value(row, one)));
        assert.deepEqual(reused.problems, fresh.problems);
      }),
      { numRuns: 100 },
    );
  });

  it('printed with no more parentheses than Excel’s precedence asks for, are read as the same tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const read = parseFormula(`=${printed(tree)}`);
        assert.ok(read.ok, printed(tree));
        assert.deepEqual(shortened(read.formula.root), tree);
      }),
      { numRuns: 2000 },
    );
  });
});

function textOf(short: ShortScenario, row: string, alternative: string | undefined): string {
  const measure = short.measures?.[row];
  const found = alternative === undefined ? measure : short.factors?.[row]?.values?.[alternative];
  assert.ok(typeof found === 'string');
  return found;
}

/** The tree that was read, in the short form of the random ones. */
function shortened(node: FormulaNode): Tree {
  const leaf = (text: string): Tree => ({ kind: 'leaf', text });
  switch (node.kind) {
    case 'number':
      return leaf(node.value === 1e308 ? '1E308' : String(node.value));
    case 'text':
      return leaf(`"${node.value}"`);
    case 'logical':
      return leaf(node.value ? 'TRUE' : 'FALSE');
    case 'error':
      return leaf(node.code);
    case 'name':
      return leaf(node.name);
    case 'omitted':
      return leaf('');
    case 'unary':
      return { kind: 'unary', operator: node.operator, operand: shortened(node.operand) };
    case 'binary':
      return { kind: 'binary', operator: node.operator, left: shortened(node.left), right: shortened(node.right) };
    case 'call':
      return { kind: 'call', name: node.name, args: node.args.map(shortened) };
    case 'let': {
      const pairs = node.bindings.flatMap(({ name, value }) => [leaf(name), shortened(value)]);
      return { kind: 'call', name: 'LET', args: [...pairs, shortened(node.body)] };
    }
  }
}

describe('random text', () => {
  const pieces = fc.constantFrom(
    ...'a b rate c fy26 A1 1 2.5 "x" " + - * / ^ & = <> < > <= >= ! % ( ) , ; : { } @ # [ ] \' $ . ? | ~ “ ” × − SUM( IF( LET( LAMBDA( NOT and NOW() #N/A #REF! TRUE 1e400 x, \n'.split(
      ' ',
    ),
    ' ',
  );
  const soups = fc.array(pieces, { maxLength: 12 }).map((parts) => '=' + parts.join(''));

  it('is read or has a problem at its characters; it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soups,
          fc.string(),
          fc.string({ unit: 'binary' }).map((text) => '=' + text),
        ),
        (text) => {
          const read = parseFormula(text);
          if (read.ok) return;
          const { offset, length, message, fix } = read.problem;
          assert.ok(message.length > 0);
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length);
          assert.ok(length > 0 || text.length === 0);
          if (fix) assert.ok(fix.offset >= 0 && fix.length >= 0 && fix.offset + fix.length <= text.length);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('has a problem of its own words: what passes the search for mistakes can be read', () => {
    fc.assert(
      fc.property(soups, (text) => {
        const read = parseFormula(text);
        if (!read.ok) assert.doesNotMatch(read.problem.message, /cannot be read/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the order of calculation', () => {
  const reader = fc.constantFrom(
    ...ROWS.slice(0, 4).flatMap((id) => [id, id, `BASELINE(${id})`, `ALT("deal", ${id})`, `ALT("alone", ${id})`]),
  );
  const simple = fc
    .tuple(reader, fc.constantFrom('+', '-', '*'), fc.oneof(reader, fc.constantFrom('1', '2')))
    .chain(([left, operator, right]) =>
      fc.constantFrom(`=${left} ${operator} ${right}`, `=IF(${left} > ${right}, 1, ${right})`, `=-${left}`, '=1', '=2'),
    );

  it('gives what looking up each cell by itself gives, and #REF! exactly where a cell comes round to itself', () => {
    fc.assert(
      fc.property(scenarios(simple), (short) => {
        const calculation = calculate(scenarioOf(short));
        const oracle = new Oracle(calculation);
        eachCell(calculation, (row, one) => {
          if (row !== 'stance' && row !== 'tax') assert.deepEqual(calculation.raw(row, one), oracle.cell(row, one));
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** Works out one cell by walking through what it reads, with no order and no closures. */
class Oracle {
  constructor(readonly calculation: Calculation) {}

  cell(row: string, alternative: string): Value {
    const formula = this.calculation.formula(row, alternative);
    if (!formula) return this.calculation.raw(row, alternative);
    if (this.#comesRound(row, alternative)) return REF;
    const read = parseFormula(formula.text);
    assert.ok(read.ok);
    const value = this.#value(read.formula.root, alternative, this.#base(formula.writtenIn ?? alternative));
    return value === null || value === 0 ? 0 : value;
  }

  #base(alternative: string): string {
    const { sheet } = this.calculation;
    const place = sheet.scope.alternativeNamed(alternative) ?? 0;
    return sheet.alternatives[sheet.bases[place] ?? place] ?? alternative;
  }

  #comesRound(row: string, alternative: string): boolean {
    const seen = new Set<string>();
    const open = this.calculation.reads(row, alternative);
    for (const read of open) {
      if (read.row === row && read.alternative === alternative) return true;
      const key = `${read.row} ${read.alternative}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...this.calculation.reads(read.row, read.alternative));
    }
    return false;
  }

  #value(node: FormulaNode, own: string, base: string): Value {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'name':
        return this.cell(node.name, own);
      case 'unary':
        return unary(node.operator, this.#value(node.operand, own, base));
      case 'binary':
        return binary(node.operator, this.#value(node.left, own, base), this.#value(node.right, own, base));
      case 'call': {
        const call = rowCallOf(node);
        if (call) return this.cell(call.row.name, call.reach === 'baseline' ? base : (call.alternative?.value ?? own));
        const [condition, then, otherwise] = node.args;
        assert.ok(node.name === 'IF' && condition && then && otherwise);
        const holds = toLogical(this.#value(condition, own, base));
        return typeof holds === 'boolean' ? this.#value(holds ? then : otherwise, own, base) : holds;
      }
      default:
        return VALUE;
    }
  }
}

describe('decimal arithmetic', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc
      .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, p]) => shiftDecimal(n, -p)),
  );

  it('rounds the same in binary, where it dares to, as in digits', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -5, max: 25 }),
        fc.constantFrom('half', 'up', 'down'),
        (value, places, way) => {
          assert.equal(roundDecimal(value, places, way) + 0, roundDigits(value, places, way) + 0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('shifts what 15 digits can write there and back without a trace', () => {
    const written = numbers.filter((value) => value === 0 || (Math.abs(value) > 1e-290 && Math.abs(value) < 1e300));
    fc.assert(
      fc.property(written.map(fifteenDigits), (value) => {
        assert.equal(shiftDecimal(shiftDecimal(value, -2), 2), value);
      }),
    );
  });
});
