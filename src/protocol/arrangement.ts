/** What of a table is shown, and how large. It is a matter of the view, by ids, and is never written to the file. */
import * as z from 'zod';

/** Which rows are shown: those that meet every part that is set. */
const filterSchema = z.object({
  /** Of one of these sections; none named means all. */
  sections: z.array(z.string()),
  /** Of one of these roles (`measure` for measures, `none` for rows without a role); none named means all. */
  roles: z.array(z.string()),
  /** With findings on the row or on a cell of it. */
  findings: z.boolean(),
  /** Changed since the last commit. */
  changed: z.boolean(),
  /** Not the same in all alternatives that are shown. */
  differing: z.boolean(),
});

/** Sizes in pixels, by id. Pairs and not an object: any word may be an id. */
const sizesSchema = z.array(z.tuple([z.string(), z.number()]));

export const arrangementSchema = z.object({
  /** Sections that are collapsed. */
  collapsed: z.array(z.string()),
  /** Alternatives that are hidden. */
  hidden: z.array(z.string()),
  filter: filterSchema,
  /** Widths of columns: of alternatives, of the labels and of the units. */
  widths: sizesSchema,
  /** Heights of rows. */
  heights: sizesSchema,
  /** The last row and the last alternative that stay in view. */
  frozen: z.object({ row: z.string().optional(), alternative: z.string().optional() }),
});

/** One step in arranging a table; what is left out is taken from the active place. */
const stepSchema = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['collapse', 'expand']), section: z.string().optional(), row: z.string().optional() }),
  z.object({ do: z.enum(['collapse-all', 'expand-all', 'open-filter', 'clear-filter', 'unfreeze']) }),
  z.object({ do: z.literal('hide'), alternative: z.string() }),
  z.object({ do: z.literal('show'), alternatives: z.array(z.string()) }),
  z.object({ do: z.literal('freeze'), row: z.string().optional(), alternative: z.string().optional() }),
  /** Without a size it is as large as there is room for. */
  z.object({ do: z.literal('resize'), of: z.enum(['column', 'row']), id: z.string(), size: z.number().optional() }),
]);

/** Host → table. */
export const toArrange = [
  /** How the table was arranged when it was last seen; sent before all else. */
  z.object({ type: z.literal('arrangement'), arrangement: arrangementSchema }),
  z.object({ type: z.literal('arrange'), step: stepSchema }),
] as const;

/** Table → host. */
export const fromArrange = [
  /** How the table is arranged now, to be remembered. */
  z.object({ type: z.literal('arranged'), arrangement: arrangementSchema }),
] as const;

export type Filter = z.infer<typeof filterSchema>;
export type Arrangement = z.infer<typeof arrangementSchema>;
export type ArrangeStep = z.infer<typeof stepSchema>;

/** Lets every row through. */
export const NO_FILTER: Filter = { sections: [], roles: [], findings: false, changed: false, differing: false };

/** All is shown, as large as there is room for. */
export const PLAIN: Arrangement = { collapsed: [], hidden: [], filter: NO_FILTER, widths: [], heights: [], frozen: {} };
