import assert from 'node:assert/strict';
import { calculationOf, told } from '../support/scenarios';

/** Rows across the alternatives of a scenario. */
export type Rows = Readonly<Record<string, readonly (number | string | null)[]>>;

/** A row of dates. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a formula comes to in the first alternative beside rows across several; shorter rows end in blanks. */
export function resultAcross(formula: string, rows: Rows): number | string | boolean | null {
  const width = Math.max(1, ...Object.values(rows).map((row) => row.length));
  const ids = Array.from({ length: width }, (_, index) => `column_${String.fromCharCode(97 + index)}`);
  const factors = Object.entries(rows).map(([id, row]) => {
    const isDate = row.some((value) => typeof value === 'string' && DATE.test(value));
    const values = Object.fromEntries(ids.map((column, index) => [column, row[index] ?? null]));
    return [id, { ...(isDate && { type: 'date' as const }), values }] as const;
  });
  const calculation = calculationOf({
    alternatives: Object.fromEntries(ids.map((id) => [id, null])),
    factors: Object.fromEntries(factors),
    measures: { result: formula },
  });
  assert.deepEqual(calculation.problems, []);
  return told(calculation.value('result', ids[0] ?? ''));
}

/** One test for each formula: what it should come to, numbers to twelve digits, an error by its name. */
export function itComesTo(
  cases: readonly (readonly [formula: string, expected: number | string | boolean])[],
  rows: Rows = {},
): void {
  for (const [formula, expected] of cases) {
    it(`${formula} is ${JSON.stringify(expected)}`, () => {
      const found = resultAcross(formula, rows);
      if (typeof expected !== 'number' || typeof found !== 'number') assert.equal(found, expected);
      else assert.ok(Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected)), `${found}`);
    });
  }
}

/** The same to as many decimal places as the documented answer shows. */
export function itShows(cases: readonly (readonly [formula: string, expected: string])[], rows: Rows = {}): void {
  for (const [formula, expected] of cases) {
    it(`${formula} is ${expected}`, () => {
      const found = resultAcross(formula, rows);
      assert.ok(typeof found === 'number', `${String(found)}`);
      assert.equal(found.toFixed(expected.split('.')[1]?.length ?? 0), expected);
    });
  }
}
