import assert from 'node:assert/strict';
import { shownPlace, stopFrom, stopsOf } from '../../../src/table/comparison/stops';
import { Layout, placeKey } from '../../../src/table/grid/layout';

const layout = new Layout(
  [
    { id: 'money', label: 'Money', rows: ['payment', 'credit'] },
    { id: 'other', label: 'Other', rows: ['stance', 'total'] },
  ],
  [{ id: 'base' }, { id: 'more' }],
);

const whole = (id: string) => ({ id, kind: 'changed', aside: '', told: id }) as const;
const cell = (row: string, alternative: string, kind: 'changed' | 'follows') => ({
  ...{ row, alternative, kind, values: '', told: `${row} ${alternative}` },
});

const DIFFERING: Parameters<typeof stopsOf>[0] = {
  columns: [whole('more')],
  sections: [whole('other')],
  rows: [whole('credit')],
  cells: [
    cell('total', 'base', 'follows'),
    cell('total', 'more', 'follows'),
    cell('stance', 'more', 'changed'),
    cell('payment', 'more', 'follows'),
    cell('payment', 'base', 'changed'),
    cell('gone', 'base', 'changed'),
  ],
};
const stops = stopsOf(DIFFERING, layout);

describe('the changes that a reader walks through', () => {
  it('stand in the order of the table, what follows once for a row in which nothing was written', () => {
    assert.deepEqual(
      stops.map(({ place }) => placeKey(place)),
      ['head more', 'cell payment base', 'label credit', 'section other', 'cell stance more', 'cell total base'],
    );
  });

  it('follow each other from any place, and go round', () => {
    const from = (row: string, by: 1 | -1) => stopFrom(stops, layout, { at: 'cell', row, alternative: 'more' }, by);
    assert.equal(from('payment', 1), 2);
    assert.equal(from('payment', -1), 1);
    assert.equal(from('total', 1), 0);
    assert.equal(stopFrom(stops, layout, { at: 'head', alternative: 'base' }, -1), stops.length - 1);
    assert.equal(stopFrom(stops, layout, undefined, 1), 0);
    assert.equal(stopFrom([], layout, undefined, 1), undefined);
  });

  it('are gone to where the table shows them', () => {
    assert.deepEqual(shownPlace(layout, { row: 'credit' }), { at: 'label', row: 'credit' });
    assert.equal(shownPlace(layout, { row: 'gone', alternative: 'base' }), undefined);
    assert.equal(shownPlace(layout, {}), undefined);
  });
});
