import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { firstRows } from '../../src/model/read/firstRows';
import { Store } from '../../src/table/store';
import { assess, glimpse } from '../../src/validate/assess';

const numbers = new NumberDisplay('en');

/** Each row but the first reads the one behind it, so that no formula is known before all is read. */
function scenario(rows: number): string {
  const ids = Array.from({ length: rows }, (_, n) => `row_${n}`);
  const factors = ids.map((id, n): [string, object] => [
    id,
    {
      section: n % 2 === 0 ? 'one' : 'two',
      label: `{"${id}": []}`,
      role: 'given',
      unit: 'USD bn',
      values: { base: n === rows - 1 ? 4 : `=row_${n + 1} + 1` },
    },
  ]);
  return JSON.stringify({
    scenario: 1,
    title: 'Many "factors": {}',
    alternatives: { base: { label: 'Base' }, deal: { label: 'Deal', basedOn: 'base' } },
    sections: { one: { label: 'One' }, two: { label: 'Two' } },
    factors: Object.fromEntries(factors),
    measures: { sum: { label: 'Sum', unit: 'USD bn', formula: '=row_0 * 2' } },
  });
}

describe('the first rows of a large file', () => {
  it('are told before the file is read, with the place of all others and no formula’s result', () => {
    const first = glimpse(scenario(5), 3);
    assert.ok(first);
    const view = new TableFeed(numbers).glimpse(first);
    assert.equal(view.head.unjudged, true);
    assert.deepEqual(
      view.columns.map(({ label }) => label),
      ['Base', 'Deal'],
    );
    assert.deepEqual(
      view.sections.map(({ rows }) => rows),
      [['row_0', 'row_2', 'row_4'], ['row_1', 'row_3'], ['sum']],
    );
    assert.deepEqual(
      view.rows.map(({ id }) => id),
      ['row_0', 'row_1', 'row_2'],
    );
    for (const { cells } of view.rows)
      for (const cell of cells) assert.deepEqual([cell.display, cell.value, cell.error], ['…', undefined, undefined]);
  });

  it('lead, a few rows at a time, to what a look at the whole file shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, shown, atOnce) => {
          const text = scenario(rows);
          const first = glimpse(text, shown);
          assert.equal(first !== undefined, shown <= rows);
          if (!first) return;
          const feed = new TableFeed(numbers);
          const view = feed.glimpse(first);
          const store = new Store(view);
          const whole = assess(text);
          while (!feed.isWhole) {
            const patch = feed.more(whole, atOnce);
            assert.equal(patch?.sections, undefined);
            if (patch) store.apply(patch);
          }
          const wanted = new TableFeed(numbers).show(whole);
          assert.deepEqual(view.sections, wanted.sections);
          for (const row of wanted.rows) assert.deepEqual(store.row(row.id), row);
        },
      ),
    );
  });

  it('are not told of a file whose columns stand behind its rows, or that breaks off', () => {
    const behind = { scenario: 1, factors: { a: {}, b: {} }, alternatives: { base: { label: 'Base' } } };
    assert.equal(glimpse(JSON.stringify(behind), 1), undefined);
    assert.equal(glimpse(scenario(5).replace('"row_1":', '"row_1"'), 3), undefined);
    assert.equal(glimpse(scenario(9).slice(0, -30), 3), undefined);
    assert.ok(glimpse(`\uFEFF${scenario(9)}`, 3));
    assert.equal(firstRows('', 1), undefined);
    assert.equal(firstRows('{"factors": {"a": {', 1), undefined);
  });
});
