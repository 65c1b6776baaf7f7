import * as z from 'zod';
import { cellSchema, confidenceSchema, rangeSchema } from './cell';
import { idSchema, referenceSchema } from './id';
import { labelSchema, numberSchema, textSchema, yearsSchema } from './text';

/** Who settles a factor: we choose a lever, others decide an uncertainty, a given is not in question. */
export const roleSchema = z
  .enum(['lever', 'uncertainty', 'given'], { error: '"lever", "uncertainty" or "given"' })
  .describe('lever: we choose it; uncertainty: others decide it; given: not in question.');

/** One of a factor's finite options: a label, or a label with a value in formulas and a probability. */
export const levelSchema = z
  .union(
    [
      labelSchema,
      z.object({
        label: labelSchema.describe('What people read.'),
        value: numberSchema.optional().describe('What the level counts as in formulas (for all levels or for none).'),
        probability: numberSchema.optional().describe('Probability of this level, between 0 and 1.'),
      }),
    ],
    { error: 'a label, or { "label": …, "value": …, "probability": … }' },
  )
  .describe('The level’s label, or { "label": …, "value": …, "probability": … }.');

/** Of which two amounts a percentage is the quotient. */
export const shareSchema = z
  .object({
    part: referenceSchema.describe('Id of the row that is the part.'),
    of: referenceSchema.describe('Id of the row that is the whole.'),
  })
  .describe('The two rows of which this percentage is the quotient: part and whole.');

/** A factor: one assumption, a row of the table. It is a number, one of `levels`, a date or free text. */
export const factorSchema = z
  .object({
    section: referenceSchema.describe('Id of the section in which the row stands.'),
    label: labelSchema.describe('What people read as the row’s name.'),
    role: roleSchema,
    owner: referenceSchema
      .optional()
      .describe('Id of the actor who decides it. A lever without an owner is the perspective’s.'),
    unit: textSchema
      .optional()
      .describe('The unit of a number, such as "USD bn/yr", "KRW trn", "%", "% GDP" or "persons".'),
    years: yearsSchema.optional(),
    type: z
      .enum(['date', 'text'], { error: '"date" or "text"' })
      .optional()
      .describe('date: ISO dates; text: free text. A number or one of levels where left out.'),
    levels: z.record(idSchema, levelSchema).optional().describe('The options that this factor can take: id → label.'),
    min: numberSchema.optional().describe('The least value allowed, in the row’s unit.'),
    max: numberSchema.optional().describe('The greatest value allowed, in the row’s unit.'),
    integer: z.boolean({ error: 'true or false' }).optional().describe('True where only whole numbers make sense.'),
    as: idSchema.optional().describe('The concept by which rule packs know this factor, where its id differs from it.'),
    partOf: referenceSchema
      .optional()
      .describe('Id of the factor or measure that this is a part of; the parts must make the whole.'),
    countsToward: referenceSchema
      .optional()
      .describe('Id of the one measure, a total, that this counts toward; no other total may add it as well.'),
    sameAs: referenceSchema
      .optional()
      .describe('Id of the row that holds the same quantity from elsewhere; the two must agree.'),
    reconciled: textSchema
      .optional()
      .describe('Why this may differ from another value of the same quantity (sameAs, or the same “as”).'),
    accumulates: referenceSchema
      .optional()
      .describe('Id of the yearly flow of which this is the sum: the last period’s stock and the flow since.'),
    share: shareSchema.optional(),
    range: rangeSchema.optional(),
    source: referenceSchema
      .optional()
      .describe('Id of the source of the row’s values, where a cell names none of its own.'),
    confidence: confidenceSchema.optional(),
    note: textSchema.optional().describe('A remark on this factor.'),
    values: z
      .record(referenceSchema, cellSchema)
      .describe('Alternative id → cell. An alternative left out inherits along basedOn.'),
  })
  .describe('One assumption: a row of the table.');
