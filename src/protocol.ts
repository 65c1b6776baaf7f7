/**
 * What the extension host and the table say to each other. Every message is parsed by its schema on arrival,
 * on both sides: a webview is another process, and an older page may outlive an update of the extension.
 */
import * as z from 'zod';
import { fromArrange, toArrange } from './protocol/arrangement';
import { fromClipboard, toClipboard } from './protocol/clipboard';
import { cellAddressSchema } from './protocol/addresses';
import { conflictCommands, toConflicts } from './protocol/conflicts';
import { fromDetails, toDetails } from './protocol/details';
import { fromEdits, toEdits } from './protocol/edits';
import { fromFormulas, toFormulas } from './protocol/formulas';
import { fromLooks, toLooks } from './protocol/looks';
import { fromRepair, toRepair } from './protocol/repair';
import { fromStructure } from './protocol/structure';
import { toWork } from './protocol/work';
import { changeViewSchema, tablePatchSchema, tableViewSchema } from './protocol/view';

export { LABELS, UNITS, type BlockAddress, type CellAddress } from './protocol/addresses';
export type { Intent, RefusedCell, TextChange } from './protocol/edits';
export type {
  DraftProblem,
  Explanation,
  FormulaChecked,
  FormulaPlace,
  FunctionView,
  Traced,
} from './protocol/formulas';
export type {
  CellView,
  CellsPatch,
  ChangeView,
  ColumnView,
  FindingView,
  FindingsPatch,
  Head,
  Notice,
  RowView,
  SectionView,
  Severity,
  TablePatch,
  TableView,
} from './protocol/view';

/** Host → table. */
export const toTableSchema = z.discriminatedUnion('type', [
  ...toEdits,
  ...toFormulas,
  ...toDetails,
  ...toArrange,
  ...toLooks,
  ...toClipboard,
  ...toRepair,
  ...toConflicts,
  ...toWork,
  z.object({ type: z.literal('show'), view: tableViewSchema }),
  z.object({ type: z.literal('patch'), patch: tablePatchSchema }),
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
      'revert',
      'peek-change',
      'peek-previous-change',
      ...conflictCommands,
    ]),
    cell: cellAddressSchema.optional(),
  }),
]);

/** Table → host. */
export const toHostSchema = z.discriminatedUnion('type', [
  ...fromEdits,
  ...fromFormulas,
  ...fromStructure,
  ...fromDetails,
  ...fromArrange,
  ...fromLooks,
  ...fromClipboard,
  ...fromRepair,
  /** The page can listen, and whether it goes to where it was before it was hidden. */
  z.object({ type: z.literal('ready'), isAsItWas: z.boolean() }),
  /** The rows from this one on are in view, or wanted there: they are told of first. */
  z.object({ type: z.literal('want'), row: z.string() }),
  /** Whether the keyboard is in the table. */
  z.object({ type: z.literal('focus'), has: z.boolean() }),
  /** Where the active place is now, for commands from the palette; absent parts do not apply. */
  z.object({
    type: z.literal('active'),
    row: z.string().optional(),
    alternative: z.string().optional(),
    section: z.string().optional(),
  }),
  /** Fill the empty file: the host asks with what. */
  z.object({ type: z.literal('fill') }),
  /** Show the text beside the table, at a line (from 1) where one is given. */
  z.object({ type: z.literal('open-text'), line: z.number().optional() }),
]);

export type ToTable = z.infer<typeof toTableSchema>;
export type ToHost = z.infer<typeof toHostSchema>;
