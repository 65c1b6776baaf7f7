import assert from 'node:assert/strict';
import { parseFormula } from '../../../src/formula/parse';
import { checkOf, fixed, problemsOf, ROWS } from './support';

/** The formula, the unit of its row, and what is found: the kind, the characters, and what the first fix makes of it. */
type Case = [formula: string, unit: string, kind: string, at: string, fix?: string | undefined];

const FAULTY: Readonly<Record<string, readonly Case[]>> = {
  'a scale that does not agree': [
    [
      '=hosting_payment / usd_krw',
      'USD bn/yr',
      'wrong-scale',
      'hosting_payment / usd_krw',
      '=hosting_payment / usd_krw * 1000',
    ],
    [
      '=hosting_payment + payment_bn',
      'KRW trn/yr',
      'wrong-scale',
      'payment_bn',
      '=hosting_payment + payment_bn / 1000',
    ],
    [
      '=hosting_payment - payment_bn',
      'KRW bn/yr',
      'wrong-scale',
      'hosting_payment',
      '=hosting_payment * 1000 - payment_bn',
    ],
    [
      '=payment_bn + defence_budget + gdp',
      'KRW trn/yr',
      'wrong-scale',
      'payment_bn',
      '=payment_bn / 1000 + defence_budget + gdp',
    ],
    [
      '=hosting_payment + defence_budget',
      'KRW bn/yr',
      'wrong-scale',
      'hosting_payment + defence_budget',
      '=(hosting_payment + defence_budget) * 1000',
    ],
    [
      '=(hosting_payment + defence_budget) / usd_krw',
      'USD bn/yr',
      'wrong-scale',
      '(hosting_payment + defence_budget) / usd_krw',
      '=(hosting_payment + defence_budget) / usd_krw * 1000',
    ],
    ['=fund > fund_mn', 'index', 'wrong-scale', 'fund_mn', '=fund > fund_mn / 1000'],
    ['=SUM(fund, -10, ABS(fund_mn))', 'USD bn', 'wrong-scale', 'ABS(fund_mn)', '=SUM(fund, -10, ABS(fund_mn) / 1000)'],
    [
      '=LET(x, hosting_payment / usd_krw, x + per_year)',
      'USD bn/yr',
      'wrong-scale',
      'x',
      '=LET(x, hosting_payment / usd_krw, x * 1000 + per_year)',
    ],
    ['=moved', 'persons', 'wrong-scale', 'moved', '=moved * 1000'],
    ['=fund / 1E9', 'USD mn', 'wrong-scale', 'fund / 1E9', undefined],
    ['=fund / 1000', 'USD bn', 'wrong-scale', '1000', '=fund'],
    ['=per_year * years / 1000', 'USD bn', 'wrong-scale', '1000', '=per_year * years'],
  ],
  'times that do not agree': [
    ['=monthly', 'KRW bn/yr', 'wrong-scale', 'monthly', '=monthly * 12'],
    ['=hosting_payment + monthly', 'KRW trn/yr', 'wrong-scale', 'monthly', '=hosting_payment + monthly * 12 / 1000'],
    ['=years + months', 'yr', 'wrong-scale', 'months', '=years + months / 12'],
    ['=payment_bn', 'KRW bn/day', 'wrong-scale', 'payment_bn', '=payment_bn / 365'],
  ],
  'a total and an amount by year': [
    ['=fund + per_year', 'USD bn', 'different-dimensions', 'per_year'],
    ['=fund', 'USD bn/yr', 'result-unit', 'fund'],
    ['=per_year * 5', 'USD bn', 'result-unit', 'per_year * 5'],
    ['=SUM(ALTS(per_year))', 'USD bn', 'result-unit', 'SUM(ALTS(per_year))'],
  ],
  'currencies without a rate': [
    ['=hosting_payment + arms_purchases', 'KRW trn/yr', 'missing-rate', 'arms_purchases'],
    [
      '=hosting_payment + per_year',
      'KRW trn/yr',
      'missing-rate',
      'per_year',
      '=hosting_payment + per_year * usd_krw / 1000',
    ],
    [
      '=hosting_payment + per_year',
      'USD bn/yr',
      'missing-rate',
      'hosting_payment',
      '=hosting_payment / usd_krw * 1000 + per_year',
    ],
    [
      '=hosting_payment > per_year',
      'index',
      'missing-rate',
      'per_year',
      '=hosting_payment > per_year * usd_krw / 1000',
    ],
    ['=hosting_payment', 'USD bn/yr', 'missing-rate', 'hosting_payment', '=hosting_payment / usd_krw * 1000'],
    ['=hosting_payment + yen', 'KRW trn/yr', 'missing-rate', 'yen'],
    [
      '=MIN(hosting_payment - gdp, per_year)',
      'KRW trn/yr',
      'missing-rate',
      'per_year',
      '=MIN(hosting_payment - gdp, per_year * usd_krw / 1000)',
    ],
  ],
  'things of different kinds': [
    ['=troops + fund', 'USD bn', 'different-dimensions', 'troops'],
    ['=fund + fund / troops', 'USD bn', 'different-dimensions', 'fund / troops'],
    ['=troops = fund', 'index', 'different-dimensions', 'fund'],
    ['=IF(troops > 3, fund, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=IFS(troops > 3, fund, TRUE, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=SWITCH(stance, "calm", fund, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=SWITCH(troops, fund, 1, 2)', 'index', 'different-dimensions', 'fund'],
    ['=CHOOSE(1, fund, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=IFERROR(fund / 2, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=MAX(fund, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=MOD(fund, troops)', 'USD bn', 'different-dimensions', 'troops'],
    ['=sorties + troops', 'persons', 'different-dimensions', 'sorties'],
    ['=troops + score', 'persons', 'different-dimensions', 'score'],
    ['=defence_share + trade_share', '% GDP', 'different-dimensions', 'trade_share'],
    ['=defence_share + years', '% GDP', 'different-dimensions', 'years'],
    ['=(fund + troops) * 2 + years', 'USD bn', 'different-dimensions', 'troops'],
    ['=AND(troops > 3, troops > fund)', 'index', 'different-dimensions', 'fund'],
    ['=ALT("base", fund) - BASELINE(troops)', 'USD bn', 'different-dimensions', 'BASELINE(troops)'],
  ],
  'a result that is not what its row is in': [
    ['=troops', 'USD bn/yr', 'result-unit', 'troops'],
    ['=years', '% GDP', 'result-unit', 'years'],
    ['=defence_share', 'yr', 'result-unit', 'defence_share'],
    ['=births * girls', 'persons', 'result-unit', 'births * girls'],
    ['=fund ^ 2', 'USD bn', 'result-unit', 'fund ^ 2'],
    ['=fund / fund_mn', 'USD bn', 'result-unit', 'fund / fund_mn'],
    ['=defence_share', '% exports', 'result-unit', 'defence_share'],
    ['=hosting_payment / gdp', 'persons', 'result-unit', 'hosting_payment / gdp'],
    ['=VAR.S(fund, fund)', 'USD bn', 'result-unit', 'VAR.S(fund, fund)'],
    ['=LET(a, fund, b, a / troops, b)', 'USD bn', 'result-unit', 'LET(a, fund, b, a / troops, b)'],
  ],
  percentages: [
    ['=tariff - 15', '%', 'percent-literal', '15', '=tariff - 15%'],
    ['=tariff > 0.15', 'index', 'percent-literal', '0.15', '=tariff > 15%'],
    ['=MIN(tariff, 25)', '%', 'percent-literal', '25', '=MIN(tariff, 25%)'],
    ['=IF(troops > 3, tariff, 2.5)', '%', 'percent-literal', '2.5', '=IF(troops > 3, tariff, 2.5%)'],
    ['=ROUND(tariff, 2) = -15', 'index', 'percent-literal', '-15', undefined],
    ['=defence_share + 2', '% GDP', 'percent-literal', '2', '=defence_share + 2%'],
    ['=hosting_payment / gdp * 100', '% GDP', 'wrong-scale', '100', '=hosting_payment / gdp'],
    ['=100 * hosting_payment / gdp', '% GDP', 'wrong-scale', '100', '=hosting_payment / gdp'],
    [
      '=ROUND((hosting_payment + gdp) / gdp * 100, 1)',
      '%',
      'wrong-scale',
      '100',
      '=ROUND((hosting_payment + gdp) / gdp, 1)',
    ],
    ['=car_exports * tariff / 100', 'USD bn/yr', 'percent-literal', '100', '=car_exports * tariff'],
    ['=0.01 * tariff * car_exports', 'USD bn/yr', 'percent-literal', '0.01', '=tariff * car_exports'],
    ['=fund * growth%', 'USD bn', 'percent-literal', '%', '=fund * growth'],
    ['=fund * (growth)%', 'USD bn', 'percent-literal', '%', '=fund * (growth)'],
    ['=tariff - car_exports / per_year * 100', 'pp', 'wrong-scale', '100', '=tariff - car_exports / per_year'],
    ['=100 * tariff - step', 'pp', 'wrong-scale', '100', '=tariff - step'],
    [
      '=IF(car_exports / per_year * 100 > 20%, 1, 0)',
      'index',
      'wrong-scale',
      '100',
      '=IF(car_exports / per_year > 20%, 1, 0)',
    ],
    ['=MAX(tariff, ROUND(score * 100, 1))', '%', 'wrong-scale', '100', '=MAX(tariff, ROUND(score, 1))'],
    ['=hosting_payment / gdp * 100 + defence_budget / gdp', '%', 'wrong-scale', '100', undefined],
    ['=100 - hosting_payment / gdp * 100', '%', 'wrong-scale', '100', undefined],
    ['=(1 + growth / 100) * fund', 'USD bn', 'percent-literal', '100', '=(1 + growth) * fund'],
  ],
  'a share that the row has no reading for': [
    ['=fund * growth', 'USD bn/yr', 'result-unit', 'fund * growth'],
    ['=fund * (1 + pace)', 'USD bn/yr', 'result-unit', 'fund * (1 + pace)'],
    ['=fund * (pace - 1)', 'USD bn/yr', 'result-unit', 'fund * (pace - 1)'],
    ['=troops * pace', 'USD bn/yr', 'result-unit', 'troops * pace'],
    ['=fund_mn * pace', 'USD bn/yr', 'wrong-scale', 'fund_mn * pace', '=fund_mn * pace / 1000'],
    ['=fund * monthly_pace', 'USD bn/yr', 'wrong-scale', 'fund * monthly_pace', '=fund * monthly_pace * 12'],
    ['=fund * pace / 1000', 'USD bn/yr', 'wrong-scale', '1000', '=fund * pace'],
    ['=fund * pace + years', 'USD bn/yr', 'different-dimensions', 'years'],
    ['=fund + per_year * pace - per_year', 'USD bn/yr', 'different-dimensions', 'fund'],
    ['=per_year / fund', '%', 'result-unit', 'per_year / fund'],
    ['=fund / per_year', '%', 'result-unit', 'fund / per_year'],
    ['=fund / per_year', '%/yr', 'result-unit', 'fund / per_year'],
    ['=per_year / fund', '% GDP', 'result-unit', 'per_year / fund'],
    ['=fund / hosting_payment', '% GDP', 'missing-rate', 'fund / hosting_payment'],
    ['=fund_mn / per_year', '% GDP', 'wrong-scale', 'fund_mn / per_year', '=fund_mn / per_year / 1000'],
    ['=fund * (1 + defence_share)', 'USD bn/yr', 'result-unit', 'fund * (1 + defence_share)'],
    ['=pace + defence_share', '% GDP', 'different-dimensions', 'pace'],
    ['=LN(fund / per_year)', 'index', 'function-argument', 'fund / per_year'],
  ],
  'arguments with a unit': [
    ['=LN(fund)', 'index', 'function-argument', 'fund'],
    ['=EXP(fund)', 'index', 'function-argument', 'fund'],
    ['=LOG(fund / troops, 10)', 'index', 'function-argument', 'fund / troops'],
    ['=ROUND(fund, troops)', 'USD bn', 'function-argument', 'troops'],
    ['=2 ^ fund', 'index', 'function-argument', 'fund'],
    ['=fund ^ growth', 'USD bn', 'function-argument', 'fund'],
  ],
};

