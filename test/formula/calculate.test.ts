import assert from 'node:assert/strict';
import { calculate } from '../../src/formula/calculate';
import { calculationOf, scenarioOf, told, type ShortScenario } from './support/scenarios';

/** Base, a deal based on it, a better deal based on that, and a column that stands alone. */
const COLUMNS = { base: null, deal: 'base', better: 'deal', alone: null };

function valuesOf(short: ShortScenario, row: string): Record<string, ReturnType<typeof told>> {
  const calculation = calculationOf(short);
  return Object.fromEntries(calculation.alternatives.map((one) => [one, told(calculation.value(row, one))]));
}

describe('calculating a scenario', () => {
  it('a name means the value in the same alternative, inherited where it is not written', () => {
    const short = {
      alternatives: COLUMNS,
      factors: { troops: { values: { base: 28500, better: 20000 } }, cost: { values: { base: 2, deal: 3, alone: 4 } } },
      measures: { total: '=troops * cost' },
    };
    assert.deepEqual(valuesOf(short, 'total'), { base: 57000, deal: 85500, better: 60000, alone: '#N/A' });
  });

  it('rows are computed before what reads them, in whatever order they stand', () => {
    const measures = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`step_${i}`, i === 2999 ? '=one' : `=step_${i + 1} + 1`]),
    );
    const short = { factors: { one: { values: { base: 1 } } }, measures };
    assert.deepEqual(valuesOf(short, 'step_0'), { base: 3000 });
  });

  it('names are found in any case of letters, as in Excel', () => {
    assert.deepEqual(valuesOf({ factors: { cost: { values: { base: 2 } } }, measures: { m: '=Cost + COST' } }, 'm'), {
      base: 4,
    });
  });

  it('rows may be called like a function, or like a member of every object', () => {
    const short = {
      factors: { rate: { values: { base: 2 } }, constructor: { values: { base: 3 } }, if_x: { values: { base: 4 } } },
      measures: { m: '=rate + constructor + if_x', to_string: '=constructor' },
    };
    assert.deepEqual(valuesOf(short, 'm'), { base: 9 });
    assert.equal(calculationOf({ measures: { m: '=valueof' } }).problems[0]?.kind, 'unknown-name');
    assert.equal(calculationOf({ measures: { m: '=tostring(1)' } }).problems[0]?.kind, 'unknown-function');
  });

  it('a formula cell that is inherited is computed again with the heir’s values', () => {
    const short = {
      alternatives: COLUMNS,
      factors: {
        pay: { values: { base: 100, better: 300 } },
        fund: { values: { base: '=pay * 2', alone: 7 } },
      },
    };
    assert.deepEqual(valuesOf(short, 'fund'), { base: 200, deal: 200, better: 600, alone: 7 });
    const calculation = calculationOf(short);
    assert.deepEqual(calculation.formula('fund', 'better'), { text: '=pay * 2', writtenIn: 'base' });
    assert.equal(calculation.formula('fund', 'alone'), undefined);
  });

  it('blanks are not inherited over, texts lose their apostrophe, what is missing is #N/A', () => {
    const short = {
      alternatives: { base: null, deal: 'base' },
      factors: {
        gap: { values: { base: 5, deal: null } },
        said: { type: 'text' as const, values: { base: "'=x", deal: "''x" } },
        none: {},
      },
      measures: { blank: '=ISBLANK(gap)', sum: '=gap + 1', join: '=said & "!"', lost: '=ISNA(none)' },
    };
    assert.deepEqual(valuesOf(short, 'gap'), { base: 5, deal: null });
    assert.deepEqual(valuesOf(short, 'blank'), { base: false, deal: true });
    assert.deepEqual(valuesOf(short, 'sum'), { base: 6, deal: 1 });
    assert.deepEqual(valuesOf(short, 'said'), { base: '=x', deal: "'x" });
    assert.deepEqual(valuesOf(short, 'join'), { base: '=x!', deal: "'x!" });
    assert.deepEqual(valuesOf(short, 'lost'), { base: true, deal: true });
    const calculation = calculationOf(short);
    assert.ok(calculation.isMissing('none', 'base'));
    assert.ok(!calculation.isMissing('gap', 'deal'));
  });

  it('asks for what does not exist give #REF!', () => {
    const calculation = calculationOf({ factors: { a: { values: { base: 1 } } } });
    assert.equal(told(calculation.value('b', 'base')), '#REF!');
    assert.equal(told(calculation.value('a', 'constructor')), '#REF!');
    assert.equal(told(calculation.raw('b', 'base')), '#REF!');
    assert.deepEqual(calculation.reads('b', 'base'), []);
  });

  it('a formula that cannot be read is #NAME?, and its problem stands where it is written, once', () => {
    const short = { alternatives: COLUMNS, factors: { a: { values: { base: '=1 +', alone: 2 } } } };
    assert.deepEqual(valuesOf(short, 'a'), { base: '#NAME?', deal: '#NAME?', better: '#NAME?', alone: 2 });
    assert.deepEqual(
      calculationOf(short).problems.map(({ kind, row, alternative, offset, length }) => [
        kind,
        row,
        alternative,
        offset,
        length,
      ]),
      [['syntax', 'a', 'base', 3, 1]],
    );
  });

  it('what a calculation has read before changes no result', () => {
    const short = { factors: { a: { values: { base: 2 } } }, measures: { m: '=a * 2', n: '=a +' } };
    const first = calculationOf(short);
    const changed = scenarioOf({ ...short, factors: { a: { values: { base: 5 } }, b: { values: { base: 1 } } } });
    const second = calculate(changed, first);
    assert.equal(second.value('m', 'base'), 10);
    assert.equal(first.value('m', 'base'), 4);
    assert.deepEqual(second.problems, calculate(changed).problems);
  });
});

