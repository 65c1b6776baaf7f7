/** What a merge could not settle: each conflict with both sides, and what came of settling them. */
import * as z from 'zod';

/** What one version has, as people read it; without a text it is not there. */
const sideViewSchema = z.object({
  text: z.string().optional(),
  /** What stands beside a value: its source, note and the like. */
  beside: z.string().optional(),
});

const openConflictSchema = z.object({
  state: z.literal('open'),
  key: z.string(),
  /** What it is about, as people call it. */
  where: z.string(),
  /** How what is typed is read: a value on one line, JSON or lines of the text. */
  kind: z.enum(['value', 'json', 'lines']),
  /** Line of the text where its marks begin, from 1. */
  line: z.number(),
  ours: sideViewSchema,
  theirs: sideViewSchema,
  /** Absent where it is not known what was there before. */
  base: sideViewSchema.optional(),
  /** What an editor of it starts with. */
  input: z.string(),
  /** What may be chosen, in a row of levels. */
  levels: z.array(z.string()).optional(),
});

const settledConflictSchema = z.object({
  state: z.literal('settled'),
  key: z.string(),
  where: z.string(),
  /** What it is now. */
  now: sideViewSchema,
});

/** A file between whose marks something is to be settled. */
const conflictsViewSchema = z.object({
  /** As the marks name them; empty where they do not. */
  names: z.object({ ours: z.string(), theirs: z.string() }),
  /** In the text's order; what is settled stays in its place. */
  conflicts: z.array(z.discriminatedUnion('state', [openConflictSchema, settledConflictSchema])),
});

/** A file in which all is settled and that is not saved yet. */
const mergeOutcomeSchema = z.object({
  settled: z.number(),
  /** What is found in it and was found on neither side. */
  fresh: z.array(z.object({ message: z.string(), row: z.string().optional(), alternative: z.string().optional() })),
});

const takeSchema = z.enum(['ours', 'theirs', 'both']);

/** Settle conflicts: one as a side has it or as it is typed, or all that are left. */
export const conflictIntents = [
  z.object({
    kind: z.literal('settle-conflict'),
    key: z.string(),
    how: z.union([z.object({ take: takeSchema }), z.object({ typed: z.string() })]),
  }),
  z.object({ kind: z.literal('settle-conflicts'), side: z.enum(['ours', 'theirs']) }),
] as const;

/** What menus and keys of VS Code ask for while there is something to settle. */
export const conflictCommands = [
  'next-conflict',
  'previous-conflict',
  'take-ours',
  'take-theirs',
  'take-all-ours',
  'take-all-theirs',
] as const;

/** Host → table: what is to be settled, or what came of it; neither where the file was never in conflict. */
export const toConflicts = [
  z.object({
    type: z.literal('conflicts'),
    view: conflictsViewSchema.optional(),
    outcome: mergeOutcomeSchema.optional(),
  }),
] as const;

export type SideView = z.infer<typeof sideViewSchema>;
export type OpenConflict = z.infer<typeof openConflictSchema>;
export type SettledConflict = z.infer<typeof settledConflictSchema>;
export type ConflictsView = z.infer<typeof conflictsViewSchema>;
export type MergeOutcome = z.infer<typeof mergeOutcomeSchema>;
export type ConflictCommand = (typeof conflictCommands)[number];
export type ConflictIntent = z.infer<(typeof conflictIntents)[number]>;
export type ToConflicts = z.infer<(typeof toConflicts)[number]>;
