import assert from 'node:assert/strict';
import type { FormulaProblemKind } from '../../src/formula/problem';
import { calculationOf, told, type ShortScenario } from './support/scenarios';

const FACTORS: NonNullable<ShortScenario['factors']> = {
  cost: { values: { base: 2 } },
  posture: { levels: { stay: 'Stay', leave: 'Leave' }, values: { base: 'stay' } },
  expiry: { type: 'date', values: { base: '2026-01-31' } },
  tax: { levels: { low: { label: 'Low', value: 1 }, high: { label: 'High', value: 2 } }, values: { base: 'low' } },
};

/** The problem, the characters it stands on, what it says, and what the cell comes to. */
type Case = readonly [formula: string, kind: FormulaProblemKind, at: string, says: RegExp, value?: unknown];

function itReports(cases: readonly Case[]): void {
  for (const [formula, kind, at, says, value] of cases) {
    it(`${formula}: ${kind}`, () => {
      const calculation = calculationOf({
        alternatives: { base: null, deal: 'base' },
        factors: FACTORS,
        measures: { m: formula },
      });
      const [problem, more] = calculation.problems;
      assert.ok(problem, 'a problem should be found');
      assert.equal(more, undefined);
      assert.equal(problem.kind, kind);
      assert.equal(formula.slice(problem.offset, problem.offset + problem.length), at);
      assert.match(problem.message, says);
      assert.equal(problem.row, 'm');
      assert.equal(problem.alternative, undefined);
      if (value !== undefined) assert.equal(told(calculation.value('m', 'deal')), value);
    });
  }
}

describe('problems of a formula', () => {
  itReports([
    ['=cost + csot', 'unknown-name', 'csot', /no row csot/, '#NAME?'],
    ['=IF(TRUE, 1, csot)', 'unknown-name', 'csot', /no row csot/, 1],
    ['=IFERROR(csot, 7)', 'unknown-name', 'csot', /no row/, 7],
    ['=max + 1', 'unknown-name', 'max', /MAX wants parentheses/],
    ['=BASELINE(csot)', 'unknown-name', 'csot', /no row csot/, '#NAME?'],
    ['=SUMM(cost)', 'unknown-function', 'SUMM', /no function SUMM/, '#NAME?'],
    ['=avg(cost, 1)', 'unknown-function', 'avg', /AVERAGE/],
    ['=cost(1 + 2)', 'unknown-function', 'cost', /cost is a row/],
    ['=ROUND(cost)', 'arguments', 'ROUND', /ROUND takes 2 arguments, here is 1: ROUND\(number, digits\)/, '#VALUE!'],
    ['=IF(cost)', 'arguments', 'IF', /2 to 3 arguments/],
    ['=SUM()', 'arguments', 'SUM', /at least one argument/],
    ['=IFS(cost>1, 2, 3)', 'arguments', 'IFS', /even number/],
    ['=SUMIFS(ALTS(cost), ALTS(cost))', 'arguments', 'SUMIFS', /odd number/],
    ['=LARGE(ALTS(cost), ALTS(cost))', 'list', 'ALTS(cost)', /one value for each/, '#VALUE!'],
    ['=PI(1)', 'arguments', 'PI', /no arguments/],
    ['=BASELINE(cost, 1)', 'arguments', 'BASELINE', /one argument/],
    ['=BASELINE(cost + 1)', 'arguments', 'BASELINE(cost + 1)', /name of a row/, '#VALUE!'],
    ['=LET(x, 1, BASELINE(x))', 'arguments', 'BASELINE(x)', /name of a row/],
    ['=ALT(base, cost)', 'arguments', 'base', /in quotes: "base"/],
    ['=ALT("ba" & "se", cost)', 'arguments', 'ALT("ba" & "se", cost)', /in quotes, not a value/],
    ['=ALT("nowhere", cost)', 'unknown-alternative', '"nowhere"', /no alternative “nowhere”/, '#REF!'],
    ['=ALTS(cost)', 'list', 'ALTS(cost)', /MAX\(ALTS\(cost\)\)/, '#VALUE!'],
    ['=SUM(ALTS(cost) * 2)', 'list', 'ALTS(cost)', /one value for each/],
    ['=ROUND(ALTS(cost), 1)', 'list', 'ALTS(cost)', /one value/],
    ['=SUM(IF(ALTS(cost), 1))', 'list', 'ALTS(cost)', /one value/],
    ['=SUM(LET(x, ALTS(cost), x))', 'list', 'ALTS(cost)', /one value/],
    ['=LEVEL(cost)', 'no-levels', 'LEVEL(cost)', /cost has no levels/, '#VALUE!'],
    ['=expiry > "2025-08-25"', 'date-text', '"2025-08-25"', /Write DATE\(2025, 8, 25\)/, false],
    ['="31 Jan 2026" = BASELINE(expiry)', 'date-text', '"31 Jan 2026"', /Write DATE\(2026, 1, 31\)/, false],
    ['=posture = "go"', 'unknown-level', '"go"', /no level of posture.*"stay", "leave"/, false],
    ['="go" <> posture', 'unknown-level', '"go"', /no level of posture/],
    ['=SWITCH(posture, "stay", 1, "go", 2)', 'unknown-level', '"go"', /no level/],
    ['=BASELINE(posture) = "go"', 'unknown-level', '"go"', /no level/],
    ['=LEVEL(tax) = "lowest"', 'unknown-level', '"lowest"', /no level of tax/],
    ['=tax = "low"', 'unknown-level', '"low"', /number here.*LEVEL\(tax\)/, false],
  ]);

  for (const formula of [
    '=posture = "STAY"',
    '=LEVEL(tax) = "low"',
    '=SWITCH(posture, "stay", "anything", "something")',
    '=LET(posture, "x", posture = "y")',
    '=cost = "text"',
    '=SUM(IF(TRUE, ALTS(cost), 1))',
    '=SUM(CHOOSE(1, ALTS(cost)), SWITCH(1, 1, ALTS(cost)), IFS(TRUE, ALTS(cost)))',
    '=SUM(LET(x, 1, ALTS(cost)))',
    '=ALT("deal", cost)',
  ]) {
    it(`${formula} has none`, () => {
      const { problems } = calculationOf({
        alternatives: { base: null, deal: 'base' },
        factors: FACTORS,
        measures: { m: formula },
      });
      assert.deepEqual(problems, []);
    });
  }

  it('all of them are told, in the file’s order, each where it is written', () => {
    const { problems } = calculationOf({
      alternatives: { base: null, deal: 'base' },
      factors: {
        a: { values: { base: '=x1_ + y1_', deal: '=ROUND(z1_)', gone: '=1 +' } },
        b: { values: { base: '=a +' } },
      },
      measures: { m: '=NOW()' },
    });
    assert.deepEqual(
      problems.map(({ row, alternative, kind, name }) => [row, alternative, kind, name]),
      [
        ['a', 'base', 'unknown-name', 'x1_'],
        ['a', 'base', 'unknown-name', 'y1_'],
        ['a', 'deal', 'arguments', undefined],
        ['a', 'deal', 'unknown-name', 'z1_'],
        ['a', 'gone', 'syntax', undefined],
        ['b', 'base', 'syntax', undefined],
        ['m', undefined, 'refused', 'NOW'],
      ],
    );
  });
});
