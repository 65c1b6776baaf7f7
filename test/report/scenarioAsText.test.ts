import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { calculate } from '../../src/formula/calculate';
import { readScenario } from '../../src/model/read/scenarioText';
import { scenarioAsText } from '../../src/report/scenarioAsText';
import { anyScenario } from '../model/support/anyScenario';
import { jsonDocument, printJson, type Json } from '../model/support/jsonDocument';
import { anyStyle, uniformStyles } from '../model/support/styles';

function shown(text: string): string {
  const doc = readScenario(text);
  return scenarioAsText(doc, doc.state === 'sound' ? calculate(doc.scenario) : undefined);
}

/** A file with every member of the format. */
const FULL = JSON.stringify({
  $schema: 's',
  scenario: 1,
  title: 'Full',
  description: 'All of it',
  asOf: '2025-08-22',
  packs: ['alliance', 'own.scenario-rules.json'],
  actors: { us: { label: 'Seoul' } },
  perspective: 'us',
  sources: {
    report: {
      title: 'Report',
      publisher: 'Ministry',
      date: '2025-01-01',
      url: 'https://example.org',
      kind: 'official',
      validFrom: '2025-01-02',
      validUntil: '2026-01-01',
      supersededBy: 'report',
      note: 'A remark\non two lines',
    },
  },
  units: { sortie: { note: 'Flights' } },
  alternatives: {
    base: { label: 'Base', group: 'Paths', period: 2026, description: 'As it is' },
    heir: { label: 'Heir', basedOn: 'base' },
  },
  sections: { money: { label: 'Money', kind: 'cost-sharing' } },
  factors: {
    pay: {
      section: 'money',
      label: 'Pay',
      role: 'lever',
      owner: 'us',
      unit: 'USD bn',
      min: 0,
      max: 10,
      integer: true,
      as: 'payment',
      partOf: 'total',
      range: { low: 1, high: 2 },
      source: 'report',
      confidence: 'high',
      note: 'Of the row',
      values: {
        base: {
          value: 1,
          source: 'report',
          confidence: 'low',
          note: 'Of the cell',
          range: { low: 0, high: 3 },
          stated: { value: 1000, unit: 'USD mn' },
          approximate: true,
        },
      },
    },
    mood: {
      section: 'money',
      label: 'Mood',
      role: 'given',
      levels: { calm: 'Calm', tense: { label: 'Tense', value: 2, probability: 0.5 } },
      values: { base: 'calm', heir: 'unknown' },
    },
    day: { section: 'nowhere', label: 'Day', role: 'given', type: 'date', values: { base: '2025-01-01', heir: null } },
    twice: { section: 'money', label: 'Twice', role: 'given', unit: 'USD bn', values: { base: '=pay * 2' } },
  },
  measures: {
    total: {
      section: 'money',
      label: 'Total',
      unit: 'USD bn',
      formula: '=pay',
      direction: 'lower',
      threshold: 5,
      note: 'N',
    },
  },
  rules: {
    both: { forbid: { mood: ['calm', 'tense'], day: 'x' }, because: 'No.', severity: 'error' },
    enough: { require: '=pay > 0', because: 'Too little.' },
    tied: {
      link: ['pay', 'mood'],
      roles: { pay: ['lever', 'given'], mood: 'given' },
      period: { from: 2026, step: 1 },
      because: 'They move.',
    },
  },
  waivers: {
    once: {
      rule: 'rules/both',
      row: 'mood',
      alternative: 'base',
      reason: 'Seen.',
      by: 'AB',
      until: '2026-01-01',
      when: { pay: 1 },
    },
  },
});

