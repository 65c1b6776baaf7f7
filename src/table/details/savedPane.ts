import * as z from 'zod';
import { subjectSchema } from '../../protocol/details';

/** What is typed into a field and is not in the document. */
const draftSchema = z.object({
  subject: subjectSchema,
  member: z.string(),
  text: z.string(),
  /** Why it was refused. */
  refusal: z.string().optional(),
  /** What the field held when the text was sent: the page does not know yet what became of it. */
  sentOver: z.string().optional(),
});

export const savedPaneSchema = z.object({
  /** What is shown. */
  subject: subjectSchema.optional(),
  /** The id of the control that has the focus, where a field has it. */
  focus: z.string().optional(),
  drafts: z.array(draftSchema),
});

export type SavedDraft = z.infer<typeof draftSchema>;

/** What a hidden tab keeps of the fields that show a subject. */
export type SavedPane = z.infer<typeof savedPaneSchema>;

/** An older page may have left something else; then nothing is restored. */
export function readSavedPane(state: unknown): SavedPane | undefined {
  return savedPaneSchema.safeParse(state).data;
}
