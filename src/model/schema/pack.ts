import * as z from 'zod';
import { levelSchema } from './factor';
import { idSchema, rowIdSchema } from './id';
import { ruleSchema } from './rule';
import { labelSchema, textSchema } from './text';

/** What a pack's rules speak of; a scenario binds a concept by a factor's id or its `as`. */
const conceptSchema = z.object({
  label: labelSchema.describe('What people read.'),
  unit: textSchema.optional().describe('The unit that a factor bound to this concept must have.'),
  levels: z
    .record(idSchema, levelSchema)
    .optional()
    .describe('The levels that a factor bound to this concept must have.'),
});

/** A whole `.scenario-rules.json` file: rules over concepts, for any scenario that has them. */
export const packSchema = z
  .object({
    $schema: textSchema.optional().describe('Ignored.'),
    pack: z.literal(1, { error: 'the format’s version, 1' }).describe('The version of the format: 1.'),
    title: labelSchema.describe('The title of the pack.'),
    concepts: z
      .record(rowIdSchema, conceptSchema)
      .describe('What the rules speak of: id → { "label": …, "unit" or "levels": … }.'),
    rules: z.record(idSchema, ruleSchema).describe('The rules: id → rule, over concepts in the place of factors.'),
  })
  .describe('A rule pack: rules over concepts, for any scenario that has them.');
