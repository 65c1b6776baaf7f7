/** What settles a finding beside what its rule proposes: asked for when a person looks at it. */
import * as z from 'zod';

/** Host → table: changes of values that would settle a finding, and what else a person can do about it. */
export const toRepair = [
  z.object({
    type: z.literal('repairs'),
    finding: z.string(),
    titles: z.array(z.string()),
    /** It may be accepted for a reason. */
    mayWaive: z.boolean(),
    /** It is settled by naming a source. */
    wantsSource: z.boolean(),
  }),
] as const;

/** Table → host. */
export const fromRepair = [
  /** Which changes of values would settle this finding? */
  z.object({ type: z.literal('ask-repairs'), finding: z.string() }),
  /** Accept a finding: the host asks for the reason. */
  z.object({ type: z.literal('waive'), finding: z.string() }),
  /** Name the source that a finding wants: the host asks which. */
  z.object({ type: z.literal('cite'), finding: z.string() }),
  /** Make all fixes of a rule that can be taken without a look. */
  z.object({ type: z.literal('fix-all'), rule: z.string() }),
] as const;

export type FromRepair = z.infer<(typeof fromRepair)[number]>;
export type Repairs = z.infer<(typeof toRepair)[number]>;
