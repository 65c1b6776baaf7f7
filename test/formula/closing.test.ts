import assert from 'node:assert/strict';
import { withParenthesesClosed } from '../../src/formula/closing';

describe('parentheses that are missing at the end of a formula', () => {
  for (const [typed, meant] of [
    ['=SUM(pay, 2', '=SUM(pay, 2)'],
    ['=MAX(1, MIN(pay, 2', '=MAX(1, MIN(pay, 2))'],
    ['=2 * (pay + 15% ', '=2 * (pay + 15%)'],
    ['=IF(LEVEL(role) = "a(b", 1, 0', '=IF(LEVEL(role) = "a(b", 1, 0)'],
    ['=ALTS(pay', '=ALTS(pay)'],
  ] as const)
    it(`are added: ${typed}`, () => assert.equal(withParenthesesClosed(typed), meant));

  for (const typed of [
    ...['=SUM(pay, 2)', '=pay', '', '=', 'A note (unfinished', '=pay)', '=(pay))(2'],
    // Something else is missing, too.
    ...['=SUM(', '=SUM(pay,', '=SUM(pay +', '=(pay <', '=IF(role = "a'],
  ])
    it(`are not: ${typed}`, () => assert.equal(withParenthesesClosed(typed), typed));
});
