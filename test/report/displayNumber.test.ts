import assert from 'node:assert/strict';
import { displayNumber } from '../../src/report/displayNumber';

describe('a number as people read it', () => {
  for (const [value, written, display] of [
    [28500, '28500', '28,500'],
    [1.5, '1.50', '1.50'],
    [1000, '1e3', '1e3'],
    [0, '-0', '0'],
    [1234567.891, undefined, '1,234,568'],
    [0.1 + 0.2, undefined, '0.3'],
    [2 / 3, undefined, '0.666667'],
    [0.00012345678, undefined, '0.000123457'],
    [-1.23456789e-9, undefined, '-1.23457e-9'],
    [-0, undefined, '0'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
  ] as const) {
    it(`shows ${String(written ?? value)} as ${display}`, () => {
      assert.equal(displayNumber(value, written, true), display);
    });
  }

  it('leaves thousands together where digits are not to be grouped', () => {
    assert.equal(displayNumber(28500, '28500', false), '28500');
  });
});
