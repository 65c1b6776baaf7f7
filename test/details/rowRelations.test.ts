// How rows hang together, and what other sources state, as the details panel sets them: one small edit each.
import assert from 'node:assert/strict';
import { renameRow } from '../../src/formula/renameIds';
import { renameSubject } from '../../src/formula/textSymbols';
import { detailsOf } from '../../src/host/details/details';
import { detailsEdits } from '../../src/host/details/detailsEdits';
import { canonicalText } from '../../src/model/canonical';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import type { DetailsIntent, Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';
import { SMALL_TEXT } from '../e2e/support/small';
import { add, afterIn, fieldOf, numbers, placesLeft, set } from './support';

const PAYMENT = { of: 'row', row: 'payment' } as const;
const CELL = { of: 'cell', row: 'payment', alternative: 'base' } as const;
const OTHER = {
  of: 'also-stated',
  row: 'payment',
  alternative: 'base',
  index: 0,
  source: 'press',
  value: 1480,
} as const;

const NEW = { of: 'new', room: 'also-stated', row: 'payment', alternative: 'base' } as const;

const after = (intent: DetailsIntent, text: string, language?: string) => afterIn(text, intent, language);

/** The small scenario with its row of credits changed, and two sources. */
const TEXT = SMALL_TEXT.replace(
  '  "alternatives"',
  '  "sources": {\n    "press": { "title": "A paper" },\n    "ministry": { "title": "A ministry" }\n  },\n  "alternatives"',
);
const withCell = (cell: string) => TEXT.replace('"base": 1500', `"base": ${cell}`);
const withMember = (member: string) =>
  TEXT.replace('"unit": "KRW trn/yr",\n', `"unit": "KRW trn/yr",\n      ${member},\n`);

describe('how a row hangs together with others', () => {
  it('each member is one small edit, in the format’s order, and nothing takes it out', () => {
    for (const [member, text, written] of [
      ['countsToward', 'total', '"countsToward": "total"'],
      ['sameAs', 'credit', '"sameAs": "credit"'],
      ['accumulates', 'credit', '"accumulates": "credit"'],
      ['reconciled', 'The press counts in kind.', '"reconciled": "The press counts in kind."'],
      ['share', '["credit","total"]', '"share": { "part": "credit", "of": "total" }'],
    ] as const) {
      const changed = after(set(PAYMENT, member, text), TEXT);
      assert.equal(changed, withMember(written));
      assert.equal(canonicalTextOf(changed).includes(written), true);
      assert.equal(after(set(PAYMENT, member, ''), changed), TEXT);
    }
  });

  it('of a share only the row that is another is written, and one row is refused as both', () => {
    const text = withMember('"share": { "x_by": "us",  "part": "credit", "of": "total" }');
    assert.equal(
      after(set(PAYMENT, 'share', '["credit","stance"]'), text),
      text.replace('"of": "total"', '"of": "stance"'),
    );
    assert.match(
      after(set(PAYMENT, 'share', '["total","total"]'), text),
      /refused: The part and the whole are one row/,
    );
    assert.match(after(set(PAYMENT, 'share', '["total",""]'), text), /refused: The two rows could not be read/);
    const half = withMember('"share": { "x_by": "us", "part": "credit" }');
    assert.equal(
      after(set(PAYMENT, 'share', '["credit","total"]'), half),
      half.replace('{ "x_by": "us", "part": "credit" }', '{ "part": "credit", "of": "total", "x_by": "us" }'),
    );
  });

  it('a new id of a row is followed in all of them, and a deleted one is told by how many speak of it', () => {
    const text = TEXT.replace(
      '"label": "Payment",',
      '"label": "Payment", "partOf": "credit", "countsToward": "credit", "sameAs": "credit", "accumulates": "credit", "share": { "part": "credit", "of": "credit" },',
    );
    const doc = readScenario(text);
    const renamed = renameRow(doc, 'credit', 'grant');
    assert.ok('edits' in renamed);
    const then = applyEdits(text, renamed.edits);
    assert.equal(then.match(/"grant"/g)?.length, 7);
    assert.doesNotMatch(then, /"credit"/);
    // Six members and the formula of the total.
    assert.equal(placesLeft(text, { of: 'row', row: 'credit' }), 7);
  });

  it('the choices are rows of the same kind, what is chosen already among them, and no row is its own', () => {
    const choices = (text: string, subject: Subject, member: string) =>
      fieldOf(text, subject, member)?.choices?.map(({ id }) => id);
    assert.deepEqual(choices(TEXT, PAYMENT, 'sameAs'), ['', 'credit', 'total']);
    assert.deepEqual(choices(TEXT, PAYMENT, 'accumulates'), ['', 'credit', 'total']);
    assert.deepEqual(choices(TEXT, PAYMENT, 'countsToward'), ['', 'total']);
    assert.deepEqual(choices(TEXT, { of: 'row', row: 'stance' }, 'sameAs'), ['']);
    assert.equal(fieldOf(TEXT, { of: 'row', row: 'stance' }, 'accumulates'), undefined);
    const wrong = withMember('"countsToward": "stance",\n      "accumulates": "nobody"');
    assert.deepEqual(choices(wrong, PAYMENT, 'countsToward'), ['', 'total', 'stance']);
    assert.deepEqual(fieldOf(wrong, PAYMENT, 'accumulates')?.choices?.at(-1), {
      id: 'nobody',
      label: 'nobody (unknown)',
    });
  });

  it('a share belongs to a row in per cent, and a reconciling reason to one that has a twin', () => {
    assert.equal(fieldOf(TEXT, PAYMENT, 'share'), undefined);
    const percent = TEXT.replace('"unit": "KRW trn/yr"', '"unit": "% GDP"');
    assert.deepEqual(fieldOf(percent, PAYMENT, 'share')?.parts, ['Part', 'Whole']);
    assert.equal(fieldOf(TEXT, PAYMENT, 'reconciled'), undefined);
    const same = withMember('"sameAs": "credit"');
    for (const row of ['payment', 'credit']) assert.ok(fieldOf(same, { of: 'row', row }, 'reconciled'));
  });
});

describe('what other sources state', () => {
  const ITEM = '{ "source": "press", "value": 1480 }';

  it('is added to a bare cell, to an object and to a list, and taken out again to the byte', () => {
    const press = add(NEW, { source: 'press', value: '1,480', unit: '', note: '' });
    const bare = after(press, TEXT);
    assert.equal(bare, withCell(`{ "value": 1500, "alsoStated": [${ITEM}] }`));
    assert.equal(after({ kind: 'remove-entry', subject: OTHER }, bare), TEXT);
    const object = withCell('{ "value": 1500, "note": "As agreed" }');
    const told = after(press, object);
    assert.equal(told, withCell(`{ "value": 1500, "note": "As agreed", "alsoStated": [${ITEM}] }`));
    assert.equal(after({ kind: 'remove-entry', subject: OTHER }, told), object);
    const ministry = add(NEW, { source: 'ministry', value: '1.5', unit: 'USD bn/yr', note: 'Cash only.' });
    const two = after(ministry, bare);
    assert.equal(
      two,
      withCell(
        `{ "value": 1500, "alsoStated": [${ITEM}, { "source": "ministry", "value": 1.5, "unit": "USD bn/yr", "note": "Cash only." }] }`,
      ),
    );
    // Canonical form has a cell on one line, and so has what is written here.
    const line = two.split('\n').find((one) => one.includes('alsoStated'));
    assert.ok(line !== undefined && canonicalTextOf(two).includes(line));
    assert.equal(
      after({ kind: 'remove-entry', subject: { ...OTHER, index: 1, source: 'ministry', value: 1.5 } }, two),
      bare,
    );
  });

  it('is changed member by member; what does not fit is refused', () => {
    const text = withCell(`{ "value": 1500, "alsoStated": [${ITEM}] }`);
    const changed = (member: string, typed: string) => after(set(OTHER, member, typed), text);
    assert.equal(changed('value', '1,490'), text.replace('1480', '1490'));
    assert.equal(changed('source', 'ministry'), text.replace('"source": "press"', '"source": "ministry"'));
    assert.equal(changed('unit', 'USD bn'), text.replace('1480 }', '1480, "unit": "USD bn" }'));
    assert.equal(changed('note', 'Rounded.'), text.replace('1480 }', '1480, "note": "Rounded." }'));
    assert.match(changed('value', 'a lot'), /^refused/);
    assert.match(changed('value', ''), /^refused: This cannot be empty/);
    assert.match(changed('source', ''), /^refused: This cannot be empty/);
    assert.equal(after(set(OTHER, 'value', '1.490,5'), text, 'de'), text.replace('1480', '1490.5'));
    assert.match(
      after({ kind: 'remove-entry', subject: { ...OTHER, source: 'ministry' } }, text),
      /^refused: It is not in the list/,
    );
  });

  it('wants a source and a number, and a cell that holds something', () => {
    assert.match(after(add(NEW, { value: '3' }), TEXT), /^refused: Choose the source/);
    assert.match(after(add(NEW, { source: 'press', value: ' ' }), TEXT), /^refused: Type the number/);
    const inherited = { ...NEW, row: 'credit', alternative: 'more' };
    assert.match(after(add(inherited, { source: 'press', value: '3' }), TEXT), /^refused: This cell holds nothing/);
    const wrong = withCell('{ "value": 1500, "alsoStated": "much" }');
    assert.match(after(add(NEW, { source: 'press', value: '3' }), wrong), /^refused: .* is not a list in the file/);
  });

  it('a source that is added from it becomes its source; from the form of a new one, the form comes back', () => {
    const text = withCell(`{ "value": 1500, "alsoStated": [${ITEM}] }`);
    const source = { of: 'new', room: 'sources', row: 'payment', alternative: 'base' } as const;
    const made = detailsEdits(
      assess(text),
      add({ ...source, stated: { index: 0, source: 'press', value: 1480 } }, { title: 'Budget' }),
    );
    assert.ok('edits' in made);
    assert.match(applyEdits(text, made.edits), /"alsoStated": \[\{ "source": "budget", "value": 1480 \}\]/);
    assert.deepEqual(made.shows, { ...OTHER, source: 'budget' });
    const beside = detailsEdits(assess(text), add({ ...source, stated: { index: 1 } }, { title: 'Budget' }));
    assert.ok('edits' in beside);
    assert.match(applyEdits(text, beside.edits), /"budget": \{/);
    assert.match(applyEdits(text, beside.edits), /"alsoStated": \[\{ "source": "press", "value": 1480 \}\]/);
    assert.deepEqual(beside.shows, NEW);
  });

  it('is found where it stands now, whatever was done to the list meanwhile, and never another', () => {
    const item = (source: string, value: number) => `{ "source": "${source}", "value": ${String(value)} }`;
    const listed = (...items: string[]) => withCell(`{ "value": 1500, "alsoStated": [${items.join(', ')}] }`);
    const [first, second] = [item('ministry', 1400), item('press', 1480)];
    const press = { ...OTHER, index: 1 } as const;
    // Taken out before it, or put in: it is the same one, in another place.
    assert.equal(after(set(press, 'value', '1490'), listed(second)), listed(item('press', 1490)));
    assert.equal(after(set(OTHER, 'value', '1490'), listed(first, second)), listed(first, item('press', 1490)));
    assert.equal(fieldOf(listed(first, second), OTHER, 'value')?.value, '1480');
    // Gone: nothing else is changed or taken out for it.
    for (const intent of [set(press, 'note', 'x'), { kind: 'remove-entry', subject: press } as const])
      assert.match(after(intent, listed(first)), /^refused: It is not in the list any more/);
    assert.equal(detailsOf(assess(listed(first)), press, numbers), undefined);
    // Twice by one source: known by the number; where that is another now, by nothing.
    const twice = listed(item('press', 1400), second);
    assert.equal(after(set(OTHER, 'value', '1490'), twice), twice.replace('1480', '1490'));
    assert.match(after(set(OTHER, 'note', 'x'), twice.replace('1480', '1479')), /^refused/);
    const made = detailsEdits(assess(twice), set(OTHER, 'value', '1490'));
    assert.deepEqual('shows' in made && made.shows, { ...press, value: 1490 });
    // A source that is added for it is not cited by another.
    const source = { of: 'new', room: 'sources', row: 'payment', alternative: 'base' } as const;
    const added = after(
      add({ ...source, stated: { index: 0, source: 'press', value: 1480 } }, { title: 'Budget' }),
      listed(first),
    );
    assert.match(added, /"alsoStated": \[\{ "source": "ministry", "value": 1400 \}\]/);
  });

  it('is listed by its source with what it states; an heir shows it where it is written', () => {
    const text = withCell(`{ "value": 1500, "alsoStated": [${ITEM}] }`).replace(/,\n\s+"more": "=BASELINE[^\n]*/, '');
    const listOf = (subject: Subject) =>
      detailsOf(assess(text), subject, numbers)?.blocks.find((block) => block.kind === 'list');
    assert.deepEqual(listOf(CELL)?.entries, [{ text: 'A paper', detail: '1480 KRW trn/yr', to: OTHER }]);
    assert.deepEqual(listOf(CELL)?.add?.to, NEW);
    const heir = listOf({ ...CELL, alternative: 'more' });
    assert.deepEqual(heir?.entries[0]?.to, OTHER);
    assert.equal(heir?.add, undefined);
    assert.equal(listOf({ ...CELL, row: 'stance' }), undefined);
  });

  it('follows a source’s new id, and counts among what speaks of a source that is deleted', () => {
    const text = withCell(`{ "value": 1500, "alsoStated": [${ITEM}] }`);
    const doc = readScenario(text);
    const renamed = renameSubject(doc, { of: 'source', id: 'press' }, 'paper');
    assert.ok('edits' in renamed);
    assert.match(applyEdits(text, renamed.edits), /"alsoStated": \[\{ "source": "paper"/);
    assert.equal(placesLeft(text, { of: 'entry', room: 'sources', id: 'press' }), 1);
  });
});

function canonicalTextOf(text: string): string {
  const canonical = canonicalText(text, 'scenario');
  return 'text' in canonical ? canonical.text : canonical.refused;
}
