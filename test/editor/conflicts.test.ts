import assert from 'node:assert/strict';
import { readMarks } from '../../src/compare/conflicts/markedText';
import { conflictEdits } from '../../src/host/conflicts/conflictEdits';
import { openConflicts } from '../../src/host/conflicts/conflictViews';
import { freshFindings } from '../../src/host/conflicts/freshFindings';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { ENGLISH_MARKS, type NumberMarks } from '../../src/model/edit/digits';
import { applyEdits } from '../../src/model/edit/textEdit';
import type { OpenConflict } from '../../src/protocol/conflicts';
import { assess } from '../../src/validate/assess';
import { SMALL_TEXT } from '../e2e/support/small';
import { conflicted } from '../e2e/support/conflict';

const NUMBERS = new NumberDisplay('en');

function only(text: string, base?: string): OpenConflict {
  const { conflicts } = openConflicts(readMarks(text), base, NUMBERS);
  const [first, ...others] = conflicts;
  assert.ok(first);
  assert.deepEqual(others, []);
  return first;
}

/** What typing for the one conflict makes of a text, or why it is refused. */
function typed(text: string, input: string, marks: NumberMarks = ENGLISH_MARKS): string {
  const { key } = only(text);
  const result = conflictEdits(text, { kind: 'settle-conflict', key, how: { typed: input } }, marks);
  return 'edits' in result ? applyEdits(text, result.edits) : result.refused;
}

describe('conflicts in the place of the table', () => {
  const payment = conflicted(SMALL_TEXT, '"base": 1500', '"base": 1400', '"base": { "value": 1600, "note": "N" }');

  it('tell a cell with its unit, what stands beside it, and what was there before', () => {
    const { where, kind, ours, theirs, base, input, line } = only(payment, SMALL_TEXT);
    assert.deepEqual([where, kind, input, line], ['Payment · Base', 'value', '1400', 24]);
    assert.deepEqual(ours, { text: '1,400 KRW trn/yr' });
    assert.deepEqual(theirs, { text: '1,600 KRW trn/yr', beside: 'note: N' });
    assert.deepEqual(base, { text: '1,500 KRW trn/yr' });
  });

  it('read what is typed as the cell does: numbers as people say them, formulas, levels', () => {
    const with1 = (json: string) => SMALL_TEXT.replace('1500', json);
    assert.equal(typed(payment, '1,450'), with1('1450'));
    assert.equal(typed(payment, '1450bn'), with1('1.45'));
    assert.equal(typed(payment, '1.450,5', { decimal: ',', group: '.' }), with1('1450.5'));
    assert.equal(typed(payment, '=credit * 2'), with1('"=credit * 2"'));
    assert.match(typed(payment, 'much'), /“much” is not a number/);
  });

  it('of levels offer them, by their labels', () => {
    const stance = conflicted(SMALL_TEXT, '"more": "firm"', '"more": "calm"', '"more": "tense"');
    const { levels, ours, theirs } = only(stance);
    assert.deepEqual([levels, ours.text, theirs.text], [['Calm', 'Firm', 'Tense'], 'Calm', 'Tense']);
    assert.equal(typed(stance, 'Firm'), SMALL_TEXT);
  });

  it('of other members take text, and of what holds others JSON', () => {
    const label = conflicted(SMALL_TEXT, '"label": "Credit"', '"label": "Credits"', '"label": "Loans"');
    assert.equal(only(label).where, 'Credits · label');
    assert.equal(typed(label, 'Credit'), SMALL_TEXT);
    const role = conflicted(SMALL_TEXT, '"perspective": "us"', '"perspective": "them"', '"perspective": "all"');
    assert.equal(typed(role, 'us'), SMALL_TEXT);
    const range = conflicted(
      SMALL_TEXT,
      '"unit": "KRW trn/yr",',
      '"unit": "KRW trn/yr", "range": { "low": 1, "high": 2 },',
      '"unit": "KRW trn/yr", "range": { "low": 1, "high": 3 },',
    );
    assert.equal(only(range).kind, 'json');
    assert.match(typed(range, '{ "low": 1'), /not valid JSON/);
    assert.ok(typed(range, '{ "low": 1, "high": 4 }').includes('"range": { "low": 1, "high": 4 },'));
  });

  it('bring about what is found in the outcome and on neither side', () => {
    const ours = SMALL_TEXT.replace('1500', '900').replace('"more": "firm"', '"more": "calm"');
    const outcome = assess(SMALL_TEXT.replace('1500', '900'));
    const fresh = freshFindings(outcome, [assess(ours), assess(SMALL_TEXT)]);
    assert.deepEqual(
      fresh.map(({ rule }) => rule),
      ['rules/firm_pays'],
    );
    assert.deepEqual(freshFindings(assess(ours), [assess(ours), assess(SMALL_TEXT)]), []);
  });
});
