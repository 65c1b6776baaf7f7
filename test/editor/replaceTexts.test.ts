import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { replaceTexts } from '../../src/host/block/replacing';
import { ENGLISH_MARKS } from '../../src/model/edit/digits';
import { applyEdits, inverseEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import type { TextChange } from '../../src/protocol';
import { Finding } from '../../src/table/find/finding';
import { replaceAll } from '../../src/table/find/replacing';
import { Store } from '../../src/table/store';
import { SEOUL, viewOf } from './support';

const TEXT = `{
  "scenario": 1,
  "alternatives": { "base": { "label": "Base talks" }, "more": { "label": "More", "basedOn": "base" } },
  "sections": { "money": { "label": "Talks on money" } },
  "factors": {
    "pay": {
      "section": "money", "label": "Payment", "unit": "KRW trn", "note": "From the talks",
      "values": { "base": { "value": 15, "note": "In the talks of 15 May" }, "more": "=BASELINE(pay) * 15" }
    },
    "stance": { "section": "money", "levels": { "calm": "Calm", "firm": "Firm" }, "values": { "base": "calm" } }
  },
  "measures": { "total": { "label": "Total", "unit": "KRW trn", "formula": "=pay * 15" } }
}
`;

const written = (text: string, changes: TextChange[]) => {
  const { edits, refusals } = replaceTexts(readScenario(text), changes, ENGLISH_MARKS);
  return { text: applyEdits(text, edits), edits, refusals };
};

/** Replaces all in the table of a text, as a person does in the page. */
function replaceIn(text: string, what: string, by: string, store = new Store(viewOf(text))) {
  const finding = new Finding();
  finding.ask({ text: what, matchCase: true, wholeWord: false, isRegex: false }, store);
  finding.goOn(() => false);
  const { found, pattern, query } = finding;
  assert.ok(pattern);
  return written(text, replaceAll(store, found, pattern, by, query).changes);
}

describe('writing other texts in many places', () => {
  it('changes values, notes, labels and formulas at once, and nothing else', () => {
    const { text, refusals } = replaceIn(TEXT, '15', '20');
    assert.deepEqual(refusals, []);
    assert.equal(text, TEXT.replaceAll('15', '20'));
    assert.equal(replaceIn(TEXT, 'alks', 'rips').text, TEXT.replaceAll('alks', 'rips'));
  });

  it('writes the id of a level that is named by its label', () => {
    assert.equal(replaceIn(TEXT, 'Calm', 'Firm').text, TEXT.replace('"base": "calm"', '"base": "firm"'));
  });

  it('refuses place by place what does not fit, and writes the rest', () => {
    const { text, refusals } = replaceIn(TEXT, '15', 'x');
    assert.equal(
      text,
      TEXT.replace('of 15 May', 'of x May').replace('(pay) * 15', '(pay) * x').replace('"=pay * 15"', '"=pay * x"'),
    );
    assert.equal(refusals.length, 1);
    assert.deepEqual(
      [refusals[0]?.where, refusals[0]?.row, refusals[0]?.column, refusals[0]?.text],
      ['Payment · Base talks', 'pay', 'base', 'x'],
    );
    assert.match(refusals[0]?.reason ?? '', /“x” is not a number/);
    const [level] = replaceIn(TEXT, 'Calm', 'Brave').refusals;
    assert.match(level?.reason ?? '', /“Brave” is no level of this row/);
  });

  it('deletes nothing: a text of which nothing would be left is refused', () => {
    for (const what of ['15', 'Payment', 'In the talks of 15 May', 'From the talks', 'Talks on money', 'Base talks']) {
      const { text, refusals } = replaceIn(TEXT, what, '');
      assert.ok(
        refusals.some(({ reason }) => reason.startsWith('Nothing would be left')),
        what,
      );
      assert.equal(readScenario(text).state, 'sound');
    }
  });

  it('refuses what is not there any more', () => {
    const gone = written(TEXT, [
      { at: { of: 'cell', row: 'gone', alternative: 'base' }, text: '1' },
      { at: { of: 'cell-note', row: 'pay', alternative: 'more' }, text: 'x' },
      { at: { of: 'row-note', row: 'stance' }, text: 'x' },
      { at: { of: 'formula', row: 'pay' }, text: '=1' },
      { at: { of: 'section-label', section: 'gone' }, text: 'x' },
    ]);
    assert.equal(gone.text, TEXT);
    assert.equal(gone.refusals.length, 5);
  });

  it('changes a place once, by the last of two texts', () => {
    const at = { of: 'row-label', row: 'pay' } as const;
    const { text } = written(TEXT, [
      { at, text: 'One' },
      { at, text: 'Two' },
    ]);
    assert.equal(text, TEXT.replace('"Payment"', '"Two"'));
  });

  it('is undone to the same bytes, and leaves a file that can be read', () => {
    const words = fc.constantFrom(
      '1',
      '2',
      '5',
      '.',
      'a',
      'the',
      'US',
      'K',
      '=',
      '*',
      'troops',
      'hosting_payment',
      '%',
      '-',
    );
    const store = new Store(viewOf(SEOUL));
    fc.assert(
      fc.property(words, fc.constantFrom('7', 'Q', '', '"', '\\', '한국', '1'), (what, by) => {
        const { text, edits } = replaceIn(SEOUL, what, by, store);
        assert.equal(applyEdits(text, inverseEdits(SEOUL, edits)), SEOUL);
        assert.notEqual(readScenario(text).state, 'broken');
      }),
      { numRuns: 40 },
    );
  });
});
