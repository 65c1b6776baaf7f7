import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calculate, calculateAgain, withCell } from '../../src/formula/calculate';
import { workOut } from '../../src/formula/quick';
import type { Calculation } from '../../src/formula/calculation';
import { isError, type Value } from '../../src/formula/errorValue';
import { ALTERNATIVES, printed, ROWS, trees } from './support/anyFormula';
import { calculationOf, scenarioOf, type ShortFactor, type ShortScenario } from './support/scenarios';

/** A value so that `deepEqual` tells all of them apart, −0 and 0 too. */
function exact(value: Value): string {
  if (isError(value)) return value.error;
  return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`;
}

/** All that can be asked of a calculation. */
function everything(calculation: Calculation): object {
  const cells = calculation.rows.flatMap((row) =>
    calculation.alternatives.map((one) => ({
      cell: `${row} in ${one}`,
      value: exact(calculation.value(row, one)),
      raw: exact(calculation.raw(row, one)),
      level: exact(calculation.level(row, one)),
      missing: calculation.isMissing(row, one),
      formula: calculation.formula(row, one),
      reads: calculation.reads(row, one).map((read) => ({ ...read, value: exact(read.value) })),
    })),
  );
  const formulas = calculation.sheet.formulas.map(({ row, writtenIn, text }) => `${row.id} ${writtenIn ?? ''} ${text}`);
  return { cells, problems: calculation.problems, formulas };
}

const anyFormula = trees.map((tree) => `=${printed(tree)}`);

/** Formulas that mostly come to numbers, and to circles. */
const reader = fc.constantFrom(
  ...ROWS.slice(0, 5).flatMap((id) => [id, id, id, `BASELINE(${id})`, `ALT("deal", ${id})`, `SUM(ALTS(${id}))`]),
);
const simpleFormula = fc
  .tuple(reader, fc.constantFrom('+', '-', '*', '/', '&', '<'), fc.oneof(reader, fc.constantFrom('1', '2', '0')))
  .chain(([left, operator, right]) =>
    fc.constantFrom(
      `=${left} ${operator} ${right}`,
      `=IF(${left} > ${right}, 1, ${right})`,
      `=IFERROR(${left}, ${right})`,
      `=MIN(${left}, ${right})`,
      `=-${left}`,
      '=1',
    ),
  );
const formula = fc.oneof(simpleFormula, anyFormula);
const content = fc.oneof(
  { weight: 3, arbitrary: formula },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(0, 1, -2.5, 28500, 1e308) },
  fc.constantFrom<unknown>('x', '2', "'=x", null, 'low', {}, { value: 3, note: 'n' }, { value: '=a' }),
);
const alternative = fc.constantFrom(...ALTERNATIVES, 'gone');
const LEVELS = {
  stance: { low: 'Low', high: 'High' },
  tax: { low: { label: 'Low', value: 1 }, high: { label: 'High', value: 2 } },
};

interface Written {
  alternatives: Record<string, string | null>;
  factors: Record<string, ShortFactor & { values: Record<string, unknown> }>;
  measures: Record<string, string>;
}

const scenarios: fc.Arbitrary<Written> = fc.record({
  alternatives: fc.record({
    base: fc.constant(null),
    deal: fc.constantFrom('base', 'better', null, 'nowhere'),
    better: fc.constantFrom('base', 'deal', null),
    alone: fc.constant(null),
  }),
  factors: fc.record(
    Object.fromEntries(
      ROWS.map((id) => [
        id,
        fc.record({
          unit: fc.constantFrom('%', 'USD bn'),
          values: fc.dictionary(alternative, content, { maxKeys: 4 }),
          ...(Object.hasOwn(LEVELS, id) && { levels: fc.constant(LEVELS[id as keyof typeof LEVELS]) }),
        }),
      ]),
    ),
  ),
  measures: fc.record({ m: formula, n: formula }),
});

type Edit = (scenario: Written) => void;

const row = fc.constantFrom(...ROWS);
const valuesOf = (scenario: Written, id: string): Record<string, unknown> => scenario.factors[id]?.values ?? {};
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(row, alternative, content).map(
      ([id, one, what]): Edit =>
        (scenario) =>
          (valuesOf(scenario, id)[one] = what),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(row, alternative).map(
      ([id, one]): Edit =>
        (scenario) =>
          delete valuesOf(scenario, id)[one],
    ),
  },
  fc.tuple(fc.constantFrom('m', 'n'), formula).map(
    ([id, text]): Edit =>
      (scenario) =>
        (scenario.measures[id] = text),
  ),
  fc.tuple(row, fc.constantFrom('%', 'USD bn', 'KRW')).map(
    ([id, unit]): Edit =>
      (scenario) =>
        (scenario.factors[id] = { values: {}, ...scenario.factors[id], unit }),
  ),
  fc.constantFrom(LEVELS.stance, LEVELS.tax, { low: 'Low', top: 'Top' }).map(
    (levels): Edit =>
      (scenario) =>
        (scenario.factors.stance = { values: {}, ...scenario.factors.stance, levels }),
  ),
  fc.constantFrom('base', 'deal', null).map(
    (base): Edit =>
      ({ alternatives }) =>
        (alternatives.better = base),
  ),
  row.map(
    (id): Edit =>
      ({ factors }) =>
        delete factors[id],
  ),
  fc.constantFrom('gone', 'alone').map((id): Edit => ({ alternatives }) => {
    if (id in alternatives) delete alternatives[id];
    else alternatives[id] = 'base';
  }),
);

describe('a calculation after edits', () => {
  it('is in everything what a calculation from the beginning is, and leaves the earlier one as it was', () => {
    fc.assert(
      fc.property(
        scenarios,
        fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (first, rounds) => {
          const scenario = structuredClone(first);
          let calculation = calculate(scenarioOf(scenario));
          for (const round of rounds) {
            for (const edit of round) edit(scenario);
            const before = calculation;
            const told = everything(before);
            calculation = calculate(scenarioOf(scenario), before);
            assert.deepEqual(everything(calculation), everything(calculate(scenarioOf(scenario))));
            assert.deepEqual(everything(before), told);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of one cell needs no scenario', () => {
    fc.assert(
      fc.property(scenarios, fc.array(fc.tuple(row, alternative, content), { maxLength: 6 }), (first, changes) => {
        const scenario = structuredClone(first);
        let calculation = calculate(scenarioOf(scenario));
        for (const [id, one, what] of changes) {
          valuesOf(scenario, id)[one] = what;
          const read = scenarioOf(scenario);
          calculation = withCell(calculation, { row: id, alternative: one }, read.factors.get(id)?.values.get(one));
          assert.deepEqual(everything(calculation), everything(calculate(read)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** What a formula comes to by numbers alone and by the exact way, wherever the first gives a number. */
function assertSameBothWays({ sheet, computed }: Calculation): number {
  let count = 0;
  for (const formula of sheet.formulas) {
    const { quick } = formula;
    if (!quick) continue;
    const quickly = workOut(quick, computed.numbers, 0, sheet.width).slice(0, sheet.width);
    for (const [alternative, number] of quickly.entries()) {
      if (!Number.isFinite(number)) continue;
      count++;
      // BASELINE means what it means in the alternative where the formula is written.
      const baseline = sheet.baselineOf(formula, alternative);
      const frame = { ...computed, width: sheet.width, alternative, baseline, variables: [] };
      assert.equal(exact(number), exact(formula.evaluate(frame)), formula.text);
      const alone = workOut(quick, computed.numbers, alternative, alternative + 1);
      assert.equal(exact(alone[alternative] ?? NaN), exact(number), formula.text);
    }
  }
  return count;
}

describe('arithmetic on numbers alone', () => {
  it('gives bit for bit what the exact way gives', () => {
    fc.assert(
      fc.property(scenarios, (short) => {
        assertSameBothWays(calculate(scenarioOf(short)));
      }),
      { numRuns: 500 },
    );
  });

  const FORMULAS = [
    ...['=', '<>', '<', '<=', '>', '>='].map((operator) => `=IF(a ${operator} b, 10, 20) + (a ${operator} 2) * 5`),
    ...['+', '-', '*', '/', '^'].map((operator) => `=a ${operator} b`),
    ...['SUM', 'PRODUCT', 'MIN', 'MAX', 'AVERAGE'].flatMap((name) => [`=${name}(b, a, 0.1)`, `=${name}(a, ALTS(b))`]),
    '=IF(AND(a > 1, b > 1, 1), 1, 2)',
    '=IF(OR(a > 2, b > 2), 1, 2)',
    '=IF(a - 1, b / (a - 1), -b)',
    '=-a% + +b',
    '=LET(double, a * 2, more, double + b, more * double)',
    '=BASELINE(a) + ALT("better", a) * b',
    '=ROUND(a / 3, 1) + ABS(-b)',
  ];

  for (const formula of FORMULAS) {
    it(`does ${formula}`, () => {
      const calculation = calculationOf({
        alternatives: { base: null, deal: 'base', better: 'deal', alone: null },
        factors: {
          a: { values: { base: 1, deal: 2, better: 2.5, alone: 3 } },
          b: { values: { base: 2, deal: 2, better: 0.3, alone: 1 } },
        },
        measures: { m: formula },
      });
      assert.ok(assertSameBothWays(calculation) >= 3);
    });
  }
});

describe('recalculation', () => {
  const short = (a: unknown, cost = '=b + 1'): ShortScenario => ({
    alternatives: { base: null, deal: 'base' },
    factors: { a: { values: { base: a } }, b: { values: { base: '=a * 2' } }, cost: { values: { base: cost } } },
    measures: { other: '=5' },
  });

  it('gives the same calculation where nothing has changed that it reads', () => {
    const before = calculationOf(short(1));
    assert.equal(calculate(scenarioOf(short(1)), before), before);
    assert.equal(calculate(scenarioOf(short({ value: 1, note: 'the same' })), before), before);
  });

  it('follows the reads through alternatives', () => {
    const after = calculate(scenarioOf(short(4)), calculationOf(short(1)));
    assert.equal(after.value('cost', 'base'), 9);
    assert.equal(after.value('cost', 'deal'), 9);
  });

  it('reads no formula anew that stays', () => {
    const before = calculationOf(short(1));
    const after = calculate(scenarioOf(short(4)), before);
    assert.equal(after.sheet.formulas, before.sheet.formulas);
    assert.equal(after.problems, before.problems);
    assert.equal(after.computed.order, before.computed.order);
  });

  it('reports a cycle with its path when it appears, and forgets it when it vanishes', () => {
    const sound = calculationOf(short(1));
    const round = calculate(scenarioOf(short('=cost')), sound);
    assert.deepEqual(
      round.problems.map(({ kind, row, cycle }) => [kind, row, cycle?.map((step) => step.row).join(' ')]),
      [['cycle', 'a', 'a cost b']],
    );
    const mended = calculate(scenarioOf(short('=cost', '=7')), round);
    assert.deepEqual(mended.problems, []);
    assert.equal(mended.value('b', 'base'), 14);
  });

  it('computes all again to the same', () => {
    const calculation = calculationOf(short(3));
    assert.deepEqual(everything(calculateAgain(calculation)), everything(calculation));
  });

  it('of a cell that no factor has leaves everything as it is', () => {
    const calculation = calculationOf(short(3));
    assert.equal(withCell(calculation, { row: 'other', alternative: 'base' }, 1), calculation);
    assert.equal(withCell(calculation, { row: 'nothing', alternative: 'base' }, 1), calculation);
  });
});
