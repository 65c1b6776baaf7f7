/**
 * What the host and the page's details panel say to each other: what the panel is about, what it shows of it, and what
 * a person changes in it. The host says which fields there are; the page knows how to show each kind.
 */
import * as z from 'zod';

const roomSchema = z.enum(['sources', 'actors', 'units', 'packs', 'rules', 'waivers']);

/** One of what other sources put a cell at: its place among those, and what it was when it was looked at. */
const statedSchema = z.object({ index: z.number(), source: z.string().optional(), value: z.number().optional() });

/** What is in the file. */
const placeSchemas = [
  z.object({ of: z.literal('cell'), row: z.string(), alternative: z.string() }),
  z.object({ of: z.literal('row'), row: z.string() }),
  z.object({ of: z.literal('alternative'), alternative: z.string() }),
  z.object({ of: z.literal('section'), section: z.string() }),
  z.object({ of: z.literal('file') }),
  z.object({ of: z.literal('entry'), room: roomSchema, id: z.string() }),
  z.object({ of: z.literal('level'), row: z.string(), id: z.string() }),
  z.object({ of: z.literal('also-stated'), row: z.string(), alternative: z.string(), ...statedSchema.shape }),
] as const;

/** What the panel is about. */
export const subjectSchema = z.discriminatedUnion('of', [
  ...placeSchemas,
  /** A form for something new. A source is cited by the place given; a waiver is of the finding given, by its key. */
  z.object({
    of: z.literal('new'),
    room: z.enum([...roomSchema.options, 'levels', 'also-stated', 'concepts']),
    row: z.string().optional(),
    alternative: z.string().optional(),
    /** Which of what other sources state; one past the last is that of a form. */
    stated: statedSchema.optional(),
    finding: z.string().optional(),
  }),
  /** A form for a new member of the user's own, whose name starts with `x_`. */
  z.object({ of: z.literal('new-own'), in: z.discriminatedUnion('of', placeSchemas) }),
]);

/** Something else that the panel, or the table, can go to. */
export const linkSchema = z.object({ text: z.string(), detail: z.string().optional(), to: subjectSchema });

const choiceSchema = z.object({ id: z.string(), label: z.string() });

/** Something that a person can read and change as one text. */
const fieldSchema = z.object({
  /** By which the host knows it. */
  member: z.string(),
  label: z.string(),
  /**
   * `ticks`: what is ticked of the choices of rows, as JSON of row → list. `rows`: some of the choices, as JSON of their
   * list. `pair`: two choices or none, as JSON of their list. `pack`: the name or path of a rule pack.
   */
  kind: z.enum(['text', 'lines', 'date', 'choice', 'formula', 'check', 'ticks', 'rows', 'pair', 'pack']),
  value: z.string(),
  choices: z.array(choiceSchema).optional(),
  /** Of `pair`: what the one and the other are called. */
  parts: z.tuple([z.string(), z.string()]).optional(),
  /** Of `ticks`: the rows, and what can be ticked of each where it is not the field's choices. */
  rows: z.array(choiceSchema.extend({ choices: z.array(choiceSchema).optional() })).optional(),
  /** Of `ticks` and `rows`: what it means to add one, and in short what is added. */
  adds: z.string().optional(),
  another: z.string().optional(),
  hint: z.string().optional(),
  /** What is wrong with what it holds: findings by their keys. */
  faults: z.array(z.string()).optional(),
  /** Why it cannot be changed here; empty where a field before it says so. */
  locked: z.string().optional(),
  /** Where what it names can be seen, or something new to be named. */
  links: z.array(linkSchema).optional(),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fields'),
    title: z.string().optional(),
    fields: z.array(fieldSchema),
    add: linkSchema.optional(),
  }),
  /** What is so and is not changed here. */
  z.object({
    kind: z.literal('facts'),
    facts: z.array(z.object({ name: z.string(), text: z.string(), to: subjectSchema.optional() })),
  }),
  z.object({ kind: z.literal('links'), title: z.string(), links: z.array(linkSchema) }),
  /** Findings by their keys in the table. */
  z.object({ kind: z.literal('findings'), keys: z.array(z.string()) }),
  /** What can be opened, added and, where their order matters, moved. */
  z.object({
    kind: z.literal('list'),
    title: z.string(),
    entries: z.array(linkSchema),
    movable: z.boolean().optional(),
    add: linkSchema.optional(),
    /** What it is good for, where there is none yet. */
    empty: z.string(),
  }),
  /** Who set the cell, and when, as git knows it: asked for when it is opened. */
  z.object({ kind: z.literal('history') }),
]);

