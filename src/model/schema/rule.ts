import * as z from 'zod';
import { roleSchema } from './factor';
import { referenceSchema } from './id';
import { labelSchema, textSchema } from './text';

/** How grave a finding is. */
export const severitySchema = z
  .enum(['error', 'warning', 'info'], { error: '"error", "warning" or "info"' })
  .describe('How grave it is: error, warning (the default) or info.');

/** One level or a list of them, for one factor of a `forbid`. */
export const forbiddenSchema = z.union([referenceSchema, z.array(referenceSchema).min(1)], {
  error: 'a level’s id or a list of them',
});

/** One role or a list of them, for one factor of a rule’s `roles`. */
const rolesSchema = z.union([roleSchema, z.array(roleSchema).min(1)], { error: 'a role or a list of them' });

const A_YEAR = { error: 'a year such as 2027' };
const yearSchema = z.int(A_YEAR).min(1000, A_YEAR).max(9999, A_YEAR);

const SOME_YEARS = { error: 'a number of years' };

/** The years of the columns for which a rule holds. */
export const rulePeriodSchema = z
  .object({
    from: yearSchema.optional().describe('The first year.'),
    to: yearSchema.optional().describe('The last year.'),
    step: z
      .int(SOME_YEARS)
      .min(1, SOME_YEARS)
      .optional()
      .describe('Only where the alternative is based on one of so many years before.'),
  })
  .describe('Only the alternatives of these years: of their period, else of the file’s asOf.');

/** Which assumptions may not stand together, and why. Exactly one of `require`, `forbid` and `link` is given. */
export const ruleSchema = z
  .object({
    require: z
      .string({ error: 'a formula that starts with =' })
      .regex(/^=/, { error: 'a formula that starts with =' })
      .optional()
      .describe('A formula that must be TRUE in every alternative.'),
    forbid: z
      .record(referenceSchema, forbiddenSchema)
      .optional()
      .describe('Levels that may not stand together: factor id → a level’s id or a list of them.'),
    link: z
      .array(referenceSchema)
      .min(2)
      .optional()
      .describe('Ids of factors that depend on each other: where they vary, a formula or a rule must tie them.'),
    roles: z
      .record(referenceSchema, rolesSchema)
      .optional()
      .describe('The rule holds only where these factors have these roles: factor id → a role or a list of them.'),
    period: rulePeriodSchema.optional(),
    because: labelSchema.describe('Why they may not stand together, in words that an analyst understands.'),
    severity: severitySchema.optional(),
  })
  .describe('Which assumptions may not stand together: a formula that must hold, or levels that exclude each other.');

/** A finding that the authors have looked at and accept. */
export const waiverSchema = z
  .object({
    rule: textSchema.describe('Id of the rule whose finding is accepted, such as "rules/no_double_credit".'),
    row: referenceSchema.optional().describe('Only the findings on this row; any row where left out.'),
    alternative: referenceSchema.optional().describe('Only the findings on this alternative; any where left out.'),
    reason: labelSchema.describe('Why it is accepted.'),
    by: textSchema.optional().describe('Who accepted it.'),
    until: z.iso
      .date({ error: 'a date such as "2025-12-31"' })
      .optional()
      .describe('The last day on which the waiver holds.'),
    when: z
      .record(referenceSchema, z.union([z.number(), z.string(), z.null()], { error: 'a number, a text or null' }))
      .optional()
      .describe('Row id → the value that was accepted: the waiver ends when a value changes.'),
  })
  .describe('A finding that the authors have looked at and accept.');