const FINE: Readonly<Record<string, readonly [formula: string, unit: string][]>> = {
  'literals that convert': [
    ['=hosting_payment * 1000 / usd_krw', 'USD bn/yr'],
    ['=1000 * hosting_payment / usd_krw', 'USD bn/yr'],
    ['=hosting_payment / (usd_krw / 1000)', 'USD bn/yr'],
    ['=hosting_payment * 10 ^ 3 / usd_krw', 'USD bn/yr'],
    ['=hosting_payment / usd_krw / 0.001', 'USD bn/yr'],
    ['=hosting_payment * 1000000 / troops', 'KRW mn/person/yr'],
    ['=hosting_payment * 1E6 / troops', 'KRW mn/person/yr'],
    ['=hosting_payment / 12', 'KRW trn/month'],
    ['=monthly * 12', 'KRW bn/yr'],
    ['=monthly * 12 / 1000 + hosting_payment', 'KRW trn/yr'],
    ['=hosting_payment * 1000 / 365', 'KRW bn/day'],
    ['=(fund + fund_mn / 1000) * 1000', 'USD mn'],
    ['=months / 12 + years', 'yr'],
    ['=fund > fund_mn / 1000', 'index'],
    ['=hosting_payment / gdp * 10000', 'index'],
  ],
  'literals that count': [
    ['=fund * 1000', 'USD bn'],
    ['=fund / 12', 'USD bn'],
    ['=fund * score / 1000', 'USD bn'],
    ['=troops / 1000', 'persons'],
    ['=fund * 2 - 3', 'USD bn'],
    ['=fund * (1 + pace)', 'USD bn'],
    ['=fund / (fund - 1) - 1', '%/yr'],
    ['=10 * fund + fund', 'USD bn'],
  ],
  'bare numbers': [
    ['=5', 'USD bn/yr'],
    ['=5 + 3 * 2', 'persons'],
    ['=fund + 20', 'USD bn'],
    ['=troops < 28500', 'index'],
    ['=IF(troops > 28500, 20, 10)', 'index'],
    ['=MAX(0, fund - 5)', 'USD bn'],
    ['=SWITCH(stance, "calm", 5, "tense", 10) + score', 'index'],
    ['=MIN(40, 40 * troops / ALT("base", troops) + 3)', 'index'],
    ['=COUNT(fund, troops) * fund', 'USD bn'],
    ['=fund * (troops > 3)', 'USD bn'],
    ['=PI() * 2', 'USD bn'],
  ],
  'products, powers and roots': [
    ['=fund / per_year', 'yr'],
    ['=per_year * years', 'USD bn'],
    ['=fund / troops * 1000', 'USD mn/person'],
    ['=SQRT(fund * fund)', 'USD bn'],
    ['=SQRT(fund_mn ^ 2 + fund_mn ^ 2)', 'USD mn'],
    ['=PRODUCT(per_year, years)', 'USD bn'],
    ['=POWER(fund, 2) / fund', 'USD bn'],
    ['=fund * (1 + growth) ^ years', 'USD bn'],
    ['=fund * EXP(growth * 5)', 'USD bn'],
    ['=LN(fund / ALT("base", fund))', 'index'],
    ['=(fund / ALT("base", fund)) ^ (1 / years) - 1', '%'],
  ],
  'what carries units through': [
    ['=LET(dollars, hosting_payment / usd_krw * 1000, dollars + per_year)', 'USD bn/yr'],
    ['=ROUND(ABS(-fund), 2)', 'USD bn'],
    ['=SUM(fund, per_year * years)', 'USD bn'],
    ['=MAX(ALTS(fund)) - fund', 'USD bn'],
    ['=fund - BASELINE(fund)', 'USD bn'],
    ['=IF(stance = "calm", fund, )', 'USD bn'],
    ['=IFNA(fund, 0)', 'USD bn'],
    ['=SIGN(fund) * troops', 'persons'],
    ['=STDEV.S(ALTS(fund))', 'USD bn'],
    ['=fund & " billion"', 'USD bn'],
  ],
  percentages: [
    ['=defence_share * gdp', 'KRW trn/yr'],
    ['=hosting_payment / gdp', '% GDP'],
    ['=hosting_payment / gdp', '%'],
    ['=car_exports * tariff', 'USD bn/yr'],
    ['=fund * 5%', 'USD bn'],
    ['=1 + growth', 'index'],
    ['=1 - tariff', '%'],
    ['=tariff + 15%', '%'],
    ['=tariff > 15%', 'index'],
    ['=MAX(0, tariff)', '%'],
    ['=tariff - ALT("base", tariff)', 'pp'],
    ['=tariff + step', '%'],
    ['=growth * 2', '%'],
    ['=growth * 100', 'index'],
    ['=growth * 100 - score * 100', 'index'],
    ['=ROUND(hosting_payment / gdp * 100, 1) / 100', '%'],
    ['=ROUND(tariff * 100, 0) / 100 + 5%', '%'],
    ['=tariff + ROUND(score * 100, 0) * 1%', '%'],
    ['=ROUND(score * 100, 1) * 0.01', '%'],
    ['=defence_share + 0.5%', '% GDP'],
    ['=15 * defence_share / ALT("base", defence_share)', 'index'],
    ['=ROUND(hosting_payment / BASELINE(hosting_payment) - 1, 4) <= 5%', 'index'],
    ['=fund / 100', 'USD bn'],
  ],
  'what is paid on a stock in each year': [
    ['=fund * pace', 'USD bn/yr'],
    ['=fund * pace', 'USD bn'],
    ['=fund * (pace + 1%)', 'USD bn/yr'],
    ['=fund * monthly_pace', 'USD bn/month'],
    ['=fund * pace * 1000', 'USD mn/yr'],
    ['=fund * pace * years', 'USD bn'],
    ['=fund + fund * pace - per_year * years', 'USD bn'],
    ['=per_year + fund * pace', 'USD bn/yr'],
    ['=per_year * (1 + pace)', 'USD bn/yr'],
    ['=per_year / fund', '%/yr'],
    ['=per_year / pace', 'USD bn'],
    ['=IF(per_year / fund > pace, 1, 0)', 'index'],
    ['=fund * (1 + pace) ^ years', 'USD bn'],
    ['=fund * (1 + pace * years)', 'USD bn'],
    ['=pace - growth', 'pp/yr'],
  ],
  'a stock in shares of a yearly amount': [
    ['=fund / per_year', '% GDP'],
    ['=fund / per_year', '% of GDP'],
    ['=fund / per_year - defence_share', '% GDP'],
    ['=fund / per_year - defence_share', 'pp'],
    ['=fund / per_year + defence_share + hosting_payment / gdp', '% GDP'],
    ['=fund / per_year + hosting_payment / gdp + defence_share', '% GDP'],
    ['=defence_share + fund / per_year + fund / per_year + hosting_payment / gdp', '% GDP'],
    ['=fund / per_year <= 60%', 'index'],
    ['=MAX(defence_share, fund / per_year) > 60%', 'index'],
    ['=defence_share * gdp', 'KRW trn'],
    ['=defence_share * (1 + pace) / (1 + growth)', '% GDP'],
    ['=defence_share * pace', '% GDP'],
    ['=defence_share - BASELINE(defence_share)', 'pp'],
  ],
  'what is not known': [
    ['=odd + fund', 'USD bn'],
    ['=nobody + fund', 'persons'],
    ['=odd', 'USD bn'],
    ['=fund', '???'],
    ['=NOSUCH(fund) + troops', 'USD bn'],
    ['=stance', 'USD bn'],
    ['=fund + "5"', 'USD bn'],
    ['=ROUND(fund)', 'persons'],
    ['=NA()', 'USD bn'],
  ],
};

