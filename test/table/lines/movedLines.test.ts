import assert from 'node:assert/strict';
import { Layout } from '../../../src/table/grid/layout';
import { dropOfColumns, dropOfRows, dropOfSection, movedAt } from '../../../src/table/lines/movedLines';

// Lines: 0 money, 1 a, 2 b, 3 m (a measure), 4 words, 5 c, 6 empty, 7 the measures of no section, 8 n (a measure).
const layout = new Layout(
  [
    { id: 'money', label: 'Money', rows: ['a', 'b', 'm'] },
    { id: 'words', label: 'Words', rows: ['c'] },
    { id: 'empty', label: 'Empty', rows: [] },
    { id: ':measures', label: 'Measures', rows: ['n'] },
  ],
  [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
);
const isMeasure = (row: string) => row === 'm' || row === 'n';
const drop = (ids: string[], at: number, half: 'first' | 'second' = 'first') =>
  dropOfRows(layout, ids, isMeasure, { at, half });

describe('what is moved', () => {
  it('is what a label, a head or a band names, or the whole rows that are selected, and no cell', () => {
    assert.deepEqual(movedAt({ active: { at: 'label', row: 'a' } }, layout), { of: 'row', ids: ['a'] });
    assert.deepEqual(movedAt({ active: { at: 'head', alternative: 'y' } }, layout), { of: 'alternative', ids: ['y'] });
    assert.deepEqual(movedAt({ active: { at: 'section', section: 'words' } }, layout), {
      of: 'section',
      ids: ['words'],
    });
    assert.equal(movedAt({ active: { at: 'section', section: ':measures' } }, layout), undefined);
    const cell = { at: 'cell', row: 'a', alternative: 'x' } as const;
    assert.equal(movedAt({ active: cell }, layout), undefined);
    const range = { anchor: { at: 'label', row: 'a' }, extent: { at: 'cell', row: 'b', alternative: 'x' } } as const;
    assert.deepEqual(movedAt({ active: cell, range }, layout), { of: 'row', ids: ['a', 'b'] });
  });
});

describe('a row that is dropped', () => {
  it('comes to stand where the pointer is, between rows of its kind', () => {
    assert.deepEqual(drop(['c'], 2), { to: { after: 'a' }, boundary: 2 });
    assert.deepEqual(drop(['c'], 0, 'second'), { to: { before: 'a' }, boundary: 1 });
    assert.deepEqual(drop(['a'], 4), { to: { after: 'b' }, boundary: 3 });
    assert.deepEqual(drop(['a'], 5, 'second'), { to: { after: 'c' }, boundary: 6 });
  });

  it('comes as near as it can where rows of another kind stand', () => {
    assert.deepEqual(drop(['c'], 3, 'second'), { to: { after: 'b' }, boundary: 3 });
    assert.deepEqual(drop(['n'], 1), { to: { before: 'm' }, boundary: 3 });
    assert.deepEqual(drop(['m'], 5), { to: { section: 'words' }, boundary: 6 });
  });

  it('comes into a section without rows, and a measure behind them all', () => {
    assert.deepEqual(drop(['a', 'b'], 6, 'second'), { to: { section: 'empty' }, boundary: 7 });
    assert.deepEqual(drop(['m'], 8, 'second'), { to: { after: 'n' }, boundary: 9 });
    assert.equal(drop(['a'], 8, 'second'), undefined);
  });

  it('stays where it is beside itself', () => {
    for (const [at, half] of [
      [1, 'first'],
      [1, 'second'],
      [2, 'first'],
      [2, 'second'],
      [3, 'first'],
    ] as const)
      assert.equal(drop(['a', 'b'], at, half), undefined);
    assert.equal(drop(['a'], 2, 'first'), undefined);
  });
});

describe('a column and a section that are dropped', () => {
  it('come to stand beside the one under the pointer', () => {
    assert.deepEqual(dropOfColumns(layout, ['x'], { at: 2, half: 'second' }), { to: { after: 'z' }, boundary: 3 });
    assert.deepEqual(dropOfColumns(layout, ['y', 'z'], { at: 0, half: 'first' }), { to: { before: 'x' }, boundary: 0 });
    assert.equal(dropOfColumns(layout, ['y'], { at: 0, half: 'second' }), undefined);
    assert.deepEqual(dropOfSection(layout, 'empty', { at: 1, half: 'first' }), {
      to: { before: 'money' },
      boundary: 0,
    });
    assert.deepEqual(dropOfSection(layout, 'money', { at: 5, half: 'second' }), {
      to: { after: 'words' },
      boundary: 6,
    });
    assert.equal(dropOfSection(layout, 'money', { at: 2, half: 'first' }), undefined);
  });
});
