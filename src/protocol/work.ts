import * as z from 'zod';

/** What takes long in a large document. */
export const workSchema = z.enum(['write', 'undo', 'redo']);

export const toWork = [
  /** Something takes long in the document, or, where nothing is named, does no longer. */
  z.object({ type: z.literal('work'), work: workSchema.optional() }),
] as const;

export type Work = z.infer<typeof workSchema>;
