import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexInString, placeInString } from '../../../src/model/read/stringOffsets';

describe('the character that an offset of the text means', () => {
  it('counts escapes as they are written', () => {
    const literal = String.raw`"a\"b\u00e9c"`;
    assert.equal(indexInString(literal, 10, 11), 0);
    assert.equal(indexInString(literal, 10, 12), 1);
    assert.equal(indexInString(literal, 10, 13), 1, 'in the midst of an escape');
    assert.equal(indexInString(literal, 10, 14), 2);
    assert.equal(indexInString(literal, 10, 15), 3);
    assert.equal(indexInString(literal, 10, 18), 3);
    assert.equal(indexInString(literal, 10, 21), 4);
    assert.equal(indexInString(literal, 10, 22), 5, 'before the closing quote');
  });

  it('is none outside of the quotes', () => {
    assert.equal(indexInString('"ab"', 5, 5), undefined);
    assert.equal(indexInString('"ab"', 5, 9), undefined);
  });

  it('works in a string that is not closed yet', () => {
    assert.equal(indexInString('"ab', 0, 3), 2);
    assert.equal(indexInString(String.raw`"a\"`, 0, 4), 2);
  });

  it('is the inverse of the place in a string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
        const literal = JSON.stringify(text);
        const offset = at % (text.length + 1);
        const place = placeInString(literal, 7, { offset, length: 0 });
        assert.equal(indexInString(literal, 7, place.offset), offset);
      }),
    );
  });
});
