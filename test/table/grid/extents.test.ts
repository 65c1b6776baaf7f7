import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Extents } from '../../../src/table/grid/extents';

const SIZE = 26;
const table = fc
  .nat(300)
  .chain((count) =>
    fc.record({
      count: fc.constant(count),
      odd: fc.dictionary(fc.nat(Math.max(0, count - 1)).map(String), fc.integer({ min: 5, max: 200 })),
    }),
  )
  .map(({ count, odd }) => {
    const sizes = Array.from({ length: count }, (_, index) => odd[String(index)] ?? SIZE);
    const own = Object.entries(odd).map(([index, size]): [number, number] => [Number(index), size]);
    return { sizes, extents: new Extents(count, SIZE, own) };
  });

describe('lines and columns, some of a size of their own', () => {
  it('lie one behind the other', () => {
    fc.assert(
      fc.property(table, ({ sizes, extents }) => {
        let offset = 0;
        sizes.forEach((size, index) => {
          assert.equal(extents.offset(index), offset);
          assert.equal(extents.sizeOf(index), size);
          offset += size;
        });
        assert.equal(extents.total, offset);
      }),
    );
  });

  it('are found by an offset', () => {
    fc.assert(
      fc.property(table, fc.nat(), ({ sizes, extents }, anywhere) => {
        fc.pre(sizes.length > 0);
        const offset = anywhere % extents.total;
        const index = extents.indexAt(offset);
        assert.ok(extents.offset(index) <= offset && offset < extents.offset(index + 1));
        assert.equal(extents.indexAt(-5), 0);
        assert.equal(extents.indexAt(extents.total + 5), sizes.length - 1);
      }),
    );
  });

  it('leave none in view unpainted, wherever they are scrolled to', () => {
    fc.assert(
      fc.property(table, fc.nat(20_000), fc.integer({ min: 1, max: 2000 }), ({ sizes, extents }, offset, extent) => {
        const { start, end } = extents.span(offset, extent, 3);
        assert.ok(start >= 0 && end <= sizes.length);
        sizes.forEach((_, index) => {
          const inView = extents.offset(index + 1) > offset && extents.offset(index) < offset + extent;
          if (inView) assert.ok(index >= start && index < end);
        });
      }),
    );
  });

  it('are painted with a margin, and nothing beyond the table', () => {
    const lines = new Extents(1000, 26);
    assert.deepEqual(lines.span(0, 260, 5), { start: 0, end: 15 });
    assert.deepEqual(lines.span(13, 260, 0), { start: 0, end: 11 });
    assert.deepEqual(lines.span(26 * 995, 260, 5), { start: 990, end: 1000 });
    assert.deepEqual(new Extents(0, 26).span(0, 260, 5), { start: 0, end: 0 });
  });
});
