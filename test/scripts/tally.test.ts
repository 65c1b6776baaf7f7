import assert from 'node:assert/strict';
import { inWords, nothing, sum } from '../../scripts/suites/tally.mjs';

describe('the counts of the suites', () => {
  it('add up', () => {
    const total = sum([
      { passed: 2, failed: 0, skipped: 1, again: ['opens'] },
      { passed: 3, failed: 1, skipped: 0, again: [] },
    ]);
    assert.equal(inWords(total), '5 passed, 1 failed, 1 skipped');
    assert.deepEqual(total.again, ['opens']);
  });

  it('leave out what was not skipped', () => assert.equal(inWords(nothing), '0 passed, 0 failed'));
});