describe('percent rows', () => {
  const factors = {
    growth: { unit: '%', values: { base: 7, deal: '=growth_step * 2' } },
    growth_step: { unit: 'pp', values: { base: 2.32 } },
    share: { unit: '% GDP', values: { base: 2.32 } },
    tax: {
      unit: '%',
      levels: { low: { label: 'Low', value: 15 }, high: { label: 'High', value: 25 } },
      values: { base: 'low', deal: 'high' },
    },
    cost: { unit: 'USD bn', values: { base: 200 } },
  };
  const short = {
    alternatives: { base: null, deal: 'base' },
    factors,
    measures: {
      grown: '=cost * (1 + growth)',
      spent: '=share * cost',
      change: { formula: '=growth * 2', unit: '%' },
      seven: { formula: '=0.07', unit: '% of all' },
      same: { formula: '=share', unit: '%' },
      taxed: '=cost * tax',
      compared: '=growth > 5%',
    },
  };
  const calculation = calculationOf(short);

  const cases: readonly (readonly [row: string, base: number | boolean, deal: number | boolean])[] = [
    ['growth', 7, 4.64],
    ['grown', 214, 209.28],
    ['spent', 4.64, 4.64],
    ['change', 14, 9.28],
    ['seven', 7, 7],
    ['same', 2.32, 2.32],
    ['tax', 15, 25],
    ['taxed', 30, 50],
    ['compared', true, false],
  ];
  for (const [row, base, deal] of cases) {
    it(`${row} is ${String(base)}, and ${String(deal)} in the deal`, () => {
      for (const [alternative, expected] of [
        ['base', base],
        ['deal', deal],
      ] as const) {
        const value = calculation.value(row, alternative);
        if (typeof expected === 'number') assert.ok(typeof value === 'number' && Math.abs(value - expected) < 1e-12);
        else assert.equal(value, expected);
      }
    });
  }

  it('formulas see fractions', () => {
    assert.equal(calculation.raw('growth', 'base'), 0.07);
    assert.equal(calculation.raw('share', 'base'), 0.0232);
    assert.equal(calculation.raw('tax', 'deal'), 0.25);
  });

  it('what is written is shown as it is written, and a copy of it alike', () => {
    const written = [0.07, 1.1, 2.32, 3.8, 7, 14.000001, 29, 57, 1e-9, 1e22];
    for (const value of written) {
      const one = calculationOf({
        factors: { a: { unit: '%', values: { base: value } } },
        measures: { copy: { formula: '=a', unit: '%' } },
      });
      assert.equal(one.value('a', 'base'), value);
      assert.equal(one.value('copy', 'base'), value);
    }
  });

  for (const unit of ['index', 'USD/%', '%%', 'ppm', 'percent']) {
    it(`“${unit}” is no percent unit`, () => {
      assert.equal(calculationOf({ measures: { m: { formula: '=0.5', unit } } }).value('m', 'base'), 0.5);
    });
  }
});

