/** What the table asks for that changes its own shape: rows, alternatives and sections come, go and move. */
import * as z from 'zod';

const partSchema = z.enum(['row', 'alternative', 'section']);

/** Where something is moved: past its neighbour, beside another, or into a section (`null`: behind all of them). */
const destinationSchema = z.union([
  z.object({ by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ before: z.string() }),
  z.object({ after: z.string() }),
  z.object({ section: z.string().nullable() }),
]);

/** What a person does to rows, alternatives and sections in the table itself. */
export const structureIntents = [
  z.object({ kind: z.literal('move'), of: partSchema, ids: z.array(z.string()), to: destinationSchema }),
  z.object({ kind: z.literal('remove'), of: z.enum(['row', 'alternative']), ids: z.array(z.string()) }),
] as const;

/** Table → host. */
export const fromStructure = [
  /** Insert a row or an alternative beside this one: the host asks what it is. */
  z.object({ type: z.literal('insert'), of: z.enum(['row', 'alternative']), beside: z.string() }),
] as const;

export type FromStructure = z.infer<(typeof fromStructure)[number]>;
export type StructureIntent = z.infer<(typeof structureIntents)[number]>;
export type MoveIntent = Extract<StructureIntent, { kind: 'move' }>;
export type Destination = z.infer<typeof destinationSchema>;
