import * as z from 'zod';
import { subjectSchema } from '../../protocol/details';

export const packGoalSchema = z.object({ subject: subjectSchema, member: z.string().optional() });

/** One of a pack's contents, and which of its fields is meant, where one is. */
export type PackGoal = z.infer<typeof packGoalSchema>;
