import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { matches, readQuery, replaced } from '../../../src/table/find/query';
import type { Query } from '../../../src/table/find/query';
import { query } from '../support/findable';

function patternOf(text: string, more: Partial<Query> = {}): RegExp {
  const reading = readQuery(query(text, more));
  assert.ok(reading && 'pattern' in reading, text);
  return reading.pattern;
}
const finds = (text: string, where: string, more: Partial<Query> = {}) => matches(patternOf(text, more), where);

describe('what a query finds', () => {
  it('is the text as it stands, in either case unless told', () => {
    assert.ok(finds('a.c*', 'xA.C*'));
    assert.ok(!finds('a.c', 'abc'));
    assert.ok(!finds('a', 'A', { matchCase: true }));
    assert.equal(readQuery(query('')), undefined);
  });

  it('is a whole word in any script', () => {
    assert.ok(finds('pay', 'to pay, now', { wholeWord: true }));
    assert.ok(!finds('pay', 'payment', { wholeWord: true }));
    assert.ok(finds('방위비', '방위비 분담금', { wholeWord: true }));
    assert.ok(!finds('방위', '방위비 분담금', { wholeWord: true }));
    assert.ok(!finds('a|b', 'ab', { wholeWord: true, isRegex: true }));
  });

  it('is a regular expression where it is asked for, and says what is wrong with one', () => {
    assert.ok(finds('^\\d+$', '2025', { isRegex: true }));
    const wrong = readQuery(query('(', { isRegex: true }));
    assert.ok(wrong && 'message' in wrong);
    assert.equal(wrong.message, 'This is no regular expression: Unterminated group');
    assert.ok(finds('(', 'f(x)'));
  });

  it('is any literal text in itself, alone and between others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), fc.string(), (text, before, after) => {
        assert.ok(finds(text, text, { matchCase: true }));
        assert.ok(finds(text, before + text + after));
      }),
    );
  });
});

describe('what replaces what was found', () => {
  it('is taken as it stands, dollar signs and all', () => {
    assert.equal(replaced('a-a', patternOf('a'), '$1$&', { isRegex: false }), '$1$&-$1$&');
  });

  it('names what a regular expression took', () => {
    const pattern = patternOf('(\\w+) of (?<end>\\w+)', { isRegex: true });
    assert.equal(
      replaced('end of talks', pattern, '$<end> $1 ($0) $$0', { isRegex: true }),
      'talks end (end of talks) $0',
    );
  });

  it('is what splitting and joining a literal text gives', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '$', '.'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(short, fc.string({ unit: fc.constantFrom('a', 'b', '$', '.') }), fc.string(), (text, where, by) => {
        const result = replaced(where, patternOf(text, { matchCase: true }), by, { isRegex: false });
        assert.equal(result, where.split(text).join(by));
      }),
    );
  });
});
