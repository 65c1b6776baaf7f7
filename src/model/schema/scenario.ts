import * as z from 'zod';
import { factorSchema } from './factor';
import { idSchema, referenceSchema, rowIdSchema } from './id';
import { measureSchema } from './measure';
import { ruleSchema, waiverSchema } from './rule';
import { dateSchema, labelSchema, periodSchema, textSchema } from './text';

/** The version of the format that this code reads and writes. */
export const FORMAT_VERSION = 1;

const actorSchema = z.object({ label: labelSchema.describe('What people read.') });

/** Where a value comes from. */
const sourceSchema = z.object({
  title: labelSchema.describe('The title of the document or report.'),
  publisher: textSchema.optional().describe('Who published it.'),
  date: dateSchema.optional().describe('The day of publication.'),
  url: textSchema.optional().describe('Where it can be read.'),
  kind: z
    .enum(['official', 'reported', 'claim', 'proposal', 'judgement'], {
      error: '"official", "reported", "claim", "proposal" or "judgement"',
    })
    .optional()
    .describe('official, reported, a claim, a proposal (such as a bill or a draft), or a judgement of the authors.'),
  validFrom: dateSchema.optional().describe('The first day on which it holds.'),
  validUntil: dateSchema.optional().describe('The last day on which it holds.'),
  supersededBy: referenceSchema.optional().describe('Id of the source that took its place.'),
  note: textSchema.optional().describe('A remark on this source.'),
});

const unitSchema = z.object({ note: textSchema.optional().describe('What the unit counts.') });

/** One complete column of assumptions. */
export const alternativeSchema = z.object({
  label: labelSchema.describe('What people read above the column.'),
  basedOn: referenceSchema
    .optional()
    .describe('Id of the alternative from which cells that are left out are inherited.'),
  group: textSchema.optional().describe('The heading under which this column stands beside others.'),
  period: periodSchema.optional(),
  description: textSchema.optional().describe('What this alternative stands for.'),
});

export const sectionSchema = z.object({
  label: labelSchema.describe('What people read above the section’s rows.'),
  kind: z
    .enum(['cost-sharing', 'tariffs', 'posture'], { error: '"cost-sharing", "tariffs" or "posture"' })
    .optional()
    .describe('cost-sharing, tariffs, posture, or left out.'),
});

/** A whole `.scenario.json` file, version 1; members in canonical order. */
export const scenarioSchema = z
  .object({
    $schema: textSchema.optional().describe('Ignored.'),
    scenario: z
      .literal(FORMAT_VERSION, { error: `the format’s version, ${FORMAT_VERSION}` })
      .describe('The version of the format: 1.'),
    title: labelSchema.describe('The title of the scenario.'),
    description: textSchema.optional().describe('What the scenario is about.'),
    asOf: dateSchema
      .optional()
      .describe('The day that the assumptions describe. Nothing in the file may rest on what was known only later.'),
    packs: z
      .array(textSchema)
      .optional()
      .describe('Rule packs in force: by name ("alliance") or by path relative to this file.'),
    actors: z.record(idSchema, actorSchema).optional().describe('Who decides: id → { "label": … }.'),
    perspective: referenceSchema.optional().describe('Id of the actor whose choices the levers are.'),
    sources: z.record(idSchema, sourceSchema).optional().describe('Where values come from: id → source.'),
    units: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/), unitSchema)
      .optional()
      .describe('Unit names of the file’s own.'),
    alternatives: z
      .record(idSchema, alternativeSchema)
      .describe('The columns, in order: id → { "label": …, "basedOn": … }.'),
    sections: z.record(idSchema, sectionSchema).describe('The groups of rows, in order: id → { "label": … }.'),
    factors: z
      .record(rowIdSchema, factorSchema)
      .describe('The assumptions, in row order within their section: id → factor.'),
    measures: z.record(rowIdSchema, measureSchema).optional().describe('Computed outcomes: id → measure.'),
    rules: z.record(idSchema, ruleSchema).optional().describe('Which assumptions may not stand together: id → rule.'),
    waivers: z.record(idSchema, waiverSchema).optional().describe('Findings that the authors accept: id → waiver.'),
  })
  .describe('A scenario: assumptions (rows) by alternative (columns), rules over them, and where they come from.');
