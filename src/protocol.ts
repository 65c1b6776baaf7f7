/**
 * What the extension host and the table say to each other. Every message is parsed by its schema on arrival,
 * on both sides: a webview is another process, and an older page may outlive an update of the extension.
 */
import * as z from 'zod';
import { fromArrange, toArrange } from './protocol/arrangement';
import { detailsIntents, fromDetails, toDetails } from './protocol/details';
import { fromLooks, toLooks } from './protocol/looks';
import { fromRepair, toRepair } from './protocol/repair';
import { fromStructure, structureIntents } from './protocol/structure';

export const severitySchema = z.enum(['error', 'warning', 'info']);

/** A finding as the table tells it; `key` stays the same while the same thing is wrong in the same place. */
const findingViewSchema = z.object({
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
const noticeSchema = z.object({
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

/** Parts of a {@link TableView} that changed; a part that is absent is as it was. */
const tablePatchSchema = z.object({
  head: headSchema.optional(),
  columns: z.array(columnViewSchema).optional(),
  sections: z.array(sectionViewSchema).optional(),
  /** Rows that are new or changed; rows that no section names any more are gone. */
  rows: z.array(rowViewSchema),
  findings: z.array(findingViewSchema).optional(),
});

/** A place that differs from the last commit. */
const changeViewSchema = z.object({
  row: z.string().optional(),
  alternative: z.string().optional(),
  section: z.string().optional(),
  /** `removed`: a cell that holds nothing of its own any more, or what stood below or beside it and is gone. */
  kind: z.enum(['added', 'changed', 'removed']),
  text: z.string(),
});

const cellAddressSchema = z.object({ row: z.string(), alternative: z.string() });

/** Where a formula is typed: in a cell, or as what a rule requires; without an id, of a rule that is not there yet. */
const formulaPlaceSchema = z.union([cellAddressSchema, z.object({ rule: z.string().optional() })]);

/** Columns of a block that are no alternatives; a colon keeps their names from being ids. */
export const LABELS = ':label';
export const UNITS = ':unit';

/** A rectangle of cells: ids of rows from the top, and of alternatives from the left, with {@link LABELS} and {@link UNITS}. */
const blockAddressSchema = z.object({ rows: z.array(z.string()), columns: z.array(z.string()) });

/** What could not be written of a block: where, the text, and why. */
const refusedCellSchema = z.object({
  /** The place as people read it. */
  where: z.string(),
  /** Absent where the table has no such place. */
  row: z.string().optional(),
  column: z.string().optional(),
  text: z.string(),
  reason: z.string(),
});

/** A function of the language, as completion and help tell it. */
const functionViewSchema = z.object({ name: z.string(), parameters: z.string(), help: z.string() });

/** Something wrong with a formula that is being typed, at its characters. */
const draftProblemSchema = z.object({
  severity: severitySchema,
  offset: z.number(),
  length: z.number(),
  message: z.string(),
  /** Replaces characters of the formula. */
  fix: z.object({ title: z.string(), offset: z.number(), length: z.number(), text: z.string() }).optional(),
});

/** A text of the document that people read and write, and that replacing may change. */
const textPlaceSchema = z.discriminatedUnion('of', [
  /** The text of a cell is what would be typed into it. */
  z.object({ of: z.literal('cell'), row: z.string(), alternative: z.string() }),
  /** Of a measure. */
  z.object({ of: z.literal('formula'), row: z.string() }),
  z.object({ of: z.literal('row-label'), row: z.string() }),
  z.object({ of: z.literal('alternative-label'), alternative: z.string() }),
  z.object({ of: z.literal('section-label'), section: z.string() }),
  z.object({ of: z.literal('cell-note'), row: z.string(), alternative: z.string() }),
  z.object({ of: z.literal('row-note'), row: z.string() }),
]);

/** Another text for a place of the document. */
const textChangeSchema = z.object({ at: textPlaceSchema, text: z.string() });

/** What a person wants done to the document; the host turns it into the smallest text edit. */
const intentSchema = z.discriminatedUnion('kind', [
  /** `input` is what was typed, unread: the host knows the row's kind and says what is wrong with it. */
  z.object({ kind: z.literal('set-cell'), cell: cellAddressSchema, input: z.string() }),
  /** Remove what the cell holds, so that it is inherited again (or missing). */
  z.object({ kind: z.literal('clear-cell'), cell: cellAddressSchema }),
  /** A deliberate blank: nothing is inherited. */
  z.object({ kind: z.literal('blank-cell'), cell: cellAddressSchema }),
  /** Remove what the cells of a block hold. */
  z.object({ kind: z.literal('clear-block'), block: blockAddressSchema }),
  /** Write what was typed into all cells of a block. */
  z.object({ kind: z.literal('enter-block'), block: blockAddressSchema, input: z.string() }),
  /** Fill further lines from those of a block, nearest first in both: copies, or a series going on. */
  z.object({ kind: z.literal('fill-block'), from: blockAddressSchema, to: blockAddressSchema }),
  /** Write the clipboard, as it is, from the first place of `at` on, which goes on to the ends of the table. */
  z.object({
    kind: z.literal('paste-block'),
    at: blockAddressSchema,
    /** How much of `at` is selected: one value fills it. */
    selected: z.object({ rows: z.number(), columns: z.number() }),
    text: z.string(),
    html: z.string(),
    /** Where it was cut: what is written elsewhere is taken out there. */
    cut: blockAddressSchema.optional(),
    /** What formulas come to is written, and not the formulas. */
    values: z.literal(true).optional(),
  }),
  /** Write other texts in the places of those that are there, all at once. */
  z.object({ kind: z.literal('replace-texts'), changes: z.array(textChangeSchema) }),
  /** The formula of a measure, the same in every alternative. */
  z.object({ kind: z.literal('set-formula'), row: z.string(), formula: z.string() }),
  /** Make one of the changes that would settle a finding. */
  z.object({ kind: z.literal('fix'), finding: z.string(), title: z.string() }),
  z.object({
    kind: z.literal('rename-label'),
    of: z.enum(['row', 'alternative', 'section']),
    id: z.string(),
    label: z.string(),
  }),
  ...structureIntents,
  ...detailsIntents,
]);

/** Host → table. */
export const toTableSchema = z.discriminatedUnion('type', [
  ...toDetails,
  ...toArrange,
  ...toLooks,
  ...toRepair,
  z.object({ type: z.literal('show'), view: tableViewSchema }),
  z.object({ type: z.literal('patch'), patch: tablePatchSchema }),
  /** The edit asked for as `request` is in the document (its patch has been sent before). */
  z.object({
    type: z.literal('accepted'),
    request: z.number(),
    /** Of an edit of a block, what was written and what could not be. */
    block: blockAddressSchema.optional(),
    refusals: z.array(refusedCellSchema).optional(),
  }),
  /** Nothing was changed; `message` says why and what would do. */
  z.object({ type: z.literal('refused'), request: z.number(), message: z.string() }),
  /** How a computed cell comes by its value: its formula, and each name in it with its value and unit. */
  z.object({
    type: z.literal('explanation'),
    cell: cellAddressSchema,
    formula: z.string(),
    value: z.string(),
    reads: z.array(z.object({ name: z.string(), cell: cellAddressSchema, value: z.string() })),
  }),
  /** The functions of the language, sent once. */
  z.object({ type: z.literal('functions'), functions: z.array(functionViewSchema) }),
  /** What is wrong with a formula that is being typed, and what it would come to. */
  z.object({
    type: z.literal('formula-checked'),
    place: formulaPlaceSchema,
    text: z.string(),
    problems: z.array(draftProblemSchema),
    /** Its value with its unit, as people read it; of a rule, where it would hold. Absent where it cannot be told. */
    preview: z.string().optional(),
  }),
  /** The cells that a cell reads itself, and those that read it. */
  z.object({
    type: z.literal('traced'),
    cell: cellAddressSchema,
    reads: z.array(cellAddressSchema),
    readBy: z.array(cellAddressSchema),
  }),
  /** Paint a row's numbers (of the active row, where none is named) as bars or colours, or no longer. */
  z.object({ type: z.literal('paint-row'), row: z.string().optional(), paint: z.enum(['bars', 'scale']) }),
  /** Show a row in the chart below the grid. */
  z.object({ type: z.literal('chart'), row: z.string().optional() }),
  /** All that differs from the last commit. */
  z.object({ type: z.literal('changes'), changes: z.array(changeViewSchema) }),
  /** Go to a cell, a row's label, a column's head or a section, and show what is found there. */
  z.object({
    type: z.literal('reveal'),
    row: z.string().optional(),
    alternative: z.string().optional(),
    section: z.string().optional(),
    /** Of the findings there, the one of this rule is meant. */
    rule: z.string().optional(),
  }),
  /** A command from a menu or the palette that acts on the cell given, or on the active one. */
  z.object({
    type: z.literal('command'),
    command: z.enum([
      'edit',
      'rename',
      'clear',
      'blank',
      'list-findings',
      'next-finding',
      'previous-finding',
      'fix',
      'edit-in-bar',
      'trace-reads',
      'trace-read-by',
      'details',
      'find',
      'replace',
      'find-next',
      'find-previous',
    ]),
    cell: cellAddressSchema.optional(),
  }),
]);

/** Table → host. */
export const toHostSchema = z.discriminatedUnion('type', [
  ...fromStructure,
  ...fromDetails,
  ...fromArrange,
  ...fromLooks,
  ...fromRepair,
  z.object({ type: z.literal('ready') }),
  /** The rows from this one on are in view, and have not come yet. */
  z.object({ type: z.literal('want'), row: z.string() }),
  /** Whether the keyboard is in the table. */
  z.object({ type: z.literal('focus'), has: z.boolean() }),
  z.object({ type: z.literal('edit'), request: z.number(), intent: intentSchema }),
  /** Undo and redo come as messages, behind the edits still under way, never ahead of them. */
  z.object({ type: z.literal('history'), command: z.enum(['undo', 'redo']) }),
  /** Where the active place is now, for commands from the palette; absent parts do not apply. */
  z.object({
    type: z.literal('active'),
    row: z.string().optional(),
    alternative: z.string().optional(),
    section: z.string().optional(),
  }),
  /** Fill the empty file: the host asks with what. */
  z.object({ type: z.literal('fill') }),
  /** How does this cell come by its value? */
  z.object({ type: z.literal('explain'), cell: cellAddressSchema }),
  /** What would this formula come to there, and what is wrong with it? */
  z.object({ type: z.literal('check-formula'), place: formulaPlaceSchema, text: z.string() }),
  /** Which cells does this one read, and which read it? */
  z.object({ type: z.literal('trace'), cell: cellAddressSchema }),
  /** Show the text beside the table, at a line (from 1) where one is given. */
  z.object({ type: z.literal('open-text'), line: z.number().optional() }),
]);

export type Severity = z.infer<typeof severitySchema>;
export type FindingView = z.infer<typeof findingViewSchema>;
export type CellView = z.infer<typeof cellViewSchema>;
export type RowView = z.infer<typeof rowViewSchema>;
export type ColumnView = z.infer<typeof columnViewSchema>;
export type SectionView = z.infer<typeof sectionViewSchema>;
export type Head = z.infer<typeof headSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type TableView = z.infer<typeof tableViewSchema>;
export type TablePatch = z.infer<typeof tablePatchSchema>;
export type ChangeView = z.infer<typeof changeViewSchema>;
export type CellAddress = z.infer<typeof cellAddressSchema>;
export type FormulaPlace = z.infer<typeof formulaPlaceSchema>;
export type Explanation = Extract<ToTable, { type: 'explanation' }>;
export type BlockAddress = z.infer<typeof blockAddressSchema>;
export type RefusedCell = z.infer<typeof refusedCellSchema>;
export type TextChange = z.infer<typeof textChangeSchema>;
export type FunctionView = z.infer<typeof functionViewSchema>;
export type DraftProblem = z.infer<typeof draftProblemSchema>;
export type FormulaChecked = Extract<ToTable, { type: 'formula-checked' }>;
export type Traced = Extract<ToTable, { type: 'traced' }>;
export type Intent = z.infer<typeof intentSchema>;
export type ToTable = z.infer<typeof toTableSchema>;
export type ToHost = z.infer<typeof toHostSchema>;
