/** How a person looks at a table: a matter of the view, remembered by file and never written to it. */
import * as z from 'zod';

export const looksSchema = z.object({
  /** Rows painted as bars or colours, by id. Pairs and not an object: any word may be an id. */
  painted: z.array(z.tuple([z.string(), z.enum(['bars', 'scale'])])),
  /** Rows in the chart. */
  charted: z.array(z.string()),
  /** Width of the details panel in pixels, where it was changed. */
  detailsWidth: z.number().optional(),
});

/** Host → table, before all else: how the table looked when it was last seen. */
export const toLooks = [z.object({ type: z.literal('remembered-looks'), looks: looksSchema })] as const;

/** Table → host: how the table looks now. */
export const fromLooks = [z.object({ type: z.literal('remember-looks'), looks: looksSchema })] as const;

export type Looks = z.infer<typeof looksSchema>;
