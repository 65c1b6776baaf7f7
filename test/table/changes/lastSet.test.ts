import assert from 'node:assert/strict';
import { lastSet } from '../../../src/table/changes/lastSet';

const FIRST = { commit: '1234567890', author: 'Kim', date: '2025-08-22', message: 'First', value: '1.5' };
const NOW = { commit: '', author: '', date: '', message: 'Not committed yet', value: '1.8' };

describe('when a cell was last set', () => {
  it('is the commit that gave it what it holds', () => {
    assert.equal(lastSet([FIRST]), 'Set in 1234567 by Kim, 2025-08-22: First');
  });

  it('is not yet a commit where what it holds is in none', () => {
    assert.equal(lastSet([NOW, FIRST]), 'Not committed yet. Before, it was set in 1234567 by Kim, 2025-08-22: First');
    assert.equal(lastSet([NOW]), 'Not committed yet');
  });

  it('is not known where git tells nothing', () => {
    assert.equal(lastSet([]), undefined);
  });
});
