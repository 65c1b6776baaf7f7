/** What settles a finding beside what its rule proposes: asked for when a person looks at it. */
import * as z from 'zod';

/** Host → table: changes of values that would settle a finding, and whether it may be accepted for a reason. */
export const toRepair = [
  z.object({ type: z.literal('repairs'), finding: z.string(), titles: z.array(z.string()), mayWaive: z.boolean() }),
] as const;

/** Table → host. */
export const fromRepair = [
  /** Which changes of values would settle this finding? */
  z.object({ type: z.literal('ask-repairs'), finding: z.string() }),
  /** Accept a finding: the host asks for the reason. */
  z.object({ type: z.literal('waive'), finding: z.string() }),
  /** Make all fixes of a rule that can be taken without a look. */
  z.object({ type: z.literal('fix-all'), rule: z.string() }),
] as const;

export type FromRepair = z.infer<(typeof fromRepair)[number]>;
export type Repairs = z.infer<(typeof toRepair)[number]>;
