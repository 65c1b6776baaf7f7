/** What the table shows of a document: all of it at first, then what changed. */
import * as z from 'zod';

export const severitySchema = z.enum(['error', 'warning', 'info']);

/** A finding as the table tells it; `key` stays the same while the same thing is wrong in the same place. */
export const findingViewSchema = z.object({
  key: z.string(),
  rule: z.string(),
  severity: severitySchema,
  title: z.string(),
  message: z.string(),
  because: z.string().optional(),
  /** What would settle it: titles, by which the host knows them; the first is the one to take. */
  fixes: z.array(z.string()).optional(),
  /** The first of them can be taken without a look. */
  hasSureFix: z.literal(true).optional(),
  /** The authors accept it, for this reason. */
  waived: z.string().optional(),
  /** Up to this day, an ISO date, where one is given. */
  waivedUntil: z.string().optional(),
  row: z.string().optional(),
  alternative: z.string().optional(),
  /** Line of the text where it stands, from 1. */
  line: z.number(),
  related: z.array(
    z.object({
      row: z.string().optional(),
      alternative: z.string().optional(),
      message: z.string(),
      line: z.number(),
    }),
  ),
});

const cellViewSchema = z.object({
  /** As people read it: a level's label, a number with grouped digits; of a formula its result. */
  display: z.string(),
  /** What an editor of the cell starts with: the level's label, the number's plain digits, the formula's text. */
  input: z.string(),
  /** `own`: written in this alternative; `inherited`: along `basedOn`; `missing`: nothing to inherit. */
  state: z.enum(['own', 'inherited', 'missing']),
  content: z.enum(['number', 'level', 'date', 'text', 'formula', 'blank', 'none', 'unreadable']),
  /** The number that it holds or comes to, in the row's unit. */
  value: z.number().optional(),
  /** The result of a formula is an error. */
  error: z.boolean().optional(),
  /** The label of the alternative that an inherited cell comes from. */
  from: z.string().optional(),
  source: z.string().optional(),
  confidence: z.string().optional(),
  note: z.string().optional(),
  /** Keys of the findings that involve this cell. */
  findings: z.array(z.string()),
});

const rowViewSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** The unit as written, or what stands in its place (`level`, `date`, `text`). */
  unit: z.string(),
  kind: z.enum(['number', 'levels', 'date', 'text', 'measure']),
  role: z.string().optional(),
  /** The label of the actor who decides this row. */
  owner: z.string().optional(),
  note: z.string().optional(),
  levels: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  /** One for each column, in the columns' order. */
  cells: z.array(cellViewSchema),
  /** Keys of the findings on the row as a whole. */
  findings: z.array(z.string()),
});

const columnViewSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** What people call it away from its column, where its label is another's too. */
  name: z.string().optional(),
  group: z.string().optional(),
  period: z.string().optional(),
  /** The id of the alternative that this one is based on; there may be none of that id. */
  basedOn: z.string().optional(),
  /** What people call that one, where it is not among the columns. */
  baseName: z.string().optional(),
  description: z.string().optional(),
  findings: z.array(z.string()),
});

const sectionViewSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Ids of its rows, in order. */
  rows: z.array(z.string()),
});

/** Why the table cannot be edited, and where in the text to mend it. */
export const noticeSchema = z.object({
  kind: z.enum(['empty', 'broken', 'newer', 'read-only']),
  message: z.string(),
  line: z.number().optional(),
  /** What the table shows meanwhile: the last state that could be read, or what can be read of this one. */
  shows: z.enum(['last-good', 'what-can-be-read', 'all']),
});

const headSchema = z.object({
  title: z.string(),
  asOf: z.string().optional(),
  perspective: z.string().optional(),
  description: z.string().optional(),
  /** The rule packs in force, and how many of their rules apply. */
  packs: z.array(z.object({ title: z.string(), rules: z.number(), applies: z.number() })).optional(),
  notice: noticeSchema.optional(),
  /** It is still being judged: that there are no findings means nothing yet. */
  unjudged: z.literal(true).optional(),
});

export const tableViewSchema = z.object({
  head: headSchema,
  columns: z.array(columnViewSchema),
  sections: z.array(sectionViewSchema),
  /** In no particular order; `sections` gives it. */
  rows: z.array(rowViewSchema),
  findings: z.array(findingViewSchema),
});

/** How the list of findings changed. */
const findingsPatchSchema = z.object({
  /** The keys of those that are no more. */
  gone: z.array(z.string()),
  /** New ones, each behind the one of this key or else first, and those that say something else than before. */
  come: z.array(z.object({ finding: findingViewSchema, behind: z.string().optional() })),
});

/** The cells of a row that changed, each by its place among the columns. */
const cellsPatchSchema = z.object({
  row: z.string(),
  cells: z.array(z.object({ at: z.number(), cell: cellViewSchema })),
});

/** Parts of a {@link TableView} that changed; a part that is absent is as it was. */
export const tablePatchSchema = z.object({
  head: headSchema.optional(),
  columns: z.array(columnViewSchema).optional(),
  sections: z.array(sectionViewSchema).optional(),
  /** Rows that are new, or of which more changed than cells; rows that no section names any more are gone. */
  rows: z.array(rowViewSchema),
  /** Of all other rows what changed, once their cells stand where their columns do: whole rows are ten times as much. */
  cells: z.array(cellsPatchSchema).optional(),
  findings: findingsPatchSchema.optional(),
});

/** A place that differs from the last commit. */
export const changeViewSchema = z.object({
  row: z.string().optional(),
  alternative: z.string().optional(),
  section: z.string().optional(),
  /** `removed`: a cell that holds nothing of its own any more, or what stood below or beside it and is gone. */
  kind: z.enum(['added', 'changed', 'removed']),
  text: z.string(),
  /** Before and now, one line for each member that differs. */
  steps: z.array(z.string()).optional(),
});

export type Severity = z.infer<typeof severitySchema>;
export type FindingView = z.infer<typeof findingViewSchema>;
export type CellView = z.infer<typeof cellViewSchema>;
export type RowView = z.infer<typeof rowViewSchema>;
export type ColumnView = z.infer<typeof columnViewSchema>;
export type SectionView = z.infer<typeof sectionViewSchema>;
export type Head = z.infer<typeof headSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type TableView = z.infer<typeof tableViewSchema>;
export type FindingsPatch = z.infer<typeof findingsPatchSchema>;
export type CellsPatch = z.infer<typeof cellsPatchSchema>;
export type TablePatch = z.infer<typeof tablePatchSchema>;
export type ChangeView = z.infer<typeof changeViewSchema>;
