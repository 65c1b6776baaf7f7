import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/validate/assess';

const { calculation, findings } = assess(
  readFileSync(join(__dirname, '../../scenarios/five-year-cost.scenario.json'), 'utf8'),
);

/** A computed number, rounded as the published figures are. */
function rounded(row: string, alternative: string, decimals: number): number {
  const value = calculation.value(row, alternative);
  assert.equal(typeof value, 'number');
  return Number(Number(value).toFixed(decimals));
}

describe('the cost of five years under the 12th agreement', () => {
  const YEARS = [2026, 2027, 2028, 2029, 2030];

  it('is clean', () => assert.deepEqual(findings, []));

  it('follows prices of 2 % a year, as published', () => {
    assert.deepEqual(
      YEARS.map((year) => rounded('hosting_payment', `steady_${year}`, 4)),
      [1.5192, 1.5496, 1.5806, 1.6122, 1.6444],
    );
  });

  it('is held by the cap where prices rise faster', () => {
    assert.equal(rounded('hosting_payment', 'cap_2030', 4), 1.8466);
    assert.deepEqual(
      YEARS.slice(1).map((year) => rounded('growth', `cap_${year}`, 6)),
      [5, 5, 5, 5],
    );
  });

  it('tells cost per soldier and share of GDP', () => {
    assert.equal(rounded('cost_per_soldier', 'steady_2026', 3), 53.305);
    assert.equal(rounded('share_of_gdp', 'steady_2026', 4), 0.0555);
  });
});
