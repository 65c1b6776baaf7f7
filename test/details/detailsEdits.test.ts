// From what a person does in the details panel to the text: one small edit each, or a reason.
import assert from 'node:assert/strict';
import { detailsEdits } from '../../src/host/details/detailsEdits';
import { detailsOf } from '../../src/host/details/details';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { applyEdits } from '../../src/model/edit/textEdit';
import { toTableSchema } from '../../src/protocol';
import type { DetailsIntent, Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';
import { SMALL_TEXT } from '../e2e/support/small';
import { SEOUL } from '../editor/support';
import { add, afterIn, numbers, placesLeft, set } from './support';

const after = (intent: DetailsIntent, text = SMALL_TEXT) => afterIn(text, intent);

describe('edits of the details panel', () => {
  const row = { of: 'row', row: 'payment' } as const;
  const rule = { of: 'entry', room: 'rules', id: 'firm_pays' } as const;
  // [what, intent, what stands in the text, what stands there then]
  const CASES: [string, DetailsIntent, string, string][] = [
    [
      'a date',
      set({ of: 'file' }, 'asOf', '2025-08-22'),
      '"title": "Small",',
      '"title": "Small",\n  "asOf": "2025-08-22",',
    ],
    ['nothing takes it out', set({ of: 'file' }, 'perspective', ''), '  "perspective": "us",\n', ''],
    [
      'a year as a number',
      set({ of: 'alternative', alternative: 'base' }, 'period', '2026'),
      '{ "label": "Base" }',
      '{ "label": "Base", "period": 2026 }',
    ],
    [
      'whole numbers',
      set(row, 'integer', 'true'),
      '"unit": "KRW trn/yr",\n',
      '"unit": "KRW trn/yr",\n      "integer": true,\n',
    ],
    [
      'a kind of section',
      set({ of: 'section', section: 'money' }, 'kind', 'tariffs'),
      '{ "label": "Money" }',
      '{ "label": "Money", "kind": "tariffs" }',
    ],
    ['a severity', set(rule, 'severity', 'error'), 'paid for."\n', 'paid for.",\n      "severity": "error"\n'],
    [
      'a threshold',
      set({ of: 'row', row: 'total' }, 'threshold', '1,000'),
      '"direction": "lower"',
      '"direction": "lower",\n      "threshold": 1000',
    ],
    [
      'an actor',
      add({ of: 'new', room: 'actors' }, { label: 'Tokyo', id: '' }),
      '{ "label": "They" }',
      '{ "label": "They" },\n    "tokyo": { "label": "Tokyo" }',
    ],
    [
      'a level',
      add({ of: 'new', room: 'levels', row: 'stance' }, { label: 'Open', id: '', value: '' }),
      '"tense": "Tense"',
      '"tense": "Tense",\n        "open": "Open"',
    ],
    [
      'a row of levels made one of texts',
      set({ of: 'row', row: 'stance' }, 'kind', 'text'),
      '"levels": {\n        "calm": "Calm",\n        "firm": "Firm",\n        "tense": "Tense"\n      }',
      '"type": "text"',
    ],
  ];
  for (const [what, intent, before, then] of CASES) {
    it(what, () => {
      assert.ok(SMALL_TEXT.includes(before));
      assert.equal(
        after(intent),
        SMALL_TEXT.replace(before, () => then),
      );
    });
  }

  it('gives units and waivers other names, and the units of rows follow', () => {
    const text = SMALL_TEXT.replace('"perspective"', '"units": { "sortie": {}, "sorties_flown": {} },\n  "perspective"')
      .replace(
        '"unit": "KRW trn/yr",\n      "values": {\n        "base": 100',
        '"unit": "k sortie/yr",\n      "values": {\n        "base": { "value": 100, "stated": { "value": 1, "unit": "sortie" } }',
      )
      .replace('"waivers": {', '"waivers": {\n    "paid": { "rule": "rules/firm_pays", "reason": "x" },');
    const unit = { of: 'entry', room: 'units', id: 'sortie' } as const;
    assert.equal(
      after(set(unit, 'id', 'Flight'), text),
      text
        .replace('"sortie": {}', '"Flight": {}')
        .replace('k sortie/yr', 'k Flight/yr')
        .replace('"unit": "sortie"', '"unit": "Flight"'),
    );
    assert.match(after(set(unit, 'id', 'sorties_flown'), text), /is there already/);
    assert.match(after(set(unit, 'id', '2nd'), text), /cannot be the name of a unit/);
    const waiver = { of: 'entry', room: 'waivers', id: 'paid' } as const;
    assert.equal(after(set(waiver, 'id', 'paid_for'), text), text.replace('"paid"', '"paid_for"'));
    assert.match(after(set(waiver, 'id', 'Paid'), text), /cannot be its id/);
  });

  it('writes how probable a level is, and takes it out again', () => {
    const level = { of: 'level', row: 'stance', id: 'firm' } as const;
    const written = after(set(level, 'probability', '0.25'));
    assert.equal(written, SMALL_TEXT.replace('"firm": "Firm"', '"firm": { "label": "Firm", "probability": 0.25 }'));
    assert.match(after(set(level, 'value', '2'), written), /\{ "label": "Firm", "value": 2, "probability": 0.25 \}/);
    assert.match(after(set(level, 'probability', ''), written), /"firm": \{ "label": "Firm" \}/);
    assert.match(after(set(level, 'probability', '1.5')), /between 0 and 1/);
  });

  it('deletes rows, columns and sections, and tells what still speaks of them', () => {
    assert.ok(!after({ kind: 'remove-entry', subject: row }).includes('"payment": {'));
    assert.equal(placesLeft(SMALL_TEXT, row), 2);
    const measure = { of: 'row', row: 'total' } as const;
    assert.ok(!after({ kind: 'remove-entry', subject: measure }).includes('"total"'));
    assert.equal(placesLeft(SMALL_TEXT, measure), 0);
    assert.ok(!after({ kind: 'remove-entry', subject: { of: 'alternative', alternative: 'more' } }).includes('"more"'));
    assert.match(
      after({ kind: 'remove-entry', subject: { of: 'section', section: 'money' } }),
      /2 rows stand in this section/,
    );
  });

  it('moves what stands in an order past its neighbour', () => {
    const moved = (subject: Subject, step: 1 | -1) => after({ kind: 'move-entry', subject, step });
    const order = (text: string, ...ids: string[]) => ids.map((id) => text.indexOf(`"${id}": {`));
    const isSorted = (places: number[]) => places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
    assert.ok(isSorted(order(moved({ of: 'alternative', alternative: 'base' }, 1), 'more', 'base')));
    assert.ok(isSorted(order(moved({ of: 'section', section: 'posture' }, -1), 'posture', 'money')));
    assert.ok(isSorted(order(moved(row, 1), 'credit', 'payment', 'stance')));
    assert.match(moved(row, -1), /It is the first row already/);
    assert.match(moved({ of: 'row', row: 'stance' }, 1), /It is the last row already/);
  });

  it('keeps data of one’s own, a text as a text and JSON as JSON', () => {
    const text = SMALL_TEXT.replace(
      '"label": "Payment",',
      '"label": "Payment",\n      "x_asked": "Kim",\n      "x_tags": ["a", 1],',
    );
    const blocks = JSON.stringify(detailsOf(assess(text), row, numbers)?.blocks);
    assert.match(blocks, /"member":"x_asked"[^}]*"value":"Kim"/);
    assert.equal(after(set(row, 'x_asked', 'Lee "2"'), text), text.replace('"Kim"', '"Lee \\"2\\""'));
    assert.equal(after(set(row, 'x_tags', '["b"]'), text), text.replace('["a", 1]', '["b"]'));
    assert.match(after(set(row, 'x_tags', 'b'), text), /is not JSON/);
    assert.equal(after(set(row, 'x_asked', ''), text), text.replace('      "x_asked": "Kim",\n', ''));
  });

  it('adds data of one’s own wherever something is written', () => {
    const own = (subject: Extract<Subject, { of: 'new-own' }>['in'], name: string, holds: string) =>
      after({
        kind: 'add-entry',
        subject: { of: 'new-own', in: subject },
        members: [
          { member: 'name', text: name },
          { member: 'holds', text: holds },
        ],
      });
    const becomes = (text: string, before: string, then: string) => {
      assert.ok(SMALL_TEXT.includes(before));
      assert.equal(text, SMALL_TEXT.replace(before, then));
    };
    becomes(own(rule, 'asked', 'Kim'), 'paid for."', 'paid for.",\n      "x_asked": "Kim"');
    becomes(
      own({ of: 'cell', row: 'payment', alternative: 'base' }, 'x_page', '1,204'),
      '"base": 1500',
      '"base": { "value": 1500, "x_page": 1204 }',
    );
    becomes(
      own({ of: 'level', row: 'stance', id: 'firm' }, 'seen by', '2 people'),
      '"firm": "Firm"',
      '"firm": { "label": "Firm", "x_seen_by": "2 people" }',
    );
    assert.match(own(rule, ' x_ ', 'y'), /a name first/);
    assert.match(own(rule, 'y', ' '), /what it is to hold/);
    assert.match(own({ of: 'cell', row: 'credit', alternative: 'more' }, 'y', '1'), /any more/);
    const shown = detailsOf(assess(SMALL_TEXT), { of: 'cell', row: 'credit', alternative: 'more' }, numbers);
    assert.ok(!JSON.stringify(shown).includes('new-own'));
  });

  it('takes and shows numbers as the reader’s language writes them', () => {
    const german = new NumberDisplay('de');
    const filed = (intent: DetailsIntent, text = SMALL_TEXT) => {
      const result = detailsEdits(assess(text), intent, german.marks);
      return 'refused' in result ? result.refused : applyEdits(text, result.edits);
    };
    const written = filed(set(row, 'range', '1.400,5 – 2.200'));
    assert.match(written, /"range": \{ "low": 1400.5, "high": 2200 \}/);
    assert.match(JSON.stringify(detailsOf(assess(written), row, german)), /1400,5 to 2200/);
    assert.match(filed(set(row, 'min', '0,5')), /"min": 0.5/);
    const waiver = { of: 'entry', room: 'waivers', id: 'firm_pays' } as const;
    const waived = filed(
      add({ of: 'new', room: 'waivers' }, { rule: 'rules/firm_pays', reason: 'x', when: 'payment = 1.500,5' }),
    );
    assert.match(waived, /"when": \{\s+"payment": 1500.5\s+\}/);
    assert.match(JSON.stringify(detailsOf(assess(waived), waiver, german)), /payment = 1500,5/);
    assert.match(filed(set(waiver, 'when', 'payment = 0,25'), waived), /"payment": 0.25/);
    assert.match(filed(set(row, 'note', '0,5 to 1,5')), /"note": "0,5 to 1,5"/);
  });

  it('refuses what does not fit, with what would', () => {
    assert.match(after(set({ of: 'file' }, 'asOf', '22 August')), /It must be a date such as "2025-08-22"/);
    assert.match(after(set({ of: 'file' }, 'title', ' ')), /cannot be empty/);
    assert.match(
      after(add({ of: 'new', room: 'rules' }, { because: 'x' })),
      /Type a formula that must hold, or choose/,
    );
    assert.match(after(set(row, 'role', 'boss')), /must be "lever"/);
    assert.match(
      after(set({ of: 'cell', row: 'payment', alternative: 'base' }, 'approximate', '99,9')),
      /true or false/,
    );
    assert.match(after(set(rule, 'id', 'Firm')), /cannot be its id/);
  });

  it('makes a row of texts one of levels that its cells name', () => {
    const texts = after(set({ of: 'row', row: 'stance' }, 'kind', 'text'));
    assert.match(after(set({ of: 'row', row: 'stance' }, 'kind', 'levels'), texts), /"calm": "calm",\s+"firm": "firm"/);
  });

  it('lets waivers hold as long as values do, and reads them back', () => {
    const waived = after(
      add(
        { of: 'new', room: 'waivers' },
        { rule: 'rules/firm_pays', reason: 'x', when: 'payment = 1500\nstance = calm' },
      ),
    );
    assert.match(waived, /"when": \{\s+"payment": 1500,\s+"stance": "calm"\s+\}/);
    const entry = { of: 'entry', room: 'waivers', id: 'firm_pays' } as const;
    assert.match(JSON.stringify(detailsOf(assess(waived), entry, numbers)), /payment = 1500\\nstance = calm/);
    assert.match(after(set(entry, 'when', 'payment'), waived), /names no row and value/);
  });

  it('tells what still speaks of what is deleted', () => {
    assert.ok(placesLeft(SEOUL, { of: 'entry', room: 'sources', id: 'press' }) === 0);
    assert.ok(placesLeft(SEOUL, { of: 'entry', room: 'sources', id: 'agreement_12' }) > 1);
    assert.ok(placesLeft(SEOUL, { of: 'level', row: 'china_wording', id: 'silent' }) > 0);
  });
});

