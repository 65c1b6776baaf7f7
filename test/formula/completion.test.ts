import assert from 'node:assert/strict';
import { completionsAt, type Completion, type Vocabulary } from '../../src/formula/completion';

const vocabulary: Vocabulary = {
  rows: [
    { id: 'hosting_payment', label: 'Payment for hosting US forces', unit: 'KRW trn/yr' },
    { id: 'troops', label: 'US troops in Korea', unit: 'persons' },
    { id: 'troops_redeployed', label: 'US troops moved out of Korea', unit: 'persons' },
    {
      id: 'wording',
      label: 'China in the joint text',
      levels: [
        { id: 'silent', label: 'Not touched on' },
        { id: 'named', label: 'Named' },
      ],
    },
  ],
  alternatives: [
    { id: 'status_quo', label: 'Status quo' },
    { id: 'worst_case', label: 'Worst case' },
  ],
  functions: [
    { name: 'ROUND', parameters: 'number, digits', help: 'Rounds.' },
    { name: 'ROUNDUP', parameters: 'number, digits', help: 'Rounds up.' },
    { name: 'PI', parameters: '', help: 'π.' },
    { name: 'SUM', parameters: 'value, …', help: 'Adds.' },
  ],
};

/** The completions where `|` stands. */
function at(marked: string, more: { own?: string; asked?: boolean } = {}) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items, offset, length } = completionsAt({ text, caret, ...more }, vocabulary);
  const accept = (item: Completion | undefined) =>
    item && text.slice(0, offset) + item.insert + text.slice(offset + length);
  return { names: items.map(({ name }) => name), items, accepted: accept(items[0]) };
}

describe('completion in formulas', () => {
  it('proposes rows by the beginning of their ids, those typed in full first', () => {
    assert.deepEqual(at('=troops|').names, ['troops', 'troops_redeployed']);
    assert.deepEqual(at('=host|').names, ['hosting_payment']);
    assert.equal(at('=host|').accepted, '=hosting_payment');
  });

  it('proposes rows by a later word of the id and by their labels', () => {
    assert.deepEqual(at('=1 + redep|').names, ['troops_redeployed']);
    assert.deepEqual(at('=kor|').names, ['troops', 'troops_redeployed']);
  });

  it('replaces the whole name in which the caret stands', () => {
    assert.equal(at('=hos|ting_paymnt * 2').accepted, '=hosting_payment * 2');
  });

  it('writes a function with its parenthesis, unless one stands there, and closes one that takes nothing', () => {
    assert.equal(at('=roundu|').accepted, '=ROUNDUP(');
    assert.equal(at('=roundu|(troops, 1)').accepted, '=ROUNDUP(troops, 1)');
    assert.equal(at('=2 * pi|').accepted, '=2 * PI()');
  });

  it('puts functions first for one who types capitals', () => {
    const more = { ...vocabulary, rows: [{ id: 'rounds', label: 'Rounds of talks' }, ...vocabulary.rows] };
    const names = (text: string) => completionsAt({ text, caret: text.length }, more).items.map(({ name }) => name);
    assert.equal(names('=ROU')[0], 'ROUND');
    assert.equal(names('=rou')[0], 'rounds');
  });

  it('is silent where nothing is typed, in numbers, behind values and outside of formulas', () => {
    for (const marked of [
      '=|',
      '=troops + |',
      '=1|',
      '=12.5|',
      '=troops |',
      '=(troops)|',
      'troops|',
      '=1e|',
      '="tro|',
    ]) {
      assert.deepEqual(at(marked).names, [], marked);
    }
  });

  it('proposes everything where a person asks', () => {
    const { names } = at('=troops + |', { asked: true });
    assert.ok(names.includes('hosting_payment') && names.includes('SUM'));
    assert.deepEqual(at('=2|5', { asked: true }).names, []);
    assert.deepEqual(at('=troops |', { asked: true }).names, []);
  });

  it('proposes levels, in quotes, where a row of levels is compared', () => {
    for (const marked of [
      '=wording = |',
      '=wording <> |',
      '=IF(LEVEL(wording) = |',
      '=ALT("status_quo", wording) = |',
      '=SWITCH(wording, |',
      '=SWITCH(wording, "named", 1, |',
    ]) {
      assert.deepEqual(at(marked).names, ['silent', 'named'], marked);
    }
    assert.equal(at('=IF(wording = na|, 1, 2)').accepted, '=IF(wording = "named", 1, 2)');
    assert.deepEqual(at('=troops = |').names, []);
    assert.deepEqual(at('=SWITCH(wording, "named", |').names, []);
  });

  it('completes a level inside of its quotes, closed or not', () => {
    assert.equal(at('=wording = "na|').accepted, '=wording = "named"');
    assert.equal(at('=wording = "na|" ').accepted, '=wording = "named" ');
    assert.equal(at('=IF(wording = "|, 1, 2)').accepted, '=IF(wording = "silent", 1, 2)');
    assert.equal(at('=IF(wording = "|, "x", 2)').accepted, '=IF(wording = "silent", "x", 2)');
    assert.equal(at('="na|" = wording').accepted, '="named" = wording');
    assert.deepEqual(at('=troops & "na|"').names, []);
  });

  it('proposes the levels of its own row where the formula yields them', () => {
    assert.deepEqual(at('=IF(troops > 1, "|', { own: 'wording' }).names, ['silent', 'named']);
    assert.deepEqual(at('="na|"', { own: 'wording' }).names, ['named']);
    assert.deepEqual(at('=IF("|', { own: 'wording' }).names, []);
    assert.deepEqual(at('=IF(troops > 1, "|', { own: 'troops' }).names, []);
  });

  it('proposes alternatives in ALT and then rows', () => {
    assert.deepEqual(at('=ALT(|').names, ['status_quo', 'worst_case']);
    assert.equal(at('=ALT("wor|", troops)').accepted, '=ALT("worst_case", troops)');
    assert.equal(at('=ALT(worst|').accepted, '=ALT("worst_case"');
    assert.equal(at('=ALT("worst_case", |').names.length, vocabulary.rows.length);
  });

  it('proposes rows with levels in LEVEL, any row in BASELINE and ALTS', () => {
    assert.deepEqual(at('=LEVEL(|').names, ['wording']);
    assert.equal(at('=SUM(ALTS(|').names.length, vocabulary.rows.length);
    assert.deepEqual(at('=BASELINE(tro|').names, ['troops', 'troops_redeployed']);
  });

  it('proposes the names that LET has given, and none where LET gives one', () => {
    assert.deepEqual(at('=LET(cost, troops * 2, co|').names[0], 'cost');
    assert.deepEqual(at('=LET(tro|').names, []);
  });

  it('never throws, wherever the caret stands in whatever text', () => {
    for (const text of [
      '=',
      '=IF(',
      '="',
      '=)(,',
      '=ALT("a',
      '=LET(a,1,',
      '=wording="',
      '={1;2}',
      '=a b c',
      '=#REF!',
      '=A1:B2',
    ]) {
      for (let caret = 0; caret <= text.length; caret++) {
        const { offset, length } = completionsAt({ text, caret, asked: true, own: 'wording' }, vocabulary);
        assert.ok(offset >= 0 && offset + length <= text.length, `${text} ${caret}`);
      }
    }
  });
});
