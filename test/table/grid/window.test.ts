import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { scrolledTo, spanOf, widthsFor } from '../../../src/table/grid/window';

describe('the painted window', () => {
  it('holds what is in view, and the margin, and nothing beyond the table', () => {
    assert.deepEqual(spanOf(1000, 26, 0, 260, 5), { start: 0, end: 15 });
    assert.deepEqual(spanOf(1000, 26, 13, 260, 0), { start: 0, end: 11 });
    assert.deepEqual(spanOf(1000, 26, 26 * 995, 260, 5), { start: 990, end: 1000 });
    assert.deepEqual(spanOf(0, 26, 0, 260, 5), { start: 0, end: 0 });
  });

  it('leaves no line in view unpainted, wherever it is scrolled', () => {
    const property = fc.property(
      fc.nat(500),
      fc.nat(20_000),
      fc.integer({ min: 1, max: 2000 }),
      (count, offset, extent) => {
        const { start, end } = spanOf(count, 26, offset, extent, 3);
        for (let line = 0; line < count; line++) {
          const inView = (line + 1) * 26 > offset && line * 26 < offset + extent;
          if (inView) assert.ok(line >= start && line < end);
        }
      },
    );
    fc.assert(property, { seed: 20250823 });
  });

  it('gives columns the room that there is, and scrolls sideways where it is too little', () => {
    const wide = widthsFor(1600, 5);
    assert.deepEqual(wide, { label: 300, unit: 110, column: 238, total: 1600 });
    const narrow = widthsFor(600, 5);
    assert.equal(narrow.column, 150);
    assert.ok(narrow.label < 200 && narrow.total > 600);
    assert.equal(widthsFor(1600, 0).total, 410);
  });
});

describe('scrolling to a place', () => {
  it('moves as little as shows all of it', () => {
    assert.equal(scrolledTo(100, 200, 120, 26), 100);
    assert.equal(scrolledTo(100, 200, 80, 26), 80);
    assert.equal(scrolledTo(100, 200, 290, 26), 116);
  });

  it('shows the beginning of what is larger than the view', () => {
    assert.equal(scrolledTo(0, 100, 300, 150), 300);
  });
});