describe('what the details panel shows', () => {
  it('is told of every place of a scenario, and every field given back as it is changes nothing', () => {
    const assessment = assess(SEOUL);
    const { scenario } = assessment.doc;
    const ids = (map: ReadonlyMap<string, unknown> | undefined) => [...(map?.keys() ?? [])];
    const subjects: Subject[] = [
      { of: 'file' },
      ...ids(scenario.alternatives).map((alternative) => ({ of: 'alternative' as const, alternative })),
      ...ids(scenario.sections).map((section) => ({ of: 'section' as const, section })),
      ...[...ids(scenario.factors), ...ids(scenario.measures)].flatMap((row): Subject[] => [
        { of: 'row', row },
        ...ids(scenario.factors.get(row)?.levels).map((id) => ({ of: 'level' as const, row, id })),
        ...ids(scenario.alternatives).map((alternative) => ({ of: 'cell' as const, row, alternative })),
      ]),
      ...(['sources', 'actors', 'units', 'rules', 'waivers'] as const).flatMap((room) =>
        ids(scenario[room]).map((id) => ({ of: 'entry' as const, room, id })),
      ),
    ];
    for (const subject of subjects) {
      const details = detailsOf(assessment, subject, numbers);
      assert.ok(details, JSON.stringify(subject));
      assert.ok(toTableSchema.safeParse({ type: 'details', subject, details }).success);
      for (const block of details.blocks) {
        if (block.kind !== 'fields') continue;
        for (const { member, value, locked } of block.fields) {
          if (locked !== undefined || (subject.of === 'cell' && member === 'value')) continue;
          const result = detailsEdits(assessment, set(subject, member, value));
          assert.deepEqual('edits' in result ? result.edits : result, [], `${JSON.stringify(subject)} ${member}`);
        }
      }
    }
  });
});
