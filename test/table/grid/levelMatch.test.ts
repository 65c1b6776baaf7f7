import { strict as assert } from 'node:assert';
import { matchingLevels } from '../../../src/table/grid/levelMatch';

const levels = [
  { id: 'none', label: 'Nothing' },
  { id: 'verbal', label: 'By word of mouth' },
  { id: 'written', label: 'In writing' },
];
const found = (text: string) => matchingLevels(levels, text).map(({ id }) => id);

describe('levels that a text may mean', () => {
  it('are found by the beginning of label or id, in either case of letters', () => {
    assert.deepEqual(found('NOTH'), ['none']);
    assert.deepEqual(found('verb'), ['verbal']);
  });

  it('come before those that only hold it', () => {
    assert.deepEqual(found('w'), ['written', 'verbal']);
    assert.deepEqual(found('n'), ['none', 'written']);
  });

  it('are all of them for no text, and none for another', () => {
    assert.deepEqual(found('  '), ['none', 'verbal', 'written']);
    assert.deepEqual(found('spoken'), []);
  });
});
