import * as z from 'zod';
import { subjectSchema } from '../../protocol/details';

const savedSchema = z.object({ subject: subjectSchema });

/** What a hidden tab keeps of where it was; an older page may have left something else. */
export function readSaved(state: unknown): z.infer<typeof savedSchema> | undefined {
  return savedSchema.safeParse(state).data;
}
