import * as z from 'zod';
import { levelSchema, roleSchema } from './factor';
import { idSchema, referenceSchema, rowIdSchema } from './id';
import { ruleSchema } from './rule';
import { labelSchema, periodSchema, textSchema } from './text';

/** What a pack's rules speak of; a scenario binds a concept by a factor's id or its `as`. */
export const conceptSchema = z.object({
  label: labelSchema.describe('What people read.'),
  unit: textSchema.optional().describe('The unit that a factor bound to this concept must have.'),
  levels: z
    .record(idSchema, levelSchema)
    .optional()
    .describe('The levels that a factor bound to this concept must have.'),
});

const valueSchema = z.union([z.number(), z.string(), z.null()], { error: 'a number, a text or null' });

/** A few assumptions that a rule finds fault with, or has nothing against. */
export const packExampleSchema = z
  .object({
    values: z
      .record(referenceSchema, z.union([valueSchema, z.array(valueSchema).min(1)], { error: 'a value or a list' }))
      .describe('Concept id → its value; of a path a list, one for each column, each based on the one before.'),
    periods: z.array(periodSchema).optional().describe('The years of these columns.'),
    roles: z.record(referenceSchema, roleSchema).optional().describe('Concept id → its role; uncertainty otherwise.'),
  })
  .describe('A few assumptions: what stands for the concepts of the rule.');

/** Both sides of what a rule means. */
export const packExamplesSchema = z.object({ fails: packExampleSchema, passes: packExampleSchema });

/** A rule of a pack, which can say how it is settled and show what it means. */
export const packRuleSchema = ruleSchema.extend({
  remedy: labelSchema.optional().describe('How a finding of this rule is settled, in whole sentences.'),
  examples: packExamplesSchema
    .optional()
    .describe('What the rule finds fault with, and what it has nothing against, near to it.'),
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
    rules: z.record(idSchema, packRuleSchema).describe('The rules: id → rule, over concepts in the place of factors.'),
  })
  .describe('A rule pack: rules over concepts, for any scenario that has them.');
