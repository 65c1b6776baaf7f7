import * as z from 'zod';
import { referenceSchema } from './id';
import { labelSchema, numberSchema, textSchema, yearsSchema } from './text';

/** A measure: a computed outcome. */
export const measureSchema = z
  .object({
    section: referenceSchema
      .optional()
      .describe('Id of the section whose factors it follows; without one it comes last.'),
    label: labelSchema.describe('What people read as the row’s name.'),
    unit: textSchema.describe('The unit of the result.'),
    years: yearsSchema.optional(),
    formula: z
      .string({ error: 'a formula that starts with =' })
      .regex(/^=/, { error: 'a formula that starts with =' })
      .describe('Excel’s syntax over the ids of rows, such as "=hosting_payment / troops".'),
    direction: z
      .enum(['higher', 'lower', 'none'], { error: '"higher", "lower" or "none"' })
      .optional()
      .describe('Which is better; none for a step on the way.'),
    threshold: numberSchema
      .optional()
      .describe('In the measure’s unit: an alternative on the wrong side of it is reported.'),
    note: textSchema.optional().describe('A remark on this measure.'),
  })
  .describe('A computed outcome: a row of the table.');
