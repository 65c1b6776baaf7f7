/** What the extension host and the page of a comparison say to each other. */
import * as z from 'zod';
import { severitySchema, tableViewSchema } from './view';

/** A difference at a row, a column or a section as a whole. */
const wholeSchema = z.object({
  id: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  /** What became of it in a word or two, shown beside its name. */
  aside: z.string(),
  /** All of it, in words. */
  told: z.string(),
});

const comparedCellSchema = z.object({
  row: z.string(),
  alternative: z.string(),
  /** `follows`: nothing was written there, and it comes to something else. */
  kind: z.enum(['changed', 'follows']),
  /** What it showed; absent where it shows the same. */
  was: z.string().optional(),
  /** What it showed and shows, with the unit. */
  values: z.string(),
  /** How much more or less, or what else changed, in a word or two. */
  change: z.string().optional(),
  /** All of it, in words. */
  told: z.string(),
});

/** A place that a line of a list leads to. */
const target = { row: z.string().optional(), alternative: z.string().optional() };

const comparedFindingSchema = z.object({
  ...target,
  severity: severitySchema,
  message: z.string(),
  because: z.string(),
});

/** One of the two states that are compared. */
const sideSchema = z.object({
  /** Such as `HEAD`, or a file's name. */
  name: z.string(),
  /** Such as the commit and its date. */
  detail: z.string().optional(),
  /** Why it can be read in part only, if so. */
  fault: z.string().optional(),
});

const comparisonViewSchema = z.object({
  before: sideSchema,
  after: sideSchema,
  /** What is found is still being looked for: that nothing is new or settled means nothing yet. */
  unjudged: z.literal(true).optional(),
  /** Rows and columns of both; cells show what the later one has, those that are gone what they had. */
  table: tableViewSchema,
  /** How many of both are left out because nothing in them differs. */
  hidden: z.object({ rows: z.number(), columns: z.number() }),
  sections: z.array(wholeSchema),
  rows: z.array(wholeSchema),
  columns: z.array(wholeSchema),
  cells: z.array(comparedCellSchema),
  /** What the changes do to measures. */
  effects: z.array(z.object({ ...target, subject: z.string(), values: z.string(), change: z.string() })),
  findings: z.object({ fresh: z.array(comparedFindingSchema), settled: z.array(comparedFindingSchema) }),
  /** Changes of rules, sources, levels and everything else that is not a cell. */
  others: z.array(z.object({ ...target, subject: z.string(), what: z.string() })),
});

/** What is compared: a file as it is, with what it was at a revision of git's or with another file. */
const comparedSchema = z.object({
  file: z.string(),
  with: z.union([z.object({ ref: z.string() }), z.object({ file: z.string() })]),
});

/** The part of what the page keeps by which VS Code fills its tab again when the window is loaded anew. */
export const keptComparisonSchema = z.object({ compared: comparedSchema });

/** Host → page. */
export const toComparisonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('compared'), compared: comparedSchema }),
  z.object({ type: z.literal('comparison'), view: comparisonViewSchema }),
  /** Further rows of a large table, in which nothing differs. */
  z.object({ type: z.literal('rows'), rows: tableViewSchema.shape.rows }),
  /** The two sides cannot be compared now, for this reason. */
  z.object({ type: z.literal('impossible'), message: z.string() }),
  /** Go to the next change, or to the one before. */
  z.object({ type: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
]);

/** Page → host. */
export const fromComparisonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), differencesOnly: z.boolean() }),
  z.object({ type: z.literal('differences-only'), is: z.boolean() }),
  /** The reader looks at rows that have not come, from this one on. */
  z.object({ type: z.literal('want'), row: z.string() }),
  /** Show a place in the table of the document. */
  z.object({ type: z.literal('show-in-table'), ...target }),
]);

export type WholeDifference = z.infer<typeof wholeSchema>;
export type ComparedCell = z.infer<typeof comparedCellSchema>;
export type ComparedFinding = z.infer<typeof comparedFindingSchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type SideView = z.infer<typeof sideSchema>;
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
export type ToComparison = z.infer<typeof toComparisonSchema>;
export type FromComparison = z.infer<typeof fromComparisonSchema>;
