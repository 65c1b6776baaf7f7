import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree, type ParseError } from 'jsonc-parser';
import { strictTree } from '../../../src/model/read/strictTree';
import { fiftyRows } from '../../bench/fiftyRows';

/** What the general parser makes of a text; undefined where it has anything to say against it. */
function general(text: string) {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return errors.length === 0 ? root : undefined;
}

describe('the tree of a text that is JSON to the letter', () => {
  it('is that of the general parser, with every place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, '\t', ' \r\n'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        assert.deepEqual(strictTree(text), general(text));
      }),
    );
    const file = fiftyRows(1);
    assert.deepEqual(strictTree(file), general(file));
    for (const text of ['"\\u00e9\\n\\""', ' [1e3, -0, 1E999, {"a" : null, "a":true} ] ', '"\u2028"', '{}', '[]'])
      assert.deepEqual(strictTree(text), general(text), text);
  });

  it('is left to the general parser where a character is off', () => {
    const texts = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
    const pieces = fc.constantFrom(
      ',',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      '\\',
      '0',
      '-',
      '.',
      'e',
      '/',
      '\u0001',
      '\u00a0',
      't',
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(3), pieces, (text, place, length, piece) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + piece + text.slice(at + length);
        const strict = strictTree(changed);
        if (strict) assert.deepEqual(strict, general(changed), changed);
      }),
      { numRuns: 2000 },
    );
    for (const text of [
      '',
      ' ',
      '01',
      '1.',
      '.5',
      '+1',
      '"\\x"',
      '"\\u12"',
      '"a',
      '[1,]',
      '{"a":1,}',
      '{a:1}',
      'nul',
      '1 2',
      '// x\n1',
    ])
      assert.equal(strictTree(text), undefined, text);
    assert.equal(strictTree('['.repeat(200_000)), undefined);
  });
});
