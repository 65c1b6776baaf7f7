import * as z from 'zod';
import type { RoomName } from './content';

/** What the entries of each room are called in changes. */
const NOUNS = {
  alternatives: 'alternative',
  sections: 'section',
  factors: 'row',
  measures: 'measure',
  rules: 'rule',
  sources: 'source',
  actors: 'actor',
  units: 'unit',
  waivers: 'waiver',
} as const satisfies Record<RoomName, string>;

type Noun = (typeof NOUNS)[RoomName];

const ROOM_OF = new Map(Object.entries(NOUNS).map(([room, noun]) => [noun, room as RoomName]));

const VERBS = ['added', 'removed', 'renamed', 'changed', 'moved'] as const;
type Verb = (typeof VERBS)[number];

const KINDS = [
  'file-changed',
  'cell',
  'cell-moved',
  ...(['added', 'removed', 'changed', 'moved'] as const).map((verb) => `level-${verb}` as const),
  ...Object.values(NOUNS).flatMap((noun) => VERBS.map((verb) => `${noun}-${verb}` as const)),
] as const;

const idSchema = z.string();

/** Behind what something stands or stood; null where it is the first. */
const placeSchema = z
  .object({
    before: idSchema.nullable().optional().describe('What it stood behind; null where it was the first.'),
    after: idSchema.nullable().optional().describe('What it stands behind now; null where it is the first.'),
  })
  .describe('Where it stood and stands, in the order that people choose.');

/** One difference between two scenarios. */
export const changeSchema = z
  .object({
    kind: z.enum(KINDS).describe('What was done, and to what.'),
    row: idSchema.optional().describe('Id of the factor or the measure.'),
    alternative: idSchema.optional().describe('Id of the alternative.'),
    level: idSchema.optional().describe('Id of the level of the row.'),
    section: idSchema.optional().describe('Id of the section.'),
    rule: idSchema.optional().describe('Id of the rule.'),
    source: idSchema.optional().describe('Id of the source.'),
    actor: idSchema.optional().describe('Id of the actor.'),
    unit: idSchema.optional().describe('Name of the unit.'),
    waiver: idSchema.optional().describe('Id of the waiver.'),
    member: z.string().optional().describe('The member that changed; all of it where it is left out.'),
    before: z
      .string()
      .optional()
      .describe(
        'What was written, as JSON with its numbers as they were spelled; of a rename the id. Absent: nothing.',
      ),
    after: z
      .string()
      .optional()
      .describe('What is written, as JSON with its numbers as they are spelled; of a rename the id. Absent: nothing.'),
    place: placeSchema.optional(),
    follows: z
      .literal(true)
      .optional()
      .describe('It only speaks of something by its new id: the change follows from a rename.'),
  })
  .describe('One difference between two scenarios.');

export type Change = z.output<typeof changeSchema>;
export type ChangeKind = Change['kind'];

/** What a change is about: a path of member names in the later text, of what was removed in the earlier one. */
export type ChangePath = readonly string[];

/** The change of what stands at a path. */
export function changeAt(path: ChangePath, verb: Verb, more: Omit<Change, 'kind'>): Change {
  const [room, id, member, inner] = path;
  const noun = room === undefined ? undefined : nounOf(room);
  if (noun === undefined || id === undefined) {
    return { kind: 'file-changed', ...(room !== undefined && { member: room }), ...more };
  }
  const named = { [keyOf(noun)]: id };
  if (member === undefined) return { kind: `${noun}-${verb}`, ...named, ...more };
  if (inner === undefined) return { kind: `${noun}-changed`, ...named, member, ...more };
  if (member === 'levels') return { kind: levelKind(verb), row: id, level: inner, ...more };
  return { kind: verb === 'moved' ? 'cell-moved' : 'cell', row: id, alternative: inner, ...more };
}

/** The path of what a change is about. */
export function pathOf(change: Change): ChangePath {
  const { kind, row = '', alternative = '', level = '', member } = change;
  if (kind === 'file-changed') return member === undefined ? [] : [member];
  if (kind === 'cell' || kind === 'cell-moved') return ['factors', row, 'values', alternative];
  const [noun] = splitKind(kind);
  if (noun === 'level') return ['factors', row, 'levels', level];
  const path = [ROOM_OF.get(noun) ?? noun, change[keyOf(noun)] ?? ''];
  return member === undefined ? path : [...path, member];
}

/** What was done by a change. */
export function verbOf({ kind }: Change): Verb {
  return kind === 'cell' ? 'changed' : splitKind(kind)[1];
}

function splitKind(kind: ChangeKind): [noun: Noun | 'level', verb: Verb] {
  return kind.split('-') as [Noun | 'level', Verb];
}

function nounOf(room: string): Noun | undefined {
  return new Map<string, Noun>(Object.entries(NOUNS)).get(room);
}

function keyOf(noun: Noun): Exclude<Noun, 'measure'> {
  return noun === 'measure' ? 'row' : noun;
}

function levelKind(verb: Verb): ChangeKind {
  return verb === 'renamed' ? 'level-changed' : `level-${verb}`;
}