describe('rows with levels', () => {
  const short: ShortScenario = {
    alternatives: { base: null, deal: 'base' },
    factors: {
      posture: { levels: { stay: 'Stay', leave: 'Leave' }, values: { base: 'stay', deal: 'leave' } },
      tariff: {
        levels: { low: { label: 'Low', value: 10 }, high: { label: 'High', value: 25 } },
        values: { base: 'low', deal: '=IF(posture = "leave", "high", "low")' },
      },
      copy: {
        levels: { low: { label: 'Low', value: 10 }, high: { label: 'High', value: 25 } },
        values: { base: '=tariff' },
      },
      odd: { levels: { low: { label: 'Low', value: 10 } }, values: { base: 'constructor', deal: null } },
    },
    measures: {
      stays: '=posture = "STAY"',
      doubled: '=tariff * 2',
      level: '=LEVEL(tariff)',
      is_low: '=LEVEL(tariff) = "low"',
      name: '=LEVEL(posture)',
    },
  };
  const table: Record<string, readonly [unknown, unknown]> = {
    posture: ['stay', 'leave'],
    tariff: [10, 25],
    copy: [10, 25],
    stays: [true, false],
    doubled: [20, 50],
    level: ['low', 'high'],
    is_low: [true, false],
    name: ['stay', 'leave'],
    odd: ['#N/A', null],
  };
  for (const [row, [base, deal]] of Object.entries(table)) {
    it(`${row} is ${String(base)}, and ${String(deal)} in the deal`, () => {
      assert.deepEqual(valuesOf(short, row), { base, deal });
    });
  }

  it('the id of a level can be asked for, computed ones too', () => {
    const calculation = calculationOf(short);
    assert.equal(calculation.level('tariff', 'deal'), 'high');
    assert.equal(calculation.level('copy', 'deal'), 'high');
    assert.equal(calculation.level('posture', 'base'), 'stay');
    assert.equal(told(calculation.level('doubled', 'base')), '#REF!');
  });
});

describe('date rows', () => {
  const short: ShortScenario = {
    factors: {
      visit: { type: 'date', values: { base: '2025-08-22' } },
      next: { type: 'date', values: { base: '=visit + 10' } },
      noon: { type: 'date', values: { base: '=visit + 0.5' } },
      early: { type: 'date', values: { base: '1900-02-28' } },
      march: { type: 'date', values: { base: '1900-03-01' } },
      wrong: { type: 'date', values: { base: '2025-02-30' } },
    },
    measures: {
      serial: '=visit',
      days: '=next - visit',
      first_days: '=early',
      after: '=march',
      no_date: '=ISTEXT(wrong)',
    },
  };
  const table = {
    visit: '2025-08-22',
    next: '2025-09-01',
    noon: 45891.5,
    serial: 45891,
    days: 10,
    first_days: 59,
    after: 61,
    wrong: '2025-02-30',
    no_date: true,
  };
  for (const [row, expected] of Object.entries(table)) {
    it(`${row} is ${expected}`, () => assert.deepEqual(valuesOf(short, row), { base: expected }));
  }
});

