import assert from 'node:assert/strict';
import { againInWords, inWords, nothing, sum } from '../../scripts/suites/tally.mjs';

describe('the counts of the suites', () => {
  const again = { title: 'a table opens', tries: 2, error: 'It is closed.' };

  it('add up', () => {
    const total = sum([
      { passed: 2, failed: 0, skipped: 1, again: [again] },
      { passed: 3, failed: 1, skipped: 0, again: [] },
    ]);
    assert.equal(inWords(total), '5 passed, 1 failed, 1 skipped');
    assert.deepEqual(total.again, [again]);
  });

  it('name what was tried again, how often and why', () =>
    assert.equal(againInWords(again), 'Tried again: a table opens (2 tries): It is closed.'));

  it('leave out what was not skipped', () => assert.equal(inWords(nothing), '0 passed, 0 failed'));
});
