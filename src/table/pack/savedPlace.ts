import * as z from 'zod';
import { subjectSchema } from '../../protocol/details';

const savedSchema = z.object({
  subject: subjectSchema,
  typed: z.array(z.object({ member: z.string(), text: z.string() })),
});

/** What a hidden tab keeps: what was shown, and what was typed for it and is not in the pack yet. */
export type SavedPlace = z.infer<typeof savedSchema>;

/** An older page may have left something else; then nothing is restored. */
export function readSaved(state: unknown): SavedPlace | undefined {
  return savedSchema.safeParse(state).data;
}
