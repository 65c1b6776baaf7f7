import * as z from 'zod';

/** Plain text. */
export const textSchema = z.string({ error: 'text' });

/** A label: text that is not empty. */
export const labelSchema = z.string({ error: 'a label (text that is not empty)' }).min(1, {
  error: 'a label (text that is not empty)',
});

const A_DATE = 'a date such as "2025-08-22"';

/** An ISO 8601 calendar date that exists. */
export const dateSchema = z.iso.date({ error: A_DATE });

/** A year, as a number or as text, or an ISO date. */
export const periodSchema = z
  .union([z.int().min(1000).max(9999), z.string().regex(/^[0-9]{4}$/), dateSchema], {
    error: 'a year such as 2026 or a date such as "2026-03-01"',
  })
  .describe('The year or the date that this alternative describes, so that a column can be a year of a path.');

/** Which years figures are of. */
export const yearsSchema = z
  .enum(['fiscal', 'calendar'], { error: '"fiscal" or "calendar"' })
  .describe('Which years the figures are of, where that matters: fiscal or calendar ones.');

/** A finite number. */
export const numberSchema = z.number({ error: 'a number' });
