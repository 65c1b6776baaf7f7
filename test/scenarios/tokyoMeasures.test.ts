// The measures of the Tokyo file against figures worked out by hand, column by column.
import assert from 'node:assert/strict';
import { assess } from '../../src/validate/assess';
import { example, outline, standing, TOKYO } from './examples';

const { doc, calculation, findings, packs } = assess(example(TOKYO), { today: '2025-08-22' });
const COLUMNS = ['status_quo', 'early_renewal', 'joint_frame', 'worst_case'];

/** JPY bn a year: 1,055.1 bn over five years. */
const SUPPORT = 211.02;

/** Measure → its value in each column. */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  // 2, 2.2 and 2.5 % of JPY 550 trn
  defence_budget: [11, 12.1, 11, 13.75],
  // JPY 211,020 mn for 54,000; a tenth more; twice as much for 50,000
  support_per_soldier: [211_020 / 54_000, 232_122 / 54_000, 211_020 / 54_000, 422_040 / 50_000],
  // what support and defence are above the status quo: 21.102 and 211.02 bn of support
  fiscal_cost: [0, 0.021102 + 1.1, 0, SUPPORT / 1000 + 2.75],
  // JPY 6.03 trn of cars at 15 and at 27.5 %
  tariff_cost: [0.9045, 0.9045, 0.9045, 1.65825],
  // USD 550 bn over 3.3, 10 and 5 years, and at 40 bn a year
  years_to_invest: [3.3, 10, 5, 13.75],
  // 166.67, 55, 110 and 40 bn at 148 yen, in percent of 550 trn
  investment_share: [148 / 33, 1.48, 2.96, (40 * 148) / 5500],
  // China + Taiwan + retaliation
  china_exposure: [35 + 10, 35 + 10, 10 + 10, 35 + 35 + 30],
  // unpaid part of 550 + bargaining together + Taiwan + route protection
  leverage: [
    40 * (135 / 550) + 0 + 15 + 20,
    40 * (412.5 / 550) + 0 + 15 + 20,
    40 * (275 / 550) + 20 + 15 + 0,
    40 * (450 / 550) + 0 + 0 + 20,
  ],
};

describe('the measures of the Tokyo scenario', () => {
  it('are all worked out by hand below', () => {
    assert.deepEqual([...(doc.scenario.measures?.keys() ?? [])], Object.keys(BY_HAND));
    assert.deepEqual(calculation.alternatives, COLUMNS);
  });

  for (const [measure, values] of Object.entries(BY_HAND)) {
    it(`${measure} is what one works out by hand`, () => {
      for (const [index, column] of COLUMNS.entries()) {
        const value = calculation.value(measure, column);
        const expected = values[index] ?? NaN;
        assert.ok(typeof value === 'number' && Math.abs(value - expected) <= 1e-9, `${column}: ${JSON.stringify(value)}`);
      }
    });
  }

  it('stand in a scenario in which nothing is found that its authors have not accepted', () => {
    assert.deepEqual(standing(findings).map(outline), []);
    assert.deepEqual(findings.map(outline).sort(), [
      'warning alliance/china_named_unanswered at china_wording/status_quo',
      'warning rules/explicit_for_no_written_word at assurance/worst_case',
      'warning rules/more_support_for_fewer at host_support/worst_case',
    ]);
  });

  it('leave to Seoul the concepts that are about Korea', () => {
    assert.equal(packs[0]?.applies, 14);
    const korean = ['hosting_payment', 'agreement_status', 'troops', 'forces_role', 'investment_cash', 'usd_krw', 'gdp'];
    assert.deepEqual(
      korean.filter((concept) => [...doc.scenario.factors].some(([row, { as = row }]) => as === concept)),
      [],
    );
  });
});
