import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { assess, type Assessment } from '../../src/validate/assess';
import { packOf } from './packOf';
import { scenarioWith, type Changes } from './scenarioWith';

/** Rows of all kinds that read each other, with faults that come and go as their cells are edited. */
const LINKED = JSON.stringify(
  {
    scenario: 1,
    title: 'Linked',
    actors: { us: { label: 'Us' }, them: { label: 'Them' } },
    perspective: 'us',
    sources: { paper: { title: 'A paper', kind: 'press', date: '2025-08-01' } },
    alternatives: { base: { label: 'Base' }, deal: { label: 'Deal', basedOn: 'base' }, alone: { label: 'Alone' } },
    sections: { all: { label: 'All' } },
    factors: {
      a: row({ unit: 'USD bn', min: 0, max: 50, source: 'paper', values: { base: 10, alone: 0 } }),
      b: row({ unit: 'USD bn', integer: true, values: { base: '=10 / a', deal: 5, alone: '=a + c' } }),
      c: row({ unit: 'USD mn', values: { base: '=b * 2', alone: { value: 3, stated: { value: 3, unit: 'USD bn' } } } }),
      d: row({
        levels: { low: { label: 'Low', value: 1 }, high: { label: 'High', value: 2 } },
        values: { base: '=b - 4' },
      }),
      e: row({ levels: { stay: 'Stay', leave: 'Leave' }, values: { base: 'stay', alone: 'leave' } }),
      f: row({ type: 'date', values: { base: '2026-01-01', alone: '=f + 1' } }),
      g: row({ unit: 'USD bn', partOf: 'a', values: { base: 4 } }),
      h: row({ unit: '%', values: { base: 15, alone: '=a + 15' } }),
    },
    measures: { m: { label: 'M', unit: 'USD bn', formula: '=SUM(a, b) + IF(e = "stay", c / 1000, 1)' } },
    rules: {
      order: { require: '=a > b', because: 'It has to.' },
      pair: { forbid: { e: 'leave', d: 'high' }, because: 'They do not go together.' },
    },
    waivers: { seen: { rule: 'values/out-of-bounds', row: 'a', reason: 'Known.' } },
  },
  null,
  2,
);

function row(members: object): object {
  return { section: 'all', label: 'Row', role: 'given', ...members };
}

const TEXTS = [LINKED, readFileSync('scenarios/seoul-washington-2025.scenario.json', 'utf8')];
const CONTENTS = [
  '0',
  '1',
  '2',
  '10',
  '60',
  '2.5',
  'null',
  '"stay"',
  '"high"',
  '"=a"',
  '"=c + 1"',
  '"=b / a"',
  '"=nobody"',
  '{ "value": 7 }',
];

/** Another content for some value of the text that stands behind a colon; most of them are cells. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), content: fc.constantFrom(...CONTENTS) });

function edited(text: string, { at, content }: { at: number; content: string }): string {
  const values = [...text.matchAll(/(?<=: )("(?:[^"\\]|\\.)*"|-?\d[\d.]*|null)/g)];
  const one = values[Math.floor(at * (values.length - 1))];
  return one ? text.slice(0, one.index) + content + text.slice(one.index + one[0].length) : text;
}

/** Rules, waivers and levels whose answers are kept while what they were read from is the same. */
const KEPT: Changes = {
  asOf: '2026-06-01',
  packs: ['ours.json'],
  alternatives: { later: { label: 'Later', basedOn: 'heir', period: 2031 } },
  factors: {
    payment: { max: 50, values: { heir: 20 } },
    extra: { section: 'money', label: 'Extra', role: 'given', unit: 'USD bn', values: { base: '=payment / 2' } },
    stance: { levels: { wild: 'Wild' }, values: { heir: 'tense' } },
  },
  measures: { cost: { label: 'Cost', unit: 'USD bn', formula: '=payment + extra' } },
  rules: {
    by_day: { require: '=payment > 15', period: { from: 2029, to: 2030 }, because: 'Later it is more.' },
    by_step: { require: '=payment > 90', period: { from: 2031, step: 3 }, because: 'It grows.' },
    by_role: { forbid: { stance: 'calm' }, roles: { payment: 'given' }, because: 'Nobody decides it.' },
    by_size: { require: '=extra > 90', because: 'It is not enough.' },
    by_unit: { require: '=cost > 0', because: 'It costs.' },
    misnamed: { require: '=extra > 0', because: 'It is there.' },
  },
  waivers: { seen: { rule: 'rules/by_size', alternative: 'base', reason: 'Known.' } },
};

