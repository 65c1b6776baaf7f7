import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruleFormula } from '../../src/formula/rule';
import { calculationOf } from './support/scenarios';

const LEVELS = { low: 'Low', mid: 'Mid', high: 'High' };
const ROWS = ['ape', 'bee', 'cat', 'dog', 'eel'] as const;
type Assignment = Readonly<Record<(typeof ROWS)[number], string>>;

function causeOf(rule: string, values: Readonly<Record<string, string>>): readonly string[] | undefined {
  const formula = judged(rule, values);
  return formula.judge('base').verdict === 'broken' ? formula.cause('base').map(({ row }) => row) : undefined;
}

function judged(rule: string, values: Readonly<Record<string, string>>) {
  const factors = Object.fromEntries(
    Object.entries(values).map(([row, value]) => [row, { levels: LEVELS, values: { base: value } }]),
  );
  return ruleFormula(calculationOf({ factors }), rule);
}

/** A formula in which each row stands once, so that no part of it can depend on another. */
function formulaOf(rows: readonly string[]): fc.Arbitrary<string> {
  const [row = 'ape', ...more] = rows;
  if (more.length === 0) {
    return fc
      .tuple(fc.constantFrom('=', '<>'), fc.constantFrom(...Object.keys(LEVELS)))
      .map(([sign, level]) => `${row} ${sign} "${level}"`);
  }
  const half = Math.ceil(rows.length / 2);
  const [left, right] = [formulaOf(rows.slice(0, half)), formulaOf(rows.slice(half))];
  return fc
    .tuple(fc.constantFrom('AND', 'OR', 'IF', 'NOT'), left, right)
    .map(([name, a, b]) =>
      name === 'NOT' ? `NOT(OR(${a}, ${b}))` : name === 'IF' ? `IF(${a}, ${b}, FALSE)` : `${name}(${a}, ${b})`,
    );
}

const IDS = Object.keys(LEVELS);
/** Every combination of levels, each a column. */
const COLUMNS: readonly Assignment[] = IDS.flatMap((ape) =>
  IDS.flatMap((bee) => IDS.flatMap((cat) => IDS.flatMap((dog) => IDS.map((eel) => ({ ape, bee, cat, dog, eel }))))),
);
const columnId = (index: number) => `column_${index}`;
const EVERYTHING = calculationOf({
  alternatives: Object.fromEntries(COLUMNS.map((_, index) => [columnId(index), null])),
  factors: Object.fromEntries(
    ROWS.map((row) => [
      row,
      { levels: LEVELS, values: Object.fromEntries(COLUMNS.map((column, index) => [columnId(index), column[row]])) },
    ]),
  ),
});

describe('the cause of a broken rule', () => {
  // [the rule, the values, the rows that it is told of]
  const CASES: [string, Readonly<Record<string, string>>, string[]][] = [
    ['=OR(ape = "low", bee = "low")', { ape: 'mid', bee: 'mid' }, ['ape', 'bee']],
    ['=AND(ape = "low", bee = "low")', { ape: 'low', bee: 'mid' }, ['bee']],
    ['=AND(OR(ape = "low", bee = "low"), cat = "low")', { ape: 'mid', bee: 'mid', cat: 'mid' }, ['cat']],
    ['=IF(ape = "low", bee = "low", cat = "low")', { ape: 'low', bee: 'mid', cat: 'mid' }, ['ape', 'bee']],
    ['=NOT(OR(ape = "low", bee = "low"))', { ape: 'mid', bee: 'low' }, ['bee']],
    ['=FALSE', { ape: 'mid' }, []],
    ['=LET(x, ape, AND(x = "low", bee = "low"))', { ape: 'mid', bee: 'low' }, ['ape', 'bee']],
  ];
  for (const [rule, values, expected] of CASES) {
    it(`${rule} is ${expected.join(' and ') || 'no cell'}`, () => assert.deepEqual(causeOf(rule, values), expected));
  }

  it('is enough whatever the other rows hold, and lets the conflict go with any one of its rows', () => {
    fc.assert(
      fc.property(formulaOf(ROWS), (body) => {
        const rule = ruleFormula(EVERYTHING, `=${body}`);
        const verdicts = COLUMNS.map((_, index) => rule.judge(columnId(index)).verdict);
        const canHold = (column: Assignment, kept: readonly string[]) =>
          COLUMNS.some(
            (other, index) =>
              verdicts[index] === 'holds' && ROWS.every((row) => !kept.includes(row) || other[row] === column[row]),
          );
        for (let index = 0; index < COLUMNS.length; index += 20) {
          const column = COLUMNS[index];
          if (!column || verdicts[index] !== 'broken') continue;
          const cause = rule.cause(columnId(index)).map(({ row }) => row);
          assert.equal(canHold(column, cause), false, `${body}: ${cause.join(', ')} is not enough`);
          for (const spared of cause) {
            const rest = cause.filter((row) => row !== spared);
            assert.ok(canHold(column, rest), `${body}: ${spared} makes no difference`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
