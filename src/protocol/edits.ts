/** What a person wants done to the document, and what became of it. */
import * as z from 'zod';
import { blockAddressSchema, cellAddressSchema } from './addresses';
import { conflictIntents } from './conflicts';
import { detailsIntents } from './details';
import { structureIntents } from './structure';

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

/** A cell, a row, its unit alone, an alternative or a section. */
const revertPlaceSchema = z.object({
  row: z.string().optional(),
  alternative: z.string().optional(),
  section: z.string().optional(),
  unit: z.literal(true).optional(),
});

/** What a person wants done to the document; the host turns it into the smallest text edit. */
const intentSchema = z.discriminatedUnion('kind', [
  /** `input` is what was typed, unread: the host knows the row's kind and says what is wrong with it. */
  z.object({ kind: z.literal('set-cell'), cell: cellAddressSchema, input: z.string() }),
  /** Remove what the cell holds, so that it is inherited again (or missing). */
  z.object({ kind: z.literal('clear-cell'), cell: cellAddressSchema }),
  /** A deliberate blank: nothing is inherited. */
  z.object({ kind: z.literal('blank-cell'), cell: cellAddressSchema }),
  /** Remove what the cells of blocks hold. */
  z.object({ kind: z.literal('clear-block'), blocks: z.array(blockAddressSchema) }),
  /** Write what was typed into all cells of blocks. */
  z.object({ kind: z.literal('enter-block'), blocks: z.array(blockAddressSchema), input: z.string() }),
  /**
   * Fill further lines from those of a block, nearest first in both: copies, or a series going on. `otherwise` copies what
   * would be a series, and goes on by one, or back, from what would be copied.
   */
  z.object({
    kind: z.literal('fill-block'),
    fills: z.array(z.object({ from: blockAddressSchema, to: blockAddressSchema })),
    otherwise: z.enum(['on', 'back']).optional(),
  }),
  /** Write the clipboard, as it is, from the first place of `at` on, which goes on to the ends of the table. */
  z.object({
    kind: z.literal('paste-block'),
    at: blockAddressSchema,
    /** How much of `at` is selected: one value fills it. */
    selected: z.object({ rows: z.number(), columns: z.number() }),
    text: z.string(),
    html: z.string(),
    /** What else is selected: a single value goes there as well, and a block is refused. */
    beside: z.array(blockAddressSchema).optional(),
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
  /** Give places back what they held at the last commit. */
  z.object({ kind: z.literal('revert'), places: z.array(revertPlaceSchema) }),
  z.object({
    kind: z.literal('rename-label'),
    of: z.enum(['row', 'alternative', 'section']),
    id: z.string(),
    label: z.string(),
  }),
  ...structureIntents,
  ...detailsIntents,
  ...conflictIntents,
]);

/** Host → table. */
export const toEdits = [
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
] as const;

/** Table → host. */
export const fromEdits = [
  z.object({ type: z.literal('edit'), request: z.number(), intent: intentSchema }),
  /** Undo and redo come as messages, behind the edits still under way, never ahead of them. */
  z.object({ type: z.literal('history'), command: z.enum(['undo', 'redo']) }),
] as const;

export type RefusedCell = z.infer<typeof refusedCellSchema>;
export type TextChange = z.infer<typeof textChangeSchema>;
export type Intent = z.infer<typeof intentSchema>;
export type RevertPlace = z.infer<typeof revertPlaceSchema>;
