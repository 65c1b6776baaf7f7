import * as z from 'zod';
import { severitySchema } from './rule';
import { textSchema } from './text';

/** What a finding of a rule counts as: `off` has nothing told of it. */
export const severityOrOffSchema = z
  .enum(['off', ...severitySchema.options], { error: '"off", "info", "warning" or "error"' })
  .describe('off, info, warning or error.');

/** A whole `.scenariorc.json` file: what a folder settles for the scenarios in it and below. */
export const settingsSchema = z
  .object({
    $schema: textSchema.optional().describe('Ignored.'),
    severity: z
      .record(z.string({ error: 'the id of a rule' }), severityOrOffSchema)
      .optional()
      .describe(
        'How grave the findings of a rule are, where it is not the rule’s own: rule id → off, info, warning or error.',
      ),
    staleAfterYears: z
      .number({ error: 'a number of years above 0' })
      .positive({ error: 'a number of years above 0' })
      .optional()
      .describe('How many years before “asOf” a source may be dated before it counts as stale: 2 where left out.'),
    packs: z
      .array(textSchema)
      .optional()
      .describe(
        'Rule packs in force beside those that a scenario names: by name ("alliance") or by path relative to this file.',
      ),
  })
  .describe(
    'What a folder settles for the scenarios in it and below. The nearest such file upward counts, and it alone.',
  );
