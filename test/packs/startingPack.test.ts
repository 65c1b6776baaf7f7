import assert from 'node:assert/strict';
import { startingPack } from '../../src/host/packs/startingPack';
import { readPackDocument } from '../../src/model/read/packDocument';
import { packFaults } from '../../src/validate/packs/packFile';

describe('the pack to start from', () => {
  it('is called by its file, has a rule that shows what rules are, and nothing is wrong with it', () => {
    const doc = readPackDocument(startingPack({ path: '/plans/our-rules.scenario-rules.json' }));
    assert.equal(doc.pack.title, 'our rules');
    assert.deepEqual([...doc.pack.rules.keys()], ['not_negative']);
    assert.deepEqual(packFaults(doc), []);
  });
});
