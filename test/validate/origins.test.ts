import assert from 'node:assert/strict';
import { calculate } from '../../src/formula/calculate';
import { readScenario } from '../../src/model/read/scenarioText';
import { Origins } from '../../src/validate/origins';
import { scenarioWith, type Changes } from './scenarioWith';

const row = (values: Changes) => ({ section: 'money', label: 'Row', role: 'given', unit: 'USD bn', values });
const formula = (text: string) => ({ label: 'M', unit: 'USD bn', formula: text });

const TEXT = scenarioWith({
  alternatives: {
    third: { label: 'Third', basedOn: 'heir' },
    apart: { label: 'Apart' },
  },
  factors: {
    payment: { values: { heir: 2 } },
    fee: row({ base: '=payment * 2', apart: 1 }),
    fixed: row({ base: 5 }),
  },
  measures: {
    cost: formula('=fee + fixed'),
    total: formula('=cost + 1'),
    constant: formula('=1'),
    since: formula('=payment - BASELINE(payment)'),
    spread: formula('=MAX(ALTS(payment))'),
    circle: formula('=circle + payment'),
  },
});
const { scenario } = readScenario(TEXT);
const origins = new Origins(scenario, calculate(scenario));

function groups(rows: string | readonly string[], alternatives = ['base', 'heir', 'third', 'apart']): string[] {
  const cells = (alternative: string) => [rows].flat().map((one) => ({ row: one, alternative }));
  return origins.groups(alternatives, cells).map((group) => [group.alternative, ...group.heirs].join(' + '));
}

describe('what a value goes back to', () => {
  // [rows, the alternatives that have it from the same cells; first the one where it came about]
  const CASES: [string | string[], string[]][] = [
    ['payment', ['base', 'heir + third', 'apart']],
    ['stance', ['base + heir + third', 'apart']],
    [
      ['payment', 'stance'],
      ['base', 'heir + third', 'apart'],
    ],
    // An inherited formula with other inputs is another fact.
    ['fee', ['base', 'heir + third', 'apart']],
    ['fixed', ['base + heir + third', 'apart']],
    ['total', ['base', 'heir + third', 'apart']],
    ['constant', ['base + heir + third + apart']],
    ['since', ['base', 'heir', 'third', 'apart']],
    ['spread', ['base + heir + third + apart']],
    ['circle', ['base', 'heir + third', 'apart']],
  ];
  for (const [rows, expected] of CASES) {
    it(`${[rows].flat().join(' and ')}: ${expected.join(', ')}`, () => assert.deepEqual(groups(rows), expected));
  }

  it('comes about in the alternative that writes it, wherever that stands among the columns', () => {
    assert.deepEqual(groups('payment', ['third', 'heir']), ['heir + third']);
  });

  it('comes about in the first where none of them writes it', () => {
    assert.deepEqual(groups('fixed', ['third', 'heir']), ['third + heir']);
  });

  it('is nothing of no alternatives', () => assert.deepEqual(groups('payment', []), []));

  it('is found through a chain of ten thousand formulas', () => {
    const measures = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`m_${i}`, formula(i === 0 ? '=payment' : `=m_${i - 1} + 1`)]),
    );
    const long = readScenario(scenarioWith({ measures })).scenario;
    const found = new Origins(long, calculate(long)).groups(['base', 'heir'], (alternative) => [
      { row: 'm_9999', alternative },
    ]);
    assert.deepEqual(found, [{ alternative: 'base', heirs: ['heir'] }]);
  });
});
