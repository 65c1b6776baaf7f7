import { strict as assert } from 'node:assert';
import { beside } from '../../src/table/floating';

const page = { left: 0, top: 0, width: 1000, height: 600 };
const size = { width: 300, height: 200 };

describe('what floats beside a cell', () => {
  it('stands below it', () => {
    assert.deepEqual(beside({ left: 100, top: 100, width: 150, height: 26 }, size, page), { left: 100, top: 130 });
  });

  it('stands above it near the lower edge', () => {
    assert.deepEqual(beside({ left: 100, top: 560, width: 150, height: 26 }, size, page), { left: 100, top: 356 });
  });

  it('stays inside the page at the right edge', () => {
    assert.equal(beside({ left: 950, top: 100, width: 150, height: 26 }, size, page).left, 692);
  });

  it('stands beside it where there is too little room above and below', () => {
    const low = { ...page, height: 220 };
    assert.deepEqual(beside({ left: 100, top: 100, width: 150, height: 26 }, size, low), { left: 254, top: 12 });
    assert.equal(beside({ left: 700, top: 100, width: 150, height: 26 }, size, low).left, 396);
  });
});
