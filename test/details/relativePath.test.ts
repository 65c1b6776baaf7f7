import assert from 'node:assert/strict';
import { posix } from 'node:path';
import * as fc from 'fast-check';
import { relativePath } from '../../src/host/details/relativePath';

describe('the way from a file to another', () => {
  it('leads from the folder of the one to the other', () => {
    assert.equal(relativePath('/w/a/x.json', '/w/a/y.json'), 'y.json');
    assert.equal(relativePath('/w/a/x.json', '/w/packs/y.json'), '../packs/y.json');
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 })
      .map((parts) => `/${parts.join('/')}.json`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        assert.equal(posix.join(posix.dirname(from), relativePath(from, to)), to);
      }),
    );
  });
});