/** By member, what it is to say in turn before it says again what it did. */
const CHANGES: Readonly<Record<string, readonly unknown[]>> = {
  asOf: ['2029-06-01', '2031-06-01'],
  packs: [[], ['nowhere.json']],
  'alternatives/heir/period': [2028],
  'alternatives/later/basedOn': ['nobody'],
  'alternatives/heir/label': ['Child'],
  'factors/payment/role': ['given'],
  'factors/payment/min': [15, 30],
  'factors/payment/max': [5, 1],
  'factors/extra/max': [8, 1],
  'factors/stance/label': ['Mood'],
  'factors/stance/levels/wild': ['Savage', undefined],
  'factors/stance/levels/calm': [undefined],
  'factors/stance/levels/free': ['Free'],
  'factors/stance/values/later': ['wild', 'nothing'],
  'measures/cost/unit': ['USD mn', 'persons'],
  'measures/cost/formula': ['=payment - extra * 4'],
  'rules/misnamed/require': ['=extre > 0', '=extra >'],
  'rules/by_day/period/from': [2020],
  'rules/by_step/period/step': [5],
  'rules/by_size/because': ['It is too little.'],
  'waivers/seen/alternative': ['heir', undefined],
  'waivers/seen/until': ['2026-01-01'],
};

/** The text in which a member says this. */
function withMember(path: string, content: unknown): string {
  const changes = path.split('/').reduceRight((inner, name) => ({ [name]: inner }), content);
  return scenarioWith(KEPT, changes as Changes);
}

const told = ({ findings, doc }: Assessment) => ({ state: doc.state, findings });

describe('judging a text that has changed', () => {
  it('finds what judging it for the first time finds, in the same words and places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        let assessment = assess(text);
        for (const one of edits) {
          const next = edited(assessment.doc.text, one);
          assessment = assess(next, {}, assessment);
          assert.deepEqual(told(assessment), told(assess(next)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no answer that something else than a cell has made another one', () => {
    const packs: Readonly<Record<string, string>> = { 'ours.json': packOf({}) };
    const around = { packText: (reference: string) => packs[reference], today: '2026-07-01' };
    const start = scenarioWith(KEPT);
    const words = ({ findings }: Assessment) =>
      findings.map(({ rule, message, because, waived }) => [rule, message, because, waived]);
    const idle: string[] = [];
    let assessment = assess(start, around);
    for (const [path, contents] of Object.entries(CHANGES)) {
      for (const text of [...contents.map((content) => withMember(path, content)), start]) {
        const before = words(assessment);
        assessment = assess(text, around, assessment);
        assert.deepEqual(told(assessment), told(assess(text, around)), path);
        if (isDeepStrictEqual(words(assessment), before)) idle.push(path);
      }
    }
    // A change by which nothing else is found would show nothing.
    assert.deepEqual(idle, []);
  });

  it('looks again at what reads a row when the row becomes a number, or is one no more', () => {
    const text = (type: string) => `{
  "scenario": 1,
  "title": "T",
  "alternatives": { "base": { "label": "Base" } },
  "sections": { "all": { "label": "All" } },
  "factors": {
    "x": { "section": "all", "label": "X", "role": "given",${type} "unit": "EUR bn", "values": { "base": 1 } },
    "people": { "section": "all", "label": "P", "role": "given", "unit": "persons", "values": { "base": 2 } },
    "y": { "section": "all", "label": "Y", "role": "given", "unit": "persons", "values": { "base": "=x + people" } }
  }
}
`;
    const [words, number] = [text(' "type": "text",'), text('')];
    for (const [before, after] of [
      [words, number],
      [number, words],
    ] as const)
      assert.deepEqual(told(assess(after, {}, assess(before))), told(assess(after)));
  });
});