describe('a scenario as text', () => {
  it('has a place for every member of the format', () => {
    assert.equal(
      shown(FULL),
      `title: Full
as of 2025-08-22
perspective us
description: All of it
rule pack alliance
rule pack own.scenario-rules.json

Alternatives
  base  Base  group Paths  period 2026  As it is
  heir  Heir  based on base

Actors
  us  Seoul

Units
  sortie  Flights

== money  Money  kind cost-sharing
Pay (pay)  lever  owner us  USD bn  min 0  max 10  whole numbers  as payment  part of total  range 1 to 2  [report, confidence high]
  note: Of the row
  base  1 USD bn  approximate  range 0 to 3  stated 1000 USD mn  [report, confidence low]  Of the cell
Mood (mood)  given
  level calm  "Calm"
  level tense  "Tense"  counts as 2  probability 0.5
  base  calm: Calm
  heir  "unknown"
Twice (twice)  given  USD bn
  base  =pay * 2  gives 2 USD bn
  heir  inherits base  gives 2 USD bn
Total (total)  measure  USD bn  direction lower  threshold 5
  note: N
  =pay
  base  1 USD bn
  heir  1 USD bn

== In no section
Day (day)  given  date
  section: "nowhere"
  base  "2025-01-01"
  heir  blank

Rules
  both  error  forbid mood = calm or tense with day = x  because: No.
  enough  =pay > 0  because: Too little.
  tied  link pay with mood  roles pay = lever or given and mood = given  from 2026  step 1  because: They move.

Waivers
  once  of rules/both  row mood  alternative base  until 2026-01-01  by AB  because: Seen.
    when.pay: 1

Sources
  report  Report  Ministry  2025-01-01  official  valid from 2025-01-02  valid until 2026-01-01  superseded by report  https://example.org  A remark\\non two lines

Other members
  $schema: "s"
`,
    );
  });

  it('keeps to one line for each thing when a single cell changes', () => {
    const before = shown(FULL).split('\n');
    const after = shown(FULL.replace('"heir":"unknown"', '"heir":"tense"')).split('\n');
    assert.deepEqual(
      after.filter((line, index) => line !== before[index]),
      ['  heir  tense: Tense'],
    );
  });

  it('tells twice given members, and those of the wrong kind', () => {
    const text = shown(
      '{"title": 7, "title": "T", "factors": {"a": 1, "b": {"unit": "", "unit": "x", "levels": []}}, "rules": []}',
    );
    for (const line of [
      'title: 7  (given again further on)',
      'a: 1',
      'unit: ""  (given again further on)',
      'rules: []',
    ]) {
      assert.ok(
        text.split('\n').some((one) => one.trim() === line),
        line,
      );
    }
  });

  it('does not depend on the layout or the order of members', () => {
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const uniform = uniformStyles.minified;
        assert.ok(uniform);
        assert.equal(shown(printJson(scenario, style)), shown(printJson(scenario, uniform)));
      }),
    );
  });

  it('differs wherever two files differ in content', () => {
    const uniform = uniformStyles.minified;
    assert.ok(uniform);
    fc.assert(
      fc.property(
        fc.oneof(anyScenario, fc.constant(FULL).map(jsonDocument)),
        fc.nat(),
        fc.constantFrom('4711', '"otherwise"', 'false', '{}', '[]', 'null'),
        (scenario, choice, to) => {
          const before = printJson(scenario, uniform);
          const leaves = leavesOf(scenario);
          const leaf = leaves[choice % leaves.length];
          if (!leaf || leaf.get() === to) return;
          leaf.set(to);
          const after = printJson(scenario, uniform);
          assert.notEqual(shown(after), shown(before), `${before}\n${after}`);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

interface Leaf {
  readonly get: () => Json;
  readonly set: (to: string) => void;
}

/** The places of a document that hold a plain value. */
function leavesOf(json: Json): Leaf[] {
  if (typeof json === 'string') return [];
  if ('items' in json) {
    return json.items.flatMap((item, index) =>
      typeof item === 'string' ? [{ get: () => item, set: (to: string) => (json.items[index] = to) }] : leavesOf(item),
    );
  }
  return json.members.flatMap((member) =>
    typeof member.value === 'string'
      ? [{ get: () => member.value, set: (to: string) => (member.value = to) }]
      : leavesOf(member.value),
  );
}
