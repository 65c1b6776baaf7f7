import { strict as assert } from 'node:assert';
import { leftText, replaceAll } from '../../../src/table/find/replacing';
import type { Query } from '../../../src/table/find/query';
import { findingOf, store } from '../support/findable';

function replacing(text: string, by: string, more: Partial<Query> = {}) {
  const { found, pattern, query } = findingOf(text, more);
  assert.ok(pattern);
  return replaceAll(store, found, pattern, by, query);
}

describe('replacing all that was found', () => {
  it('writes what would be typed: the value as written, or as shown where only that was found', () => {
    const at = { of: 'cell', row: 'pay', alternative: 'base' };
    assert.deepEqual(replacing('1520', '1600').changes, [{ at, text: '1600.50' }]);
    assert.deepEqual(replacing('1,520', '1,600').changes, [{ at, text: '1,600.50' }]);
  });

  it('writes a level by its label, or by its id', () => {
    const at = { of: 'cell', row: 'stance', alternative: 'base' };
    assert.deepEqual(replacing('firm', 'Calm').changes, [{ at, text: 'Calm' }]);
    assert.deepEqual(replacing('hard_line', 'calm').changes, [{ at, text: 'calm' }]);
  });

  it('writes labels, notes and formulas where they stand', () => {
    assert.deepEqual(replacing('talks', 'round $1', { isRegex: true }).changes, [
      { at: { of: 'row-note', row: 'pay' }, text: 'Agreed in round $1 of 2024' },
      { at: { of: 'cell-note', row: 'pay', alternative: 'base' }, text: 'The upper end of the round $1' },
    ]);
    assert.deepEqual(replacing('(p)ay \\*', '$1ay +', { isRegex: true }).changes, [
      { at: { of: 'formula', row: 'total' }, text: '=pay + 2' },
    ]);
    assert.deepEqual(replacing('방위비', '동맹').changes, [
      { at: { of: 'section-label', section: 'money' }, text: '동맹' },
    ]);
    assert.deepEqual(replacing('더', '덜').changes, [
      { at: { of: 'alternative-label', alternative: 'more' }, text: '덜 많이' },
    ]);
    assert.deepEqual(replacing('Total', 'Sum', { matchCase: true }).changes, [
      { at: { of: 'row-label', row: 'total' }, text: 'Sum' },
    ]);
  });

  it('counts what it leaves, by the reason', () => {
    const { changes, left } = replacing('0', '1');
    assert.equal(changes.length, 2, 'the value and the year in the note');
    assert.equal(leftText(left), 'Left as they are: 1 inherited, 2 computed.');
    assert.equal(leftText(replacing('KRW', 'USD').left), 'Left as they are: 2 in units.');
    assert.equal(leftText(replacing('measures', 'x').left), 'Left as they are: 1 in the table’s own headings.');
    assert.equal(leftText(replacing('stance', 'x').left), 'Left as they are: 1 in ids.');
    assert.equal(leftText(replacing('Calm', 'x').left), '');
  });
});
