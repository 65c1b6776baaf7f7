// Small scenarios of every kind of row, with formulas, rules, waivers and packs, sound or with faults of their own.
import type { Random } from './random';

export const ROWS = [
  'payment',
  'troops',
  'stance',
  'day',
  'remark',
  'tariff',
  'share',
  'constructor',
  'values',
  'label',
];
export const MEASURES = ['burden', 'total'];
export const ALTERNATIVES = ['base', 'deal', 'worst', 'tostring'];
export const SECTIONS = ['money', 'posture', 'trade'];
export const LEVELS = ['calm', 'tense', 'open'];
/** Legal nowhere; a text may have them all the same. */
const STRANGE_IDS = ['q1', 'two words', 'a|b', '__proto__', '', '방위비', ':unplaced', ':measures', '💣'];

export const FORMULAS = [
  '=1',
  '=payment * 2',
  '=payment + troops / 1000',
  '=BASELINE(payment) * 1.1',
  '=ALT("base", troops)',
  '=SUM(ALTS(payment))',
  '=IF(stance = "calm", payment, troops)',
  '=LEVEL(stance)',
  '=burden + 1',
  '=total',
  '=tariff & "x"',
  '=1/0',
  '=nothing_known',
  '=payment +',
  '=IFERROR(troops, 0)',
  '=NOW()',
];

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

/** 2 to 12 rows and 1 to 4 columns. */
export function smallScenario(random: Random): JsonObject {
  const alternatives = ids(random, ALTERNATIVES, random.between(1, 4));
  const sections = ids(random, SECTIONS, random.between(1, 3));
  const rows = ids(random, ROWS, random.between(2, 10));
  const measures = ids(random, MEASURES, random.between(0, 2));
  const scenario: JsonObject = {
    scenario: 1,
    title: 'Small',
    ...(random.chance(0.3) && { asOf: '2025-08-22' }),
    ...(random.chance(0.15) && { packs: ['alliance'] }),
    actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
    perspective: 'us',
    sources: { report: { title: 'A report', kind: 'claim' } },
    alternatives: record(alternatives, (_, index) => ({
      label: `Column ${String(index + 1)}`,
      ...(index > 0 && random.chance(0.7) && { basedOn: random.pick(alternatives) }),
      ...(random.chance(0.2) && { group: 'Group' }),
      ...(random.chance(0.2) && { period: 2026 }),
    })),
    sections: record(sections, (id) => ({ label: `Section ${id}` })),
    factors: record(rows, (id) => factor(random, id, { alternatives, sections })),
    ...(measures.length > 0 && {
      measures: record(measures, (id) => ({
        ...(random.chance(0.5) && { section: random.pick(sections) }),
        label: `Measure ${id}`,
        unit: random.pick(['USD bn', '%', 'index']),
        formula: random.pick(FORMULAS),
        ...(random.chance(0.3) && { direction: 'lower', threshold: 3 }),
      })),
    }),
    ...(random.chance(0.5) && { rules: rules(random, rows) }),
    ...(random.chance(0.2) && { waivers: { accepted: { rule: 'values/missing', reason: 'Known.' } } }),
    ...(random.chance(0.2) && { x_own: { kept: [1, 'two', null] } }),
  };
  return random.chance(0.1) ? shuffledMembers(random, scenario) : scenario;
}

/** A scenario's text, in one of the layouts in which people and tools write JSON. */
export function writtenText(random: Random, scenario: Json): string {
  const indent = random.pick([2, 2, 2, 4, '\t', 0]);
  const lines = JSON.stringify(scenario, null, indent) + random.pick(['\n', '\n', '']);
  return (random.chance(0.05) ? '\uFEFF' : '') + (random.chance(0.1) ? lines.replaceAll('\n', '\r\n') : lines);
}

function factor(
  random: Random,
  id: string,
  { alternatives, sections }: { alternatives: readonly string[]; sections: readonly string[] },
): JsonObject {
  const kind = kindOf(random, id);
  return {
    ...(random.chance(0.9) && { section: random.pick(sections) }),
    label: `Row ${id}`,
    role: random.pick(['lever', 'uncertainty', 'given']),
    ...(random.chance(0.3) && { owner: random.pick(['us', 'them', 'nobody']) }),
    ...(kind === 'number' && { unit: random.pick(['USD bn', 'persons', '%']) }),
    ...(kind === 'number' && random.chance(0.3) && { min: 0, max: 9000 }),
    ...(kind === 'date' && { type: 'date' }),
    ...(kind === 'text' && { type: 'text' }),
    ...(kind === 'levels' && {
      levels: random.chance(0.5)
        ? record(LEVELS, (level) => `The ${level}`)
        : record(LEVELS, (level, index) => ({ label: `The ${level}`, value: index })),
    }),
    ...(random.chance(0.95) && {
      values: record(
        alternatives.filter(() => random.chance(0.6)),
        () => cell(random, kind),
      ),
    }),
  };
}

function kindOf(random: Random, id: string): 'number' | 'levels' | 'date' | 'text' {
  if (id === 'stance') return 'levels';
  if (id === 'day') return 'date';
  if (id === 'remark') return 'text';
  return random.weighted([
    [6, 'number'],
    [1, 'levels'],
    [1, 'text'],
  ] as const);
}

function cell(random: Random, kind: ReturnType<typeof kindOf>): Json {
  const content = random.chance(0.2) ? random.pick(FORMULAS) : random.chance(0.05) ? null : plainContent(random, kind);
  if (!random.chance(0.2)) return content;
  return { value: content, source: random.pick(['report', 'unknown']), ...(random.chance(0.5) && { note: 'N' }) };
}

function plainContent(random: Random, kind: ReturnType<typeof kindOf>): Json {
  switch (kind) {
    case 'number':
      return random.pick([0, 1.5, 28500, -2, 0.1, 1e21]);
    case 'levels':
      return random.pick([...LEVELS, 'no_such_level']);
    case 'date':
      return random.pick(['2025-08-22', '2026-02-29']);
    case 'text':
      return random.pick(['words', "'=quoted", '']);
  }
}

function rules(random: Random, rows: readonly string[]): JsonObject {
  return {
    holds: { require: `=${random.pick(rows)} <> 1`, because: 'So.' },
    together: {
      forbid: { [random.pick(rows)]: random.pick<Json>(['calm', ['tense', 'open']]) },
      because: 'So.',
      severity: random.pick(['error', 'info']),
    },
  };
}

function ids(random: Random, pool: readonly string[], count: number): string[] {
  const chosen = random.shuffled(pool).slice(0, count);
  if (random.chance(0.05)) chosen[random.below(chosen.length)] = random.pick(STRANGE_IDS);
  return [...new Set(chosen)];
}

function record(names: readonly string[], value: (name: string, index: number) => Json): JsonObject {
  return Object.fromEntries(names.map((name, index) => [name, value(name, index)]));
}

export function shuffledMembers(random: Random, object: JsonObject): JsonObject {
  return Object.fromEntries(random.shuffled(Object.entries(object)));
}
