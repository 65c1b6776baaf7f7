import assert from 'node:assert/strict';
import { filesHandedOver } from '../../src/host/comparison/filesHandedOver';

const [one, other] = [new URL('file:///one.scenario.json'), new URL('file:///other.scenario.json')];
const files = (...handed: unknown[]) => filesHandedOver(handed, (uri) => uri instanceof URL);

describe('the files that a menu hands over', () => {
  it('are none where a command is run from the palette', () => {
    assert.deepEqual(files(), []);
    assert.deepEqual(files(undefined), []);
  });

  it('are the one of an editor, whatever else is said of it', () => {
    assert.deepEqual(files(one, { groupId: 1, editorIndex: 0 }), [one]);
  });

  it('are all that are selected in the Explorer, the one that was clicked first', () => {
    assert.deepEqual(files(other, [one, other]), [other, one]);
  });

  it('are all changes that are selected in Source Control, as they follow each other', () => {
    assert.deepEqual(files({ resourceUri: one }, { resourceUri: other }, { resourceUri: one }), [one, other]);
    assert.deepEqual(files([{ resourceUri: one }, { resourceUri: other }]), [one, other]);
    assert.deepEqual(files({ resourceUri: 'one' }, null), []);
  });
});
