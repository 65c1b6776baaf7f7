// From what a person does in the details panel to the text: one small edit each, or a reason.
import assert from 'node:assert/strict';
import { detailsEdits } from '../../src/host/details/detailsEdits';
import { detailsOf } from '../../src/host/details/details';
import { leftBehind } from '../../src/host/details/leftBehind';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { applyEdits } from '../../src/model/edit/textEdit';
import { toTableSchema } from '../../src/protocol';
import type { DetailsIntent, Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';
import { SMALL_TEXT } from '../e2e/support/small';
import { SEOUL } from '../editor/support';

const numbers = new NumberDisplay('en');
const set = (subject: Subject, member: string, text: string): DetailsIntent => ({
  kind: 'set-member',
  subject,
  member,
  text,
});
const add = (subject: Subject, members: Record<string, string>): DetailsIntent => ({
  kind: 'add-entry',
  subject,
  members: Object.entries(members).map(([member, text]) => ({ member, text })),
});
const after = (intent: DetailsIntent, text = SMALL_TEXT): string => {
  const result = detailsEdits(assess(text), intent);
  return 'refused' in result ? `refused: ${result.refused}` : applyEdits(text, result.edits);
};

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
    const { doc } = assess(SEOUL);
    assert.ok(leftBehind(doc, { of: 'entry', room: 'sources', id: 'press' }).places === 0);
    assert.ok(leftBehind(doc, { of: 'entry', room: 'sources', id: 'agreement_12' }).places > 1);
    assert.ok(leftBehind(doc, { of: 'level', row: 'china_wording', id: 'silent' }).places > 0);
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
