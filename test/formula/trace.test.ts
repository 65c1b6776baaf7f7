import assert from 'node:assert/strict';
import { dependentsOf, readsOf } from '../../src/formula/trace';
import { calculationOf } from './support/scenarios';

const calculation = calculationOf({
  alternatives: { base: null, deal: 'base' },
  factors: {
    price: { values: { base: 2 } },
    count: { values: { base: 3, deal: '=BASELINE(count) + price' } },
  },
  measures: { total: '=price * count', most: '=MAX(ALTS(count))', first: '=ALT("base", count)' },
});
const names = (cells: { row: string; alternative: string }[]) =>
  cells.map(({ row, alternative }) => `${row} ${alternative}`);

describe('a trace', () => {
  it('tells the cells that a cell reads', () => {
    assert.deepEqual(names(readsOf(calculation, 'total', 'deal')), ['price deal', 'count deal']);
    assert.deepEqual(names(readsOf(calculation, 'count', 'deal')), ['count base', 'price deal']);
    assert.deepEqual(readsOf(calculation, 'price', 'base'), []);
  });

  it('tells the cells that read a cell, in whatever alternative', () => {
    assert.deepEqual(names(dependentsOf(calculation, 'count', 'base')), [
      'count deal',
      'total base',
      'most base',
      'most deal',
      'first base',
      'first deal',
    ]);
    assert.deepEqual(names(dependentsOf(calculation, 'price', 'deal')), ['count deal', 'total deal']);
    assert.deepEqual(dependentsOf(calculation, 'total', 'base'), []);
  });

  it('tells nothing of what does not exist', () => {
    assert.deepEqual(dependentsOf(calculation, 'nothing', 'base'), []);
    assert.deepEqual(dependentsOf(calculation, 'count', 'nowhere'), []);
  });

  it('is the same seen from both ends', () => {
    for (const row of calculation.rows) {
      for (const alternative of calculation.alternatives) {
        for (const read of readsOf(calculation, row, alternative)) {
          assert.ok(names(dependentsOf(calculation, read.row, read.alternative)).includes(`${row} ${alternative}`));
        }
      }
    }
  });
});
