import assert from 'node:assert/strict';
import { pointedCell, Pointing } from '../../../src/table/formulaBar/pointing';
import { Store } from '../../../src/table/store';
import { view } from '../support/tableView';

const pay = { row: 'pay', alternative: 'b' };

describe('a click on a cell while a formula is typed', () => {
  const store = new Store(view());
  const at = (row: string, alternative: string) => pointedCell(store, pay, { at: 'cell', row, alternative });

  it('means that cell, as seen from the column of the formula', () => {
    assert.deepEqual(at('troops', 'b'), { row: 'troops', alternative: 'b', column: 'own' });
    assert.deepEqual(at('troops', 'a'), { row: 'troops', alternative: 'a', column: 'base' });
    assert.deepEqual(at('pay', 'c'), { row: 'pay', alternative: 'c', column: 'other' });
  });

  it('means the cell of the same column where a label is clicked', () => {
    assert.deepEqual(pointedCell(store, pay, { at: 'label', row: 'tariff' }), {
      row: 'tariff',
      alternative: 'b',
      column: 'own',
    });
  });

  it('means nothing on the cell itself, its own label, a head or a section', () => {
    assert.equal(at('pay', 'b'), undefined);
    assert.equal(pointedCell(store, pay, { at: 'label', row: 'pay' }), undefined);
    assert.equal(pointedCell(store, pay, { at: 'head', alternative: 'a' }), undefined);
    assert.equal(pointedCell(store, pay, { at: 'section', section: 'upper' }), undefined);
  });
});

describe('the name that a click writes', () => {
  const troops = { row: 'troops', alternative: 'b', column: 'own' } as const;
  const tariff = { row: 'tariff', alternative: 'a', column: 'base' } as const;
  const typed = (value: string, selectionStart = value.length, selectionEnd = selectionStart) => ({
    value,
    selectionStart,
    selectionEnd,
  });

  const place = ({ row, alternative }: { row: string; alternative: string }) =>
    ({ at: 'cell', row, alternative }) as const;

  it('is replaced by the next click, until something else is done', () => {
    const pointing = new Pointing();
    assert.deepEqual(pointing.write(typed('=2 * '), troops, place(troops)), { text: 'troops', offset: 5, length: 0 });
    assert.deepEqual(pointing.write(typed('=2 * troops'), tariff, place(tariff)), {
      text: 'BASELINE(tariff)',
      offset: 5,
      length: 6,
    });
    assert.deepEqual(pointing.placeIn(typed('=2 * BASELINE(tariff)')), place(tariff));
    assert.equal(pointing.placeIn(typed('=2 * BASELINE(tariff)', 3)), undefined);
    assert.deepEqual(pointing.write(typed('=2 * BASELINE(tariff)'), troops, place(troops)), {
      text: 'troops',
      offset: 5,
      length: 16,
    });
    assert.equal(pointing.write(typed('=2 * troops', 8), tariff, place(tariff)), undefined);
    assert.equal(pointing.write(typed('=2 * troops '), tariff, place(tariff)), undefined);
    assert.deepEqual(pointing.write(typed('=2 * troops + '), tariff, place(tariff))?.offset, 14);
  });

  it('takes the place of what is selected', () => {
    assert.deepEqual(new Pointing().write(typed('=pay + 1', 1, 4), troops, place(troops)), {
      text: 'troops',
      offset: 1,
      length: 3,
    });
    assert.equal(new Pointing().write(typed('=pay + 1', 2, 4), troops, place(troops)), undefined);
  });
});
