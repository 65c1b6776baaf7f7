import { strict as assert } from 'node:assert';
import { scrolledTo, widthsFor } from '../../../src/table/grid/window';

const none = { columns: 0, total: 0 };

describe('the widths of columns', () => {
  it('share the room that there is, and scroll sideways where it is too little', () => {
    assert.deepEqual(widthsFor(1600, 5, none), { label: 300, unit: 110, column: 238 });
    const narrow = widthsFor(600, 5, none);
    assert.equal(narrow.column, 150);
    assert.ok(narrow.label < 200);
  });

  it('leave to the others what those of a width of their own do not take', () => {
    assert.equal(widthsFor(1600, 5, { columns: 1, total: 390 }).column, 200);
    assert.deepEqual(widthsFor(1600, 5, { ...none, label: 200, unit: 60 }), { label: 200, unit: 60, column: 268 });
    assert.equal(widthsFor(1600, 2, { columns: 2, total: 400 }).column, 150);
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
