import assert from 'node:assert/strict';
import type { Look } from '../../../src/table/grid/cellLook';
import { isShort } from '../../../src/table/grid/shortText';

const look = (text: string, more: Partial<Look> = {}): Look => ({ text, classes: [], ...more });

describe('a text that fits into its cell whatever the font', () => {
  it('is a number in a usual column, and not in a narrow one', () => {
    assert.ok(isShort(look('1,393.2'), 120));
    assert.ok(!isShort(look('1,393.2'), 60));
  });

  it('leaves room for what stands beside it', () => {
    const badge = { icon: 'error', severity: 'error', count: 3 } as const;
    assert.ok(isShort(look('1,393.2'), 96));
    assert.ok(!isShort(look('1,393.2', { badge }), 96));
    assert.ok(isShort(look('1,393.2', { badge, mark: 'ƒ' }), 160));
    assert.ok(!isShort(look('1,393.2', { badge, mark: 'ƒ' }), 150));
  });

  it('takes letters for wider than digits, and does not guess at other scripts', () => {
    assert.ok(isShort(look('1111111'), 90));
    assert.ok(!isShort(look('WWWWWWW'), 90));
    assert.ok(!isShort(look('부담'), 400));
    assert.ok(!isShort(look('👩‍🚀'), 400));
  });

  it('is none that stands in two lines', () => {
    assert.ok(!isShort(look('5', { aside: 'based on 4' }), 400));
    assert.ok(!isShort(look('5', { compared: { was: '4' } }), 400));
  });
});
