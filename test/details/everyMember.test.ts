// Nobody has to open the text: every member that the format has can be read and changed in the page.
import assert from 'node:assert/strict';
import * as z from 'zod';
import { detailsOf } from '../../src/host/details/details';
import { scenarioSchema } from '../../src/model/schema/scenario';
import type { Field, Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';
import { afterIn, fieldsOf, numbers, set } from './support';

/** A scenario in which every member that may be left out is given. */
const FULL = {
  $schema: 's',
  scenario: 1,
  title: 'Full',
  description: 'All of it',
  asOf: '2025-08-22',
  packs: ['alliance'],
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
      supersededBy: 'paper',
      note: 'A remark',
    },
    paper: { title: 'Paper' },
  },
  units: { sortie: { note: 'Flights' } },
  alternatives: {
    base: { label: 'Base' },
    heir: { label: 'Heir', basedOn: 'base', group: 'Paths', period: 2026, description: 'As it is' },
  },
  sections: { money: { label: 'Money', kind: 'cost-sharing' } },
  factors: {
    pay: {
      section: 'money',
      label: 'Pay',
      role: 'lever',
      owner: 'us',
      unit: '%',
      years: 'fiscal',
      min: 0,
      max: 10,
      integer: true,
      as: 'payment',
      partOf: 'total',
      countsToward: 'total',
      sameAs: 'flow',
      reconciled: 'Counted in kind',
      accumulates: 'flow',
      share: { part: 'flow', of: 'total' },
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
          range: { low: 1, high: 2 },
          stated: { value: 100, unit: 'bp' },
          alsoStated: [{ source: 'paper', value: 2, unit: '%', note: 'Rounded' }],
          approximate: true,
        },
      },
    },
    flow: { section: 'money', label: 'Flow', role: 'given', values: { base: 1 } },
    mood: {
      section: 'money',
      label: 'Mood',
      role: 'uncertainty',
      levels: { calm: { label: 'Calm', value: 1, probability: 0.5 }, tense: 'Tense' },
      values: { base: 'calm' },
    },
    day: { section: 'money', label: 'Day', role: 'given', type: 'date', values: { base: '2025-01-01' } },
  },
  measures: {
    total: {
      section: 'money',
      label: 'Total',
      unit: '%',
      years: 'calendar',
      formula: '=pay',
      direction: 'lower',
      threshold: 5,
      note: 'N',
    },
  },
  rules: {
    needs: {
      require: '=pay > 0',
      roles: { pay: 'lever' },
      period: { from: 2025, to: 2030, step: 1 },
      because: 'No.',
      severity: 'error',
    },
    forbids: { forbid: { mood: 'calm' }, because: 'No.' },
    links: { link: ['pay', 'flow'], because: 'No.' },
  },
  waivers: {
    once: {
      rule: 'rules/needs',
      row: 'pay',
      alternative: 'base',
      reason: 'Seen',
      by: 'AB',
      until: '2026-01-01',
      when: { pay: 1 },
    },
  },
};
const TEXT = JSON.stringify(FULL, null, 2);

/** What the panel shows of each object of the format, `*` standing for any id: what has all its members, together. */
const SUBJECTS: Record<string, readonly Subject[]> = {
  '': [{ of: 'file' }],
  'actors.*': [{ of: 'entry', room: 'actors', id: 'us' }],
  'sources.*': [{ of: 'entry', room: 'sources', id: 'report' }],
  'units.*': [{ of: 'entry', room: 'units', id: 'sortie' }],
  'alternatives.*': [{ of: 'alternative', alternative: 'heir' }],
  'sections.*': [{ of: 'section', section: 'money' }],
  'factors.*': ['pay', 'mood', 'day'].map((row) => ({ of: 'row', row })),
  'factors.*.levels.*': [{ of: 'level', row: 'mood', id: 'calm' }],
  'factors.*.values.*': [{ of: 'cell', row: 'pay', alternative: 'base' }],
  'factors.*.values.*.alsoStated.*': [
    { of: 'also-stated', row: 'pay', alternative: 'base', index: 0, source: 'paper', value: 2 },
  ],
  'measures.*': [{ of: 'row', row: 'total' }],
  'rules.*': ['needs', 'forbids', 'links'].map((id) => ({ of: 'entry', room: 'rules', id })),
  'waivers.*': [{ of: 'entry', room: 'waivers', id: 'once' }],
};

/** Members that a field of another name stands for, or several. */
const FIELDS: Record<string, readonly string[]> = {
  'factors.*.type': ['kind'],
  'rules.*.period': ['periodFrom', 'periodTo', 'periodStep'],
};

