import assert from 'node:assert/strict';
import fc from 'fast-check';
import { barSpan, shadeOf } from '../../../src/table/rowPaint/barSpans';

describe('the bars of a row', () => {
  it('begin at zero and share one scale', () => {
    assert.deepEqual(barSpan(5, [5, 10]), { start: 0, size: 0.5 });
    assert.deepEqual(barSpan(10, [5, 10]), { start: 0, size: 1 });
  });

  it('go to the left from a zero inside where a value is below it', () => {
    assert.deepEqual(barSpan(-5, [-5, 15]), { start: 0, size: 0.25 });
    assert.deepEqual(barSpan(15, [-5, 15]), { start: 0.25, size: 0.75 });
  });

  it('are nothing where all is zero', () => {
    assert.deepEqual(barSpan(0, [0, 0]), { start: 0, size: 0 });
  });

  it('stay within their cell, and are longer for what is further from zero', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (row) => {
        const spans = row.map((value) => ({ value, ...barSpan(value, row), shade: shadeOf(value, row) }));
        for (const { start, size, shade } of spans) {
          assert.ok(start >= 0 && size >= 0 && start + size <= 1 + 1e-9);
          assert.ok(shade >= 0 && shade <= 1);
        }
        for (const one of spans)
          for (const other of spans)
            if (Math.abs(one.value) > Math.abs(other.value)) assert.ok(one.size >= other.size - 1e-9);
      }),
    );
  });
});
