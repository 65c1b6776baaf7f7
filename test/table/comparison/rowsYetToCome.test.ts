import assert from 'node:assert/strict';
import type { TableView } from '../../../src/protocol';
import type { ComparisonView } from '../../../src/protocol/comparison';
import { ComparisonMarks } from '../../../src/table/comparison/comparisonMarks';
import { RowsYetToCome } from '../../../src/table/comparison/rowsYetToCome';
import { Store } from '../../../src/table/store';
import { cell, row, view } from '../support/tableView';

/** A comparison in which these parts differ. */
function compared(table: TableView, differing: Partial<ComparisonView> = {}): ComparisonView {
  return {
    ...{ before: { name: 'HEAD' }, after: { name: 'working file' }, hidden: { rows: 0, columns: 0 } },
    ...{ table, sections: [], rows: [], columns: [], cells: [], effects: [], others: [] },
    findings: { fresh: [], settled: [] },
    ...differing,
  };
}

describe('the rows of a comparison that are yet to come', () => {
  let toCome: RowsYetToCome;
  let marks: ComparisonMarks;

  beforeEach(() => {
    toCome = new RowsYetToCome();
    marks = new ComparisonMarks();
  });

  const left = () => ['pay', 'troops', 'tariff'].filter((id) => toCome.toAskFor([id]) !== undefined);
  const begin = (now: TableView) => toCome.begin(compared(now), new Store(view()), marks).map(({ id }) => id);
  const pay = row('pay', [cell('10'), cell('20'), cell('30')]);

  it('are shown as they were until they come, and told apart from those that came', () => {
    assert.deepEqual(begin(view({ rows: [pay] })), ['troops', 'tariff']);
    assert.deepEqual(left(), ['troops', 'tariff']);
    toCome.came([row('troops', [])]);
    assert.deepEqual(left(), ['tariff']);
    begin(view());
    assert.deepEqual(left(), []);
  });

  it('are blank where something differed in them, which is not so any more', () => {
    const changed = {
      row: 'troops',
      alternative: 'a',
      kind: 'changed',
      was: '3',
      values: '3 → 4',
      told: '3 → 4',
    } as const;
    const added = { id: 'tariff', kind: 'added', aside: 'added', told: 'Added' } as const;
    marks.set(compared(view(), { cells: [changed], rows: [added] }));
    assert.deepEqual(begin(view({ rows: [pay] })), []);
    assert.deepEqual(left(), ['troops', 'tariff']);
  });

  it('are blank where the columns are others', () => {
    const [first, second] = view().columns;
    assert.ok(first && second);
    assert.deepEqual(begin(view({ columns: [second, first], rows: [] })), []);
    assert.deepEqual(left(), ['pay', 'troops', 'tariff']);
  });

  it('are asked for once from the first in view on, and anew of each state', () => {
    begin(view({ rows: [pay] }));
    assert.equal(toCome.toAskFor(['pay']), undefined);
    assert.equal(toCome.toAskFor(['pay', 'troops', 'tariff']), 'troops');
    assert.equal(toCome.toAskFor(['troops', 'tariff']), undefined);
    assert.equal(toCome.toAskFor(['tariff']), 'tariff');
    begin(view({ rows: [pay] }));
    assert.equal(toCome.toAskFor(['tariff']), 'tariff');
  });
});