/** Members that are no field, because the table itself or a list in the panel is the place for them. */
const ELSEWHERE: Record<string, string> = {
  $schema: 'names the schema for other editors',
  scenario: 'the version of the format',
  factors: 'the rows of the table',
  measures: 'the rows of the table',
  'factors.*.values': 'the cells of the table',
};

interface Member {
  readonly path: string;
  readonly holder: string;
  readonly name: string;
  /** It holds objects by id, or in a list. */
  readonly isList: boolean;
  readonly isOptional: boolean;
}

/** All members of an object of the format, and of those that it holds by id or in a list. */
function* members(schema: z.ZodObject, holder: string): Generator<Member> {
  const shape: Record<string, unknown> = schema.shape;
  for (const [name, one] of Object.entries(shape)) {
    const path = holder === '' ? name : `${holder}.${name}`;
    const inner = held(bare(one));
    yield { path, holder, name, isList: inner !== undefined, isOptional: one instanceof z.ZodOptional };
    if (inner) yield* members(inner, `${path}.*`);
  }
}

/** The objects that a record or a list holds, alone or beside something shorter. */
function held(schema: unknown): z.ZodObject | undefined {
  const one =
    schema instanceof z.ZodRecord ? schema.valueType : schema instanceof z.ZodArray ? schema.element : undefined;
  const options: readonly unknown[] = one instanceof z.ZodUnion ? one.options : [one];
  return options.find((option) => option instanceof z.ZodObject);
}

function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

const all = [...members(scenarioSchema, '')];
/** The fields of an object, each of the subject that has something in it. */
function fieldMembers(holder: string): ReadonlyMap<string, { readonly subject: Subject; readonly field: Field }> {
  const each = (SUBJECTS[holder] ?? []).flatMap((subject) =>
    fieldsOf(TEXT, subject).map((field) => ({ subject, field })),
  );
  const isFilled = ({ field }: { readonly field: Field }) => !['', '{}', '[]'].includes(field.value);
  return new Map(
    each
      .toSorted((one, other) => Number(isFilled(one)) - Number(isFilled(other)))
      .map((one) => [one.field.member, one]),
  );
}

const fields = new Map(Object.keys(SUBJECTS).map((holder) => [holder, fieldMembers(holder)]));

/** Kinds of things that lists in the panel lead to. */
const listed = new Set(
  Object.values(SUBJECTS)
    .flat()
    .flatMap((subject) => detailsOf(assess(TEXT), subject, numbers)?.blocks ?? [])
    .flatMap((block) => (block.kind === 'list' ? block.entries.map(({ to }) => kindOf(to)) : [])),
);

function kindOf(subject: Subject): string {
  return subject.of === 'entry' ? `entry ${subject.room}` : subject.of;
}

describe('every member of the format', () => {
  it('is given in the scenario that is looked at here', () => {
    for (const { path } of all) assert.ok(isGiven(path.split('.'), FULL), path);
  });

  it('has a field in the details panel, or a list that leads to it', () => {
    const missing = all.flatMap(({ path, holder, name, isList }) => {
      if (ELSEWHERE[path] !== undefined) return [];
      const subjects = SUBJECTS[`${path}.*`];
      if (isList || name === 'packs')
        return (subjects ?? [{ of: 'entry', room: 'packs', id: '' } as const]).some((one) => listed.has(kindOf(one)))
          ? []
          : [path];
      const known = fields.get(holder);
      return (FIELDS[path] ?? [name]).every((member) => known?.has(member)) ? [] : [path];
    });
    assert.deepEqual(missing, []);
  });

  it('is taken out of the file where its field is emptied, if it may be left out', () => {
    for (const { path, holder, name, isList, isOptional } of all) {
      // What a rule says and what kind a row is are never emptied, only made another.
      const isMadeAnother = ['require', 'forbid', 'link', 'type'].includes(name);
      if (!isOptional || isList || isMadeAnother || name === 'packs' || ELSEWHERE[path] !== undefined) continue;
      const known = fields.get(holder);
      let text = TEXT;
      for (const member of FIELDS[path] ?? [name]) {
        const found = known?.get(member);
        assert.ok(found, path);
        text = afterIn(text, set(found.subject, member, found.field.kind === 'ticks' ? '{}' : ''));
      }
      assert.ok(!text.startsWith('refused') && !isGiven(path.split('.'), JSON.parse(text)), `${path}: ${text}`);
    }
  });
});

/** Whether something stands at a path in which `*` is any id, and any place in a list. */
function isGiven([name, ...rest]: readonly string[], value: unknown): boolean {
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const inside = Object.entries(value);
  return inside.some(([key, one]) => (name === '*' || key === name) && isGiven(rest, one));
}
