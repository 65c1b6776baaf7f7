import { strict as assert } from 'node:assert';
import { readSaved } from '../../src/table/savedState';

describe('what a hidden tab keeps', () => {
  it('is read back as it was left', () => {
    const state = {
      active: { at: 'cell', row: 'pay', alternative: 'a' },
      scrollTop: 26,
      scrollLeft: 0,
      findingsOpen: true,
    };
    assert.deepEqual(readSaved(JSON.parse(JSON.stringify(state))), state);
  });

  it('is nothing where an older page left something else', () => {
    for (const state of [undefined, null, 'text', { scrollTop: 'far' }]) assert.equal(readSaved(state), undefined);
  });
});