describe('other alternatives', () => {
  const factors = {
    pay: { values: { base: 100, deal: '=BASELINE(pay) * 1.5', better: '=BASELINE(pay) + 1', alone: 7 } },
    troops: { values: { base: 4, better: 2, alone: 9 } },
  };
  const values = (formula: string) => valuesOf({ alternatives: COLUMNS, factors, measures: { m: formula } }, 'm');

  it('BASELINE is the value where the alternative of the formula comes from, step by step', () => {
    assert.deepEqual(valuesOf({ alternatives: COLUMNS, factors }, 'pay'), {
      base: 100,
      deal: 150,
      better: 151,
      alone: 7,
    });
  });

  it('BASELINE in an inherited cell stays that of the alternative in which it is written', () => {
    const inherited = {
      pay: factors.pay,
      sum: { values: { base: 1, deal: '=BASELINE(pay) + troops' } },
      troops: factors.troops,
    };
    assert.deepEqual(valuesOf({ alternatives: COLUMNS, factors: inherited }, 'sum'), {
      base: 1,
      deal: 104,
      better: 102,
      alone: '#N/A',
    });
  });

  it('BASELINE written in a root is the row’s value in that root, for heirs as well', () => {
    const rooted = { pay: factors.pay, sum: { values: { base: '=BASELINE(pay)' } } };
    assert.deepEqual(valuesOf({ alternatives: COLUMNS, factors: rooted }, 'sum'), {
      base: 100,
      deal: 100,
      better: 100,
      alone: '#N/A',
    });
  });

  it('BASELINE in a measure is that of the alternative computed', () => {
    assert.deepEqual(values('=pay - BASELINE(pay)'), { base: 0, deal: 50, better: 1, alone: 0 });
  });

  it('ALT reads a named alternative', () => {
    assert.deepEqual(values('=ALT("alone", troops)'), { base: 9, deal: 9, better: 9, alone: 9 });
  });

  it('ALTS reads all, for aggregates', () => {
    assert.deepEqual(values('=SUM(ALTS(troops))'), { base: 19, deal: 19, better: 19, alone: 19 });
    assert.deepEqual(values('=COUNT(ALTS(troops), 1, "x")').base, 5);
    assert.deepEqual(values('=troops = MAX(ALTS(troops))').alone, true);
    assert.deepEqual(values('=SUM(IF(troops > 5, ALTS(troops), pay))'), {
      base: 100,
      deal: 150,
      better: 151,
      alone: 19,
    });
  });

  it('ALT of an alternative that does not exist is #REF!', () => {
    assert.deepEqual(values('=ALT("nowhere", troops)').base, '#REF!');
  });

  it('a base that does not exist, or that comes round, does no harm', () => {
    const short = {
      alternatives: { a: 'nowhere', b: 'd', d: 'b' },
      factors: { x: { values: { a: 1, b: 2 } }, y: { values: { b: '=BASELINE(x) * 2' } } },
      measures: { m: '=BASELINE(x)' },
    };
    assert.deepEqual(valuesOf(short, 'm'), { a: 1, b: 2, d: 2 });
    assert.deepEqual(valuesOf(short, 'y'), { a: '#N/A', b: 4, d: 4 });
  });
});

describe('what a cell reads', () => {
  const short: ShortScenario = {
    alternatives: COLUMNS,
    factors: {
      share: { unit: '%', values: { base: 12 } },
      tax: { levels: { low: { label: 'Low', value: 1 } }, values: { base: 'low' } },
      none: {},
    },
    measures: { m: '=share + BASELINE(share) + LEVEL(tax) + tax + none + unknown', all: '=MAX(ALTS(share))' },
  };
  const reads = (row: string, alternative: string) =>
    calculationOf(short)
      .reads(row, alternative)
      .map((read) => [read.row, read.alternative, told(read.value)]);

  it('comes in order of appearance, with values as people read them', () => {
    assert.deepEqual(reads('m', 'deal'), [
      ['share', 'deal', 12],
      ['share', 'base', 12],
      ['tax', 'deal', 'low'],
      ['tax', 'deal', 1],
      ['none', 'deal', '#N/A'],
    ]);
  });

  it('names each cell once', () => {
    assert.deepEqual(reads('m', 'base').slice(0, 2), [
      ['share', 'base', 12],
      ['tax', 'base', 'low'],
    ]);
  });

  it('is every alternative for ALTS, and nothing for a cell without formula', () => {
    assert.equal(reads('all', 'base').length, 4);
    assert.deepEqual(reads('share', 'deal'), []);
  });
});
