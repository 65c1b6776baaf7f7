import { strict as assert } from 'node:assert';
import { Store } from '../../src/table/store';
import { cell, finding, row, view } from './support/tableView';

describe('the view and its patches', () => {
  it('replaces the rows that changed and leaves the order alone', () => {
    const store = new Store(view());
    const { layout } = store;
    const changes = store.apply({ rows: [row('pay', [cell('10'), cell('2'), cell('3')])] });
    assert.equal(store.cell('pay', 'a')?.display, '10');
    assert.equal(store.cell('tariff', 'c')?.display, '9');
    assert.equal(store.layout, layout);
    assert.equal(changes.layout, false);
  });

  it('tells of rows that came, went or moved', () => {
    const store = new Store(view());
    const [upper, lower] = view().sections;
    assert.ok(upper && lower);
    const sections = [{ ...upper, rows: ['troops'] }, lower];
    assert.equal(store.apply({ rows: [], sections }).layout, true);
    assert.equal(store.row('pay'), undefined);
    assert.equal(store.row('troops')?.id, 'troops');
  });

  it('does not take a new label for a move', () => {
    const store = new Store(view());
    const columns = view().columns.map((column) => ({ ...column, label: `${column.label}!` }));
    assert.equal(store.apply({ rows: [], columns }).layout, false);
    assert.equal(store.column('b')?.label, 'Second!');
  });

  it('finds findings by key, and passes over what was never explained', () => {
    const store = new Store(view({ findings: [finding('one')] }));
    assert.deepEqual(
      store.findingsOf(['one', 'two']).map(({ key }) => key),
      ['one'],
    );
    store.apply({ rows: [], findings: { gone: ['one'], come: [] } });
    assert.deepEqual(store.findings, []);
  });

  it('takes any name for an id', () => {
    const columns = [{ id: 'constructor', label: 'C', findings: [] }];
    const rows = [row('constructor', [cell('1')])];
    const sections = [{ id: 'constructor', label: 'S', rows: ['constructor'] }];
    const store = new Store(view({ columns, rows, sections }));
    assert.equal(store.cell('constructor', 'constructor')?.display, '1');
    assert.equal(store.cell('toString', 'constructor'), undefined);
  });
});
