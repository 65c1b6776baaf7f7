import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PLAIN } from '../../../src/protocol/arrangement';
import { Geometry } from '../../../src/table/grid/geometry';
import { FROZEN_COLUMNS, Layout } from '../../../src/table/grid/layout';

const layout = new Layout(
  [{ id: 's', label: 'S', rows: Array.from({ length: 200 }, (_, index) => `r${String(index)}`) }],
  Array.from({ length: 12 }, (_, index) => ({ id: `a${String(index)}` })),
);
const room = { width: 1000, height: 500 };

describe('where lines and columns lie', () => {
  it('takes the widths and heights that a person gave', () => {
    const geometry = new Geometry(
      layout,
      { ...PLAIN, widths: [['a1', 77], [':label', 210]], heights: [['r0', 60]] }, // prettier-ignore
      room,
    );
    assert.equal(geometry.label, 210);
    assert.deepEqual([0, 1, 2].map((index) => geometry.columns.sizeOf(index)), [150, 77, 150]); // prettier-ignore
    assert.deepEqual([0, 1, 2].map((line) => geometry.lines.offset(line)), [0, 26, 86]); // prettier-ignore
  });

  it('keeps what is frozen out of what is scrolled, and paints it no second time', () => {
    const geometry = new Geometry(layout, { ...PLAIN, frozen: { row: 'r2', alternative: 'a1' } }, room);
    assert.deepEqual([geometry.frozenColumns, geometry.frozenLines], [2, 4]);
    const { lines, columns } = geometry.window({ top: 2000, left: 600, ...room });
    assert.ok(lines.start > 4 && columns.start >= 2);
    assert.equal(geometry.window({ top: 0, left: 0, ...room }).lines.start, 4);
  });

  it('leaves room beside what is frozen, however much that would be', () => {
    const all = new Geometry(layout, { ...PLAIN, frozen: { row: 'r199', alternative: 'a11' } }, room);
    assert.ok(all.frozenHeight <= 500 - 3 * 26 && all.frozenLines > 0);
    assert.ok(all.label + all.unit + all.columns.offset(all.frozenColumns) <= 1000 - 160);
    const low = new Geometry(layout, { ...PLAIN, frozen: { row: 'r5' } }, { width: 300, height: 60 });
    assert.equal(low.frozenLines, 0);
  });

  it('forgets a row or a column that is not shown', () => {
    const geometry = new Geometry(layout, { ...PLAIN, frozen: { row: 'gone', alternative: 'gone' } }, room);
    assert.deepEqual([geometry.frozenColumns, geometry.frozenLines], [0, 0]);
  });

  it('scrolls to a place so that nothing frozen hides it', () => {
    const places = fc.record({ line: fc.nat(200), column: fc.nat(11), top: fc.nat(5000), left: fc.nat(1500) });
    const geometry = new Geometry(layout, { ...PLAIN, frozen: { row: 'r2', alternative: 'a1' } }, room);
    fc.assert(
      fc.property(places, ({ line, column, top, left }) => {
        const to = geometry.scrolledTo({ line, column: column + FROZEN_COLUMNS }, { top, left, ...room });
        if (line >= geometry.frozenLines) {
          assert.ok(geometry.lines.offset(line) - to.top >= geometry.frozenHeight);
          assert.ok(geometry.lines.offset(line + 1) - to.top <= room.height);
        } else assert.equal(to.top, top);
        if (column >= geometry.frozenColumns) {
          assert.ok(geometry.columns.offset(column) - to.left >= geometry.columns.offset(geometry.frozenColumns));
          assert.ok(geometry.columns.offset(column + 1) - to.left <= room.width - geometry.label - geometry.unit);
        } else assert.equal(to.left, left);
      }),
    );
  });
});
