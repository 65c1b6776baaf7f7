import { strict as assert } from 'node:assert';
import { intentFor, lockOf } from '../../../src/table/grid/intents';
import type { Place } from '../../../src/table/grid/layout';
import { Store } from '../../../src/table/store';
import { cell, missing, row, view } from '../support/tableView';

const store = new Store(
  view({
    rows: [
      row('pay', [cell('1'), cell('1', { state: 'inherited', from: 'First' }), missing()]),
      row('troops', [cell('=pay * 2'), cell('=pay * 2'), cell('=pay * 2')], { kind: 'measure' }),
      row('tariff', [missing(), missing(), missing()]),
    ],
  }),
);
const at = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });
const asks = (place: Place, text: string, touched = true) => intentFor(store, place, { text, input: text, touched });

describe('what an entry asks of the document', () => {
  it('is nothing where it is what the place holds', () => {
    assert.equal(asks(at('pay', 'a'), '1'), undefined);
    assert.equal(asks({ at: 'label', row: 'pay' }, 'Label of pay'), undefined);
  });

  it('makes an inherited value the cell’s own only when it was typed', () => {
    assert.equal(asks(at('pay', 'b'), '1', false), undefined);
    assert.deepEqual(asks(at('pay', 'b'), '1'), {
      kind: 'set-cell',
      cell: { row: 'pay', alternative: 'b' },
      input: '1',
    });
  });

  it('clears a cell that is emptied, if it holds anything of its own', () => {
    assert.equal(asks(at('pay', 'a'), ' ')?.kind, 'clear-cell');
    assert.equal(asks(at('pay', 'b'), ''), undefined);
    assert.equal(asks(at('pay', 'c'), ''), undefined);
  });

  it('changes the formula of a measure for all its cells', () => {
    assert.deepEqual(asks(at('troops', 'b'), '=pay'), { kind: 'set-formula', row: 'troops', formula: '=pay' });
  });

  it('renames rows, alternatives and sections', () => {
    assert.deepEqual(asks({ at: 'head', alternative: 'b' }, 'New'), {
      kind: 'rename-label',
      of: 'alternative',
      id: 'b',
      label: 'New',
    });
    assert.equal(asks({ at: 'section', section: 'upper' }, 'New')?.kind, 'rename-label');
  });
});

describe('what cannot be edited says why', () => {
  it('for units, and for all of a table that is read-only', () => {
    assert.equal(lockOf(store, at('pay', 'a')), undefined);
    assert.match(lockOf(store, { at: 'unit', row: 'pay' }) ?? '', /definition/);
    const notice = { kind: 'broken', message: 'A comma is missing.', shows: 'last-good' } as const;
    const locked = new Store(view({ head: { title: 'Test', notice } }));
    assert.match(lockOf(locked, at('pay', 'a')) ?? '', /A comma is missing/);
  });
});
