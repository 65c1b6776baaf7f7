import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compare, compareAssessed } from '../../src/compare/comparison';
import { comparedRows } from '../../src/host/comparison/comparedTables';
import { comparisonView, rowsLeft } from '../../src/host/comparison/comparisonView';
import { rowsThatMayDiffer } from '../../src/host/comparison/rowsThatMayDiffer';
import { RowsToCome } from '../../src/host/comparison/rowsToCome';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { tableView } from '../../src/host/editor/tableView';
import type { CellView } from '../../src/protocol';
import { assess, compute, unjudged } from '../../src/validate/assess';
import { largeScenario } from '../bench/largeScenario';
import { editedPair } from '../compare/support/texts';
import { Random } from '../fuzz/random';

const NAMES = { before: { name: 'HEAD' }, after: { name: 'working file' } };
const numbers = new NumberDisplay('en');

const pair = fc.nat().map((seed) => editedPair(new Random(seed)));

describe('the rows of a comparison', () => {
  it('show the same in both states where they need not be looked at', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const comparison = compare({ text: before, surroundings: {} }, { text: after, surroundings: {} });
        const looked = rowsThatMayDiffer(comparison);
        if (!looked) return;
        const then = tableView(comparison.before, numbers);
        const now = tableView(comparison.after, numbers);
        const there = new Set(then.columns.map(({ id }) => id));
        for (const row of now.rows.filter(({ id }) => !looked.has(id))) {
          const old = then.rows.find(({ id }) => id === row.id);
          assert.ok(old, row.id);
          for (const [at, { id }] of now.columns.entries()) {
            if (!there.has(id)) continue;
            const was: CellView | undefined = old.cells[then.columns.findIndex((column) => column.id === id)];
            assert.equal(row.cells[at]?.display, was?.display, `${row.id} ${id}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('come a few at a time from where the reader looks, each once', () => {
    const toCome = new RowsToCome(['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual([...toCome.take(2)], ['a', 'b']);
    toCome.continueAt('d');
    assert.deepEqual([...toCome.take(2)], ['d', 'e']);
    assert.deepEqual([...toCome.take(2)], ['c']);
    assert.deepEqual([...toCome.take(2)], []);
  });
});

describe('the comparison of a large file', () => {
  const before = largeScenario({ rows: 400, alternatives: 3 });
  const after = before.replace(/("row_0": \{[^]*?"value": )0/, '$15000');
  const then = compute(before);
  const now = compute(after, then);
  const looked = compareAssessed(unjudged(then), unjudged(now));

  it('tells what differs before it is judged, and that nothing has been found yet', () => {
    const view = comparisonView(looked, NAMES, numbers, true);
    assert.equal(view.unjudged, true);
    assert.deepEqual(
      view.cells.filter(({ kind }) => kind === 'changed').map(({ row, alternative, was }) => [row, alternative, was]),
      [['row_0', 'a0', '0']],
    );
    assert.deepEqual(
      view.effects.map(({ row, alternative }) => `${row} ${alternative}`),
      ['measure_0 a0'],
    );
    assert.deepEqual(view.findings, { fresh: [], settled: [] });
    const judged = compareAssessed(assess(before, {}, then), assess(after, {}, now), looked);
    assert.equal(judged.changes, looked.changes);
    const told = comparisonView(judged, NAMES, numbers, true);
    assert.equal(told.unjudged, undefined);
    assert.deepEqual(
      told.findings.fresh.map(({ row, alternative }) => [row, alternative]),
      [['row_0', 'a0']],
    );
    assert.deepEqual({ ...told, unjudged: true, findings: view.findings, table: 0 }, { ...view, table: 0 });
  });

  it('is of one side judged and the other not as little judged', () => {
    const half = compareAssessed(unjudged(then), assess(after, {}, now));
    assert.deepEqual(half.findings, { fresh: [], settled: [] });
    assert.equal(comparisonView(half, NAMES, numbers, true).unjudged, true);
  });

  it('shows first what differs where all rows are asked for, and then the others', () => {
    const view = comparisonView(looked, NAMES, numbers, false);
    const left = rowsLeft(view);
    assert.ok(view.table.rows.some(({ id }) => id === 'row_0'));
    assert.equal(view.table.rows.length + left.length, 420);
    assert.deepEqual(view.hidden, { rows: 0, columns: 0 });
    const rows = comparedRows(looked, numbers, new Set(left.slice(0, 5)));
    assert.deepEqual(
      rows.map(({ id, cells }) => [id, cells.length]),
      left.slice(0, 5).map((id) => [id, 3]),
    );
    const only = comparisonView(looked, NAMES, numbers, true);
    assert.equal(only.hidden.rows + only.table.rows.length, 420);
  });
});
