import * as z from 'zod';
import { changeSchema } from './change';

const valueSchema = z
  .union([z.number(), z.string(), z.boolean(), z.null(), z.object({ error: z.string() })])
  .describe('A value in the row’s own unit; a blank is null, an error of Excel’s an object.');

const effectSchema = z
  .object({
    measure: z.string().describe('Id of the measure.'),
    alternative: z.string().describe('Id of the alternative.'),
    before: valueSchema,
    after: valueSchema,
    unit: z.string().optional().describe('The measure’s unit.'),
    unitBefore: z.string().optional().describe('Its unit before, where it was another.'),
    percent: z.number().optional().describe('How much more it is, in per cent of what it was.'),
  })
  .describe('What the changes do to a measure in an alternative.');

const findingSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    because: z.string().optional(),
    row: z.string().optional(),
    alternative: z.string().optional(),
    line: z.int(),
    column: z.int(),
    endLine: z.int(),
    endColumn: z.int(),
  })
  .describe('A finding as scenario validate tells it, with its place in the text in which it stands.');

const incomparableSchema = z
  .object({
    side: z.enum(['before', 'after']).describe('The state that cannot be compared.'),
    why: z.string(),
  })
  .describe('Why the two states cannot be compared, where they cannot: then no change or effect is told of them.');

const shape = {
  changes: z.array(changeSchema).describe('What differs; the earlier text becomes the later one by it.'),
  effects: z.array(effectSchema),
  findings: z.object({
    new: z.array(findingSchema).describe('What the changes bring.'),
    fixed: z.array(findingSchema).describe('What they settle.'),
  }),
};

/** How two files are told apart as JSON. */
export const comparisonSchema = z.object(shape).describe('What differs between two scenarios, and what that does.');

/** How the files of a repository are told apart as JSON. */
export const comparisonsSchema = z
  .object({
    files: z.array(
      z.object({
        path: z.string().describe('The file, from the top of its repository.'),
        pathBefore: z.string().optional().describe('Where it was, if that was elsewhere.'),
        status: z.enum(['added', 'removed', 'changed']),
        incomparable: incomparableSchema.optional(),
        ...shape,
      }),
    ),
  })
  .describe('What differs between two states of a repository’s scenarios.');

/** Everything that `scenario diff --format json` writes. */
export const diffSchema = z.union([comparisonSchema, comparisonsSchema]);

/** The JSON Schema of it, as the text of a file under `media/`. */
export function diffJsonSchema(): string {
  const json = z.toJSONSchema(diffSchema, { target: 'draft-7' });
  return JSON.stringify({ ...json, title: 'Differences between scenarios' }, null, 2) + '\n';
}