describe('units in formulas', () => {
  for (const [what, cases] of Object.entries(FAULTY)) {
    describe(`tell ${what}`, () => {
      for (const [formula, unit, kind, at, fix] of cases) {
        it(`${formula} in ${unit}`, () => {
          const problems = problemsOf(formula, unit);
          assert.deepEqual(
            problems.map((problem) => [problem.kind, formula.slice(problem.offset, problem.offset + problem.length)]),
            [[kind, at]],
          );
          const [problem] = problems;
          const preferred = problem?.fixes.find((one) => one.preferred);
          if (fix !== undefined) assert.equal(fixed(formula, preferred), fix);
          const mended = fixed(formula, preferred);
          if (mended !== undefined) assert.deepEqual(problemsOf(mended, unit), [], 'the fix settles it');
          for (const other of problem?.fixes ?? [])
            if (other.unit !== undefined) assert.deepEqual(problemsOf(formula, other.unit), [], other.title);
        });
      }
    });
  }

  for (const [what, cases] of Object.entries(FINE)) {
    describe(`have nothing against ${what}`, () => {
      for (const [formula, unit] of cases) {
        it(`${formula} in ${unit}`, () => {
          assert.deepEqual(
            problemsOf(formula, unit).map(({ message }) => message),
            [],
          );
        });
      }
    });
  }

  it('have two currencies converted over a third', () => {
    const units = { ...ROWS, jpy_usd: 'JPY/USD' };
    const [problem] = problemsOf('=hosting_payment + yen', 'KRW trn/yr', units);
    assert.match(problem?.message ?? '', /the rows jpy_usd and usd_krw/);
    assert.equal(
      fixed('=hosting_payment + yen', problem?.fixes[0]),
      '=hosting_payment + yen / jpy_usd * usd_krw / 1000',
    );
  });

  it('offer every rate there is', () => {
    const units = { ...ROWS, krw_usd_k: 'USD/KRW' };
    const [problem] = problemsOf('=per_year', 'KRW bn/yr', units);
    assert.deepEqual(
      problem?.fixes.map((fix) => fixed('=per_year', fix) ?? fix.unit),
      ['=per_year * usd_krw', '=per_year / krw_usd_k', 'USD bn/yr'],
    );
  });

  it('count days between dates', () => {
    const units = { start: 'date', end: 'date', fund: 'USD bn' };
    for (const formula of ['=end - start', '=DAYS(end, start)', '=(end - start) / 1'])
      assert.deepEqual(problemsOf(formula, 'day', units), [], formula);
    assert.deepEqual(problemsOf('=(end - start) / 365', 'yr', units), []);
    assert.deepEqual(problemsOf('=IF(end > start + 30, 1, 0)', 'index', units), []);
    assert.equal(problemsOf('=end - start', 'USD bn', units)[0]?.kind, 'result-unit');
  });

  it('tell each amount that does not fit, and nothing twice', () => {
    assert.deepEqual(
      problemsOf('=fund + troops + years', 'USD bn').map(({ kind }) => kind),
      ['different-dimensions', 'different-dimensions'],
    );
    assert.equal(problemsOf('=((fund + troops) + fund) / years', 'persons').length, 1);
  });

  it('are told of what a formula yields', () => {
    const unitOf = (text: string) => {
      const read = parseFormula(text);
      return read.ok ? checkOf('index').unitOf(read.formula) : undefined;
    };
    assert.equal(unitOf('=hosting_payment / usd_krw'), 'USD trn/yr');
    assert.equal(unitOf('=fund / troops'), 'USD bn/person');
    assert.equal(unitOf('=hosting_payment / gdp'), 'index');
    for (const text of ['=5', '=fund + troops', '="a"', '=fund > 3']) assert.equal(unitOf(text), undefined);
  });
});
