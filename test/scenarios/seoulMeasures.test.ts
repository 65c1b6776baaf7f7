// The measures of the Seoul file against figures worked out by hand, column by column.
import assert from 'node:assert/strict';
import { assess } from '../../src/validate/assess';
import { example, outline, SEOUL, standing } from './examples';

const { doc, calculation, findings } = assess(example(SEOUL), { today: '2025-08-22' });
const COLUMNS = ['status_quo', 'package_deal', 'trilateral_energy', 'hold_the_line', 'worst_case'];

/** Ten thousandths of GDP (KRW 2,640 trn), of won and of dollars at 1,393.2. */
const points = (trillionWon: number, billionDollars: number) =>
  ((trillionWon + billionDollars * 1.3932) / 2640) * 10_000;

const QUIET = points(0, 5.205);
const PACKAGE = points(0.0758 + 4.752, 5.205);
const LINE = points(0, 8.675);
const WORST = points(12.4108 + 10.032, 8.675);
const PACKAGE_DETERRENCE = 40 + 15 + 10 + 10 + (15 * 2.5) / 2.32;
const WORST_DETERRENCE = (40 * 24000) / 28500 + 5 + 10 + 0 + (15 * 2.7) / 2.32;

/** Measure → its value in each column. */
const BY_HAND: Readonly<Record<string, readonly number[]>> = {
  // 2.32, 2.5 and 2.7 % of KRW 2,640 trn
  defence_budget: [61.248, 66, 61.248, 61.248, 71.28],
  // KRW 1,519.2 bn at 1,393.2 to the dollar; 5 % more is 1.59516, rounded down 1.595
  payment_in_dollars: [1519.2 / 1393.2, 1595 / 1393.2, 1519.2 / 1393.2, 1519.2 / 1393.2, 13930 / 1393.2],
  payment_share: [1.5192 / 26.4, 1.595 / 26.4, 1.5192 / 26.4, 1.5192 / 26.4, 13.93 / 26.4],
  // KRW 1,519,200 mn for 28,500: 53.305 mn each; 24,000 stay of them where 4,500 leave
  cost_per_soldier: [
    1_519_200 / 28_500,
    1_595_000 / 28_500,
    1_519_200 / 28_500,
    1_519_200 / 28_500,
    13_930_000 / 24_000,
  ],
  // what the payment and the budget are above the status quo
  fiscal_cost: [0, 0.0758 + 4.752, 0, 0, 12.4108 + 10.032],
  // USD 34.7 bn of cars at 15 and at 25 %
  tariff_cost: [5.205, 5.205, 5.205, 8.675, 8.675],
  // USD 350 bn at 14, 17.5 and 7 a year
  years_to_invest: [25, 20, 25, 50, 20],
  yearly_outflow: [
    1519.2 / 1393.2 + 14 + 5.205,
    1595 / 1393.2 + 17.5 + 5.205,
    1519.2 / 1393.2 + 14 + 5.205,
    1519.2 / 1393.2 + 7 + 8.675,
    13930 / 1393.2 + 17.5 + 8.675,
  ],
  // presence + assurance + role + turn to China + own effort
  deterrence: [
    40 + 5 + 15 + 10 + 15,
    PACKAGE_DETERRENCE,
    40 + 5 + 15 + 10 + 15,
    40 + 0 + 15 + 10 + 15,
    WORST_DETERRENCE,
  ],
  // role + Taiwan + China + turn to China
  entanglement: [0 + 10 + 5 + 5, 30 + 10 + 5 + 5, 0 + 10 + 5 + 5, 0 + 0 + 0 + 5, 30 + 40 + 15 + 15],
  // China + Taiwan + role + retaliation
  china_exposure: [10 + 10, 10 + 10 + 10, 10 + 10, 0, 35 + 35 + 10 + 20],
  // unpaid part of 350 + agreement + role + bargaining together + Taiwan
  leverage: [
    30 * (336 / 350) + 20 + 20 + 0 + 10,
    30 * (332.5 / 350) + 20 + 0 + 0 + 10,
    30 * (336 / 350) + 20 + 20 + 15 + 10,
    30 * (343 / 350) + 20 + 20 + 0 + 15,
    30 * (343 / 350),
  ],
  money_cost: [QUIET, PACKAGE, QUIET, LINE, WORST],
  benefit_less_cost: [
    85 - 20 - QUIET,
    PACKAGE_DETERRENCE - 40 - PACKAGE,
    85 - 20 - QUIET,
    80 - 2.5 - LINE,
    WORST_DETERRENCE - 100 - WORST,
  ],
};

describe('the measures of the Seoul scenario', () => {
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

  it('cost per soldier in 2026 is KRW 53.305 mn', () => {
    assert.equal(Number(calculation.value('cost_per_soldier', 'status_quo')).toFixed(3), '53.305');
  });

  it('have a direction and a note that tells how they are reckoned', () => {
    for (const [id, { direction, note = '' }] of doc.scenario.measures ?? []) {
      assert.ok(direction, id);
      assert.ok(note.length > 15, id);
    }
  });

  it('name in the note every number of points that a level counts', () => {
    for (const [id, { unit, formula = '', note = '' }] of doc.scenario.measures ?? []) {
      if (unit !== 'index' || !formula.includes('SWITCH')) continue;
      const points = [...formula.matchAll(/"(?:[a-z_]+)", (\d+)/g)].map(([, number = '']) => number);
      assert.deepEqual(
        points.filter((number) => !new RegExp(`\\b${number}\\b`).test(note)),
        [],
        id,
      );
    }
  });

  it('rest on cells that are computed as a modeler would', () => {
    const computed: [string, string, number][] = [
      ['hosting_payment', 'package_deal', 1.595],
      ['investment_cash', 'status_quo', 17.5],
      ['investment_cash', 'package_deal', 35],
      ['investment_cash', 'trilateral_energy', 17.5],
      ['investment_cash', 'worst_case', 350],
      ['troops', 'worst_case', 24000],
    ];
    for (const [row, column, value] of computed) {
      assert.ok(calculation.formula(row, column), `${row} ${column}`);
      assert.equal(calculation.value(row, column), value);
    }
  });
});

describe('what stands against the Seoul scenario', () => {
  it('is nothing', () => assert.deepEqual(standing(findings).map(outline), []));

  it('is in the worst case what the worst case is there to show, and accepted for that reason', () => {
    const waived = findings.filter((finding) => finding.waived !== undefined);
    assert.deepEqual(waived.map(outline), [
      'warning provenance/high-leverage at hosting_payment/worst_case',
      'warning alliance/more_pay_for_fewer_troops at hosting_payment/worst_case',
      'warning provenance/high-leverage at defence_spending/worst_case',
      'warning rules/redeployment_needs_offset at troops_redeployed/worst_case',
    ]);
  });
});
