import { strict as assert } from 'node:assert';
import { scrollStep } from '../../../src/table/grid/pointerDrag';

describe('a pointer held outside of what scrolls', () => {
  it('scrolls nothing inside, and the way that it is outside', () => {
    assert.equal(scrollStep(100, 100, 500), 0);
    assert.equal(scrollStep(500, 100, 500), 0);
    assert.ok(scrollStep(99, 100, 500) < 0);
    assert.ok(scrollStep(501, 100, 500) > 0);
  });

  it('scrolls faster the farther outside it is, to a limit', () => {
    assert.equal(scrollStep(505, 100, 500), scrollStep(510, 100, 500));
    assert.ok(scrollStep(560, 100, 500) > 10 * scrollStep(510, 100, 500));
    assert.equal(scrollStep(5000, 100, 500), scrollStep(9000, 100, 500));
    assert.equal(scrollStep(60, 100, 500), -scrollStep(540, 100, 500));
  });
});
