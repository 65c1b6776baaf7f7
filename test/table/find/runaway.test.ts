import assert from 'node:assert/strict';
import { readQuery } from '../../../src/table/find/query';
import { isRunaway } from '../../../src/table/find/runaway';
import { query } from '../support/findable';

describe('a regular expression that could search without end', () => {
  const RUNAWAY = ['(a+)+$', '(a*)*b', '(.*)*x', '([a-z]+)*$', '(a|a)*b', '(a|ab)+c', '(\\w|\\d)+!', '((a+)b?)+c'];
  for (const source of [...RUNAWAY, '(?:x{1,9}){10,}y', '(a?){30}b', '(?<n>\\s+)+$', '((a|b)?c*)+d'])
    it(`is refused: ${source}`, () => {
      assert.ok(isRunaway(source));
      const reading = readQuery(query(source, { isRegex: true }));
      assert.match(reading && 'message' in reading ? reading.message : '', /without end/);
      assert.ok(!('message' in (readQuery(query(source)) ?? {})), 'as a text it may be looked for');
    });

  for (const source of [
    'a+b+',
    '(ab)+',
    '(\\d{3},)*\\d',
    '(usd|krw)+',
    '[(+)*]+',
    '\\(a+\\)+',
    '(a+)?',
    '(a+){2}',
    '.*x',
  ])
    it(`is not one that ends: ${source}`, () => assert.ok(!isRunaway(source)));
});
