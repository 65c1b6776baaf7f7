import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesSince } from '../../src/compare/changesSince';
import { setCell } from '../../src/model/edit/cellEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';

const BEFORE = {
  scenario: 1,
  alternatives: { base: { label: 'Base' }, more: { label: 'More', basedOn: 'base' }, last: { label: 'Last' } },
  sections: { money: { label: 'Money' } },
  factors: {
    payment: { section: 'money', label: 'Payment', role: 'lever', unit: 'USD bn', values: { base: 1500, more: 1600 } },
    credit: {
      section: 'money',
      label: 'Credit',
      role: 'lever',
      unit: 'USD bn',
      values: { base: { value: 2, note: 'a' } },
    },
    stance: {
      section: 'money',
      label: 'Stance',
      role: 'lever',
      levels: { calm: 'Calm', firm: 'Firm' },
      values: { base: 'calm' },
    },
  },
  measures: { total: { label: 'Total', unit: 'USD bn', formula: '=payment + credit' } },
};

type Draft = typeof BEFORE & Record<string, unknown>;

/** What differs when a copy of it is changed. */
function changes(change: (draft: Draft) => void) {
  const now = structuredClone(BEFORE) as Draft;
  change(now);
  return changesSince(read(BEFORE), read(now));
}

function read(content: object) {
  return readScenario(JSON.stringify(content)).scenario;
}

describe('what changed since an earlier state', () => {
  it('is nothing where only the spacing differs, or a number is written another way', () => {
    const spaced = JSON.stringify(BEFORE, null, 4).replace('1500', '1500.0');
    const { cells, rows, alternatives, sections } = changesSince(read(BEFORE), readScenario(spaced).scenario);
    assert.deepEqual([cells.size, rows.size, alternatives.size, sections.size], [0, 0, 0, 0]);
  });

  it('is a cell with what it held', () => {
    const { cells, rows } = changes(({ factors }) => (factors.payment.values.base = 1400));
    assert.deepEqual(cells.get('payment')?.get('base'), { kind: 'changed', before: 1500, members: ['value'] });
    assert.equal(cells.get('payment')?.size, 1, 'heirs hold what they held');
    assert.equal(rows.size, 0);
  });

  it('is a member of a cell, without its value', () => {
    const { cells } = changes(({ factors }) => (factors.credit.values.base.note = 'b'));
    assert.deepEqual(cells.get('credit')?.get('base')?.members, ['note']);
  });

  it('is a bare value that got a note', () => {
    const { cells } = changes(({ factors }) =>
      Object.assign(factors.payment.values, { base: { value: 1500, note: 'n' } }),
    );
    assert.deepEqual(cells.get('payment')?.get('base')?.members, ['note']);
  });

  it('is a cell that overrides what it inherited, one that was missing, and one that is inherited again', () => {
    const { cells } = changes(({ factors }) => {
      Object.assign(factors.stance.values, { more: 'firm', last: 'firm' });
      Reflect.deleteProperty(factors.payment.values, 'more');
    });
    assert.deepEqual(cells.get('stance')?.get('more'), { kind: 'added', before: 'calm', members: ['value'] });
    assert.deepEqual(cells.get('stance')?.get('last'), { kind: 'added', members: ['value'] });
    assert.deepEqual(cells.get('payment')?.get('more'), { kind: 'removed', before: 1600, members: ['value'] });
  });

  it('is a row by its members, levels and formula too', () => {
    const { rows } = changes(({ factors, measures }) => {
      factors.payment.unit = 'KRW trn';
      factors.stance.levels.firm = 'Very firm';
      measures.total.formula = '=payment';
    });
    assert.deepEqual(
      [...rows].map(([row, { kind, members }]) => [row, kind, members]),
      [
        ['payment', 'changed', ['unit']],
        ['stance', 'changed', ['levels']],
        ['total', 'changed', ['formula']],
      ],
    );
  });

  it('is a new alternative, said once and not for each of its cells', () => {
    const { alternatives, cells } = changes((draft) => {
      Object.assign(draft.alternatives, { fresh: { label: 'Fresh' } });
      Object.assign(draft.factors.payment.values, { fresh: 1 });
    });
    assert.deepEqual([...alternatives], [['fresh', { kind: 'added', members: [] }]]);
    assert.equal(cells.size, 0);
  });

  it('is what is gone, behind the last of its section that there still is', () => {
    const { removedRows, removedAlternatives } = changes((draft) => {
      Reflect.deleteProperty(draft.factors, 'credit');
      Reflect.deleteProperty(draft.factors, 'stance');
      Reflect.deleteProperty(draft.alternatives, 'base');
    });
    assert.deepEqual(removedRows, [
      { id: 'credit', label: 'Credit', after: 'payment', section: 'money' },
      { id: 'stance', label: 'Stance', after: 'payment', section: 'money' },
    ]);
    assert.deepEqual(removedAlternatives, [{ id: 'base', label: 'Base' }]);
  });

  it('is exactly the cell that was set, and nothing once it is set back', () => {
    const cell = fc.record({
      row: fc.constantFrom('payment', 'credit'),
      alternative: fc.constantFrom('base', 'more', 'last'),
      value: fc.integer({ min: 2000, max: 9000 }),
    });
    fc.assert(
      fc.property(cell, ({ row, alternative, value }) => {
        const before = readScenario(JSON.stringify(BEFORE, null, 2));
        const result = setCell(before, row, alternative, String(value));
        assert.ok('edits' in result);
        const now = readScenario(applyEdits(before.text, result.edits), before);
        const { cells, rows } = changesSince(before.scenario, now.scenario);
        assert.deepEqual([...cells.keys()], [row]);
        assert.deepEqual([...(cells.get(row)?.keys() ?? [])], [alternative]);
        assert.equal(rows.size, 0);
        assert.equal(changesSince(readScenario(before.text, now).scenario, before.scenario).cells.size, 0);
      }),
    );
  });
});
