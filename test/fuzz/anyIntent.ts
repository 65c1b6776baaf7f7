// Random intents of every kind that the protocol has, made from its own schema: a new kind takes part by itself.
import * as z from 'zod';
import {
  LABELS as LABELS_COLUMN,
  toHostSchema,
  UNITS as UNITS_COLUMN,
  type FindingView,
  type Intent,
} from '../../src/protocol';
import type { Random } from './random';
import { ALTERNATIVES, FORMULAS, LEVELS, MEASURES, ROWS, SECTIONS } from './smallScenario';

/** What there is to choose from. */
export interface Ids {
  readonly rows: readonly string[];
  readonly alternatives: readonly string[];
  readonly sections: readonly string[];
  readonly findings: readonly FindingView[];
}

const INPUTS = [
  ...['', ' ', '1', '99,999', '-0.50', '1e3', '−3', '1,52', 'abc', 'calm', 'The tense', 'TENSE', '2025-08-22'],
  ...["'=x", 'two words', '"quoted" \\ text', '방위비 🇰🇷', '\ud800', 'a\nb', '1e999'],
  ...FORMULAS,
];
const MEMBERS = [
  ...['id', 'label', 'kind', 'unit', 'min', 'max', 'integer', 'range', 'role', 'owner', 'section', 'partOf', 'as'],
  ...[
    'source',
    'confidence',
    'note',
    'stated',
    'approximate',
    'formula',
    'direction',
    'threshold',
    'basedOn',
    'period',
  ],
  ...['title', 'asOf', 'date', 'require', 'forbid', 'because', 'severity', 'rule', 'reason', 'when', 'reference', 'x'],
];
const LABELS = ['Fee', ' ', '', 'A "b" \\', '방위비 분담금', 'x'.repeat(300)];

const schemas = intentSchemas();

/** Every kind of intent that the protocol has. */
export const intentKinds: readonly string[] = schemas.map((schema) => kindOf(schema));

/** @param kind of any kind where it is left out */
export function anyIntent(random: Random, ids: Ids, kind?: string): Intent {
  const schema = schemas.find((one) => kindOf(one) === kind) ?? random.pick(schemas);
  const intent = schema.parse(valueOf(schema, '', random, ids)) as Intent;
  if (intent.kind !== 'fix') return intent;
  // A title means something only together with its own finding.
  const finding = ids.findings.find(({ key }) => key === intent.finding);
  return { ...intent, title: finding?.fixes?.[0] ?? intent.title };
}

function intentSchemas(): z.ZodObject[] {
  for (const option of toHostSchema.options) {
    if (!('intent' in option.shape)) continue;
    const { intent } = option.shape;
    return intent.options.map((schema) => schema as z.ZodObject);
  }
  throw new Error('The protocol has no edits.');
}

function kindOf(schema: z.ZodObject): string {
  const { kind } = schema.shape;
  return kind instanceof z.ZodLiteral ? String(kind.value) : '';
}

/** A value that a schema takes, fitting the name of the member that holds it. */
function valueOf(schema: unknown, name: string, random: Random, ids: Ids): unknown {
  const inner = (one: unknown, as = name) => valueOf(one, as, random, ids);
  if (schema instanceof z.ZodOptional) return random.chance(0.5) ? undefined : inner(schema.unwrap());
  if (schema instanceof z.ZodNullable) return random.chance(0.3) ? null : inner(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, unknown>).map(([member, of]) => [
      member,
      inner(of, member),
    ]);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodUnion) return inner(random.pick(schema.options));
  if (schema instanceof z.ZodArray)
    return Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => inner(schema.element, name.replace(/s$/, '')));
  if (schema instanceof z.ZodLiteral) return random.pick([...schema.values]);
  if (schema instanceof z.ZodEnum) return random.pick(schema.options);
  if (schema instanceof z.ZodNumber) return random.pick([0, 1, 2, -1, 1.5]);
  if (schema instanceof z.ZodBoolean) return random.chance(0.5);
  if (schema instanceof z.ZodString) return textFor(name, random, ids);
  throw new Error(`No random value is known for “${name}” in an intent.`);
}

function textFor(name: string, random: Random, { rows, alternatives, sections, findings }: Ids): string {
  const known = (here: readonly string[], anywhere: readonly string[]) =>
    here.length > 0 && random.chance(0.9) ? random.pick(here) : random.pick([...anywhere, 'no_such_id', '']);
  switch (name) {
    case 'row':
      return known(rows, [...ROWS, ...MEASURES]);
    case 'column':
      return random.chance(0.1) ? random.pick([LABELS_COLUMN, UNITS_COLUMN]) : known(alternatives, ALTERNATIVES);
    case 'html':
      return random.pick([
        '',
        '<table><tr><td>1</td><td colspan=2>x</td></tr></table>',
        '<table><td',
        '<b>no table</b>',
      ]);
    case 'alternative':
    case 'basedOn':
      return known(alternatives, ALTERNATIVES);
    case 'section':
    case 'moveRowsTo':
      return known(sections, SECTIONS);
    case 'finding':
      return known(
        findings.map(({ key }) => key),
        ['values/missing||'],
      );
    case 'title':
      return known(
        findings.flatMap(({ fixes }) => fixes ?? []),
        INPUTS,
      );
    case 'member':
      return random.pick(MEMBERS);
    case 'level':
      return known(LEVELS, INPUTS);
    case 'owner':
      return random.pick(['us', 'them', 'nobody', '']);
    case 'unit':
      return random.pick(['USD bn', '%', 'persons', '', 'no such unit']);
    case 'formula':
      return random.pick([...FORMULAS, '', ' ', 'payment']);
    case 'label':
      return random.pick(LABELS);
    case 'input':
    case 'text':
    case 'value':
      return random.pick(INPUTS);
    default:
      return random.chance(0.8) ? known([...rows, ...alternatives, ...sections], LEVELS) : random.pick(INPUTS);
  }
}