const detailsSchema = z.object({
  title: z.string(),
  /** What kind of thing it is, or where it stands. */
  about: z.string(),
  back: linkSchema.optional(),
  blocks: z.array(blockSchema),
  /** What the button that deletes it says. */
  remove: z.string().optional(),
  /** What the button that adds it says, of a form for something new. */
  add: z.string().optional(),
});

/** A change of a cell from one commit to the next. */
const revisionSchema = z.object({
  commit: z.string(),
  author: z.string(),
  /** ISO date. */
  date: z.string(),
  message: z.string(),
  /** What the cell held from then on. */
  value: z.string(),
});

/** Host → panel. */
export const toDetails = [
  /** Without details, the subject is gone. */
  z.object({ type: z.literal('details'), subject: subjectSchema, details: detailsSchema.optional() }),
  /** What was made or renamed by a request is to be shown. */
  z.object({ type: z.literal('made'), request: z.number(), subject: subjectSchema }),
  z.object({
    type: z.literal('cell-history'),
    subject: subjectSchema,
    revisions: z.array(revisionSchema),
    /** Why there is no history, or less than all of it. */
    remark: z.string().optional(),
  }),
  /** The pack that was chosen for a field. */
  z.object({ type: z.literal('pack-chosen'), subject: subjectSchema, member: z.string(), reference: z.string() }),
] as const;

/** Panel → host. */
export const fromDetails = [
  /** What the panel is about from now on; without a subject it is closed. */
  z.object({ type: z.literal('show-details'), subject: subjectSchema.optional() }),
  z.object({ type: z.literal('ask-history'), row: z.string(), alternative: z.string() }),
  /** A field is to name a pack of the workspace: the host asks which. */
  z.object({ type: z.literal('choose-pack'), subject: subjectSchema, member: z.string() }),
  /** Show the file of a pack. */
  z.object({ type: z.literal('open-pack'), reference: z.string() }),
] as const;

/** What a person does in the panel. */
export const detailsIntents = [
  /** `text` as typed: the host reads it as the member wants. Nothing typed takes the member out. */
  z.object({ kind: z.literal('set-member'), subject: subjectSchema, member: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('add-entry'),
    subject: subjectSchema,
    members: z.array(z.object({ member: z.string(), text: z.string() })),
  }),
  z.object({ kind: z.literal('remove-entry'), subject: subjectSchema }),
  z.object({ kind: z.literal('move-entry'), subject: subjectSchema, step: z.union([z.literal(-1), z.literal(1)]) }),
] as const;

export type Subject = z.infer<typeof subjectSchema>;
export type Stated = z.infer<typeof statedSchema>;
export type Room = z.infer<typeof roomSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Details = z.infer<typeof detailsSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type DetailsIntent = z.infer<(typeof detailsIntents)[number]>;
export type FromDetails = z.infer<(typeof fromDetails)[number]>;
export type ToDetails = z.infer<(typeof toDetails)[number]>;

/** One text for each subject, for maps and comparisons. */
export function subjectKey(subject: Subject): string {
  const parts = Object.entries(subject).filter(([, value]) => value !== undefined);
  return JSON.stringify(parts.sort(([one], [other]) => (one < other ? -1 : 1)));
}
