import assert from 'node:assert/strict';
import { result, type Cells } from './scenarios';

/** One test for each formula: what it should come to, an error by its name. */
export function itComputes(
  cases: readonly (readonly [formula: string, expected: number | string | boolean])[],
  cells: Cells = {},
): void {
  for (const [formula, expected] of cases) {
    it(`${formula} is ${JSON.stringify(expected)}`, () => assert.equal(result(formula, cells), expected));
  }
}
