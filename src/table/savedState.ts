import * as z from 'zod';
import { arrangementSchema } from '../protocol/arrangement';

const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('cell'), row: z.string(), alternative: z.string() }),
  z.object({ at: z.literal('label'), row: z.string() }),
  z.object({ at: z.literal('unit'), row: z.string() }),
  z.object({ at: z.literal('section'), section: z.string() }),
  z.object({ at: z.literal('head'), alternative: z.string() }),
]);

const savedSchema = z.object({
  active: placeSchema.optional(),
  scrollTop: z.number(),
  scrollLeft: z.number(),
  findingsOpen: z.boolean(),
  detailsOpen: z.boolean().optional(),
  /** Rows whose numbers are painted as bars or colours. */
  painted: z.record(z.string(), z.enum(['bars', 'scale'])).optional(),
  /** Rows in the chart. */
  charted: z.array(z.string()).optional(),
  arrangement: arrangementSchema.optional(),
});

/** What a hidden tab keeps: the page is built anew when it is shown again. */
export type SavedState = z.infer<typeof savedSchema>;

/** An older page may have left something else; then nothing is restored. */
export function readSaved(state: unknown): SavedState | undefined {
  return savedSchema.safeParse(state).data;
}
