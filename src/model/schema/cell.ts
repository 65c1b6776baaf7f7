import * as z from 'zod';
import { referenceSchema } from './id';
import { numberSchema, textSchema } from './text';

/** How sure the authors are of a value. Confidence and likelihood are two things and never share a member. */
export const confidenceSchema = z
  .enum(['low', 'moderate', 'high'], { error: '"low", "moderate" or "high"' })
  .describe('How sure the authors are of it: low, moderate or high.');

/** Low and high for sensitivity, in the row's unit. */
export const rangeSchema = z
  .object({
    low: numberSchema.describe('The lowest plausible value.'),
    high: numberSchema.describe('The highest plausible value.'),
  })
  .describe('Low and high for sensitivity, in the unit of the row.');

/** What a cell holds: a number, a level's id, a text, a formula (text that starts with `=`) or a deliberate blank. */
export const contentSchema = z.union([numberSchema, textSchema, z.null()], {
  error: 'a number, a text, a level’s id, a formula that starts with = or null',
});

/** A value as its source puts it. */
export const statedSchema = z
  .object({
    value: numberSchema.describe('The number as the source prints it.'),
    unit: textSchema.describe('The unit in which the source prints it.'),
  })
  .describe('The value as the source itself puts it; a cell that disagrees with what it cites is a finding.');

/** The same quantity as another source puts it. */
export const alsoStatedSchema = z
  .object({
    source: referenceSchema.describe('Id of the other source.'),
    value: numberSchema.describe('The number as that source prints it.'),
    unit: textSchema.optional().describe('The unit in which it prints it; that of the row where left out.'),
    note: textSchema.optional().describe('Why it differs, and which of them holds.'),
  })
  .describe('The same quantity as another source puts it.');

/** A cell with what stands behind its value. */
export const cellObjectSchema = z.object({
  value: contentSchema.describe('What the cell holds: a number, a level’s id, a text, a formula (“=…”) or null.'),
  source: referenceSchema.optional().describe('Id of the source of this value.'),
  confidence: confidenceSchema.optional(),
  note: textSchema.optional().describe('A remark on this value.'),
  range: rangeSchema.optional(),
  stated: statedSchema.optional(),
  alsoStated: z
    .array(alsoStatedSchema)
    .min(1)
    .optional()
    .describe('What other sources put it at. Where they disagree, a note says why and which of them holds.'),
  approximate: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('True where the value is only about right (5 %).'),
});

/** One cell of a factor: its content, alone or with source, confidence, note, range and what the source states. */
export const cellSchema = z
  .union([numberSchema, textSchema, z.null(), cellObjectSchema], {
    error: 'a number, a text, a level’s id, a formula that starts with =, null, or an object with a "value"',
  })
  .describe(
    'A number, a level’s id, a text, a formula (“=…”), null for a deliberate blank, or { "value": …, "source": …, "note": … }. Left out, it is inherited along basedOn.',
  );
