/** How host and table name cells and blocks of cells: by ids, so that a name holds while rows and columns move. */
import * as z from 'zod';

export const cellAddressSchema = z.object({ row: z.string(), alternative: z.string() });

/** Columns of a block that are no alternatives; a colon keeps their names from being ids. */
export const LABELS = ':label';
export const UNITS = ':unit';

/** A rectangle of cells: ids of rows from the top, and of alternatives from the left, with {@link LABELS} and {@link UNITS}. */
export const blockAddressSchema = z.object({ rows: z.array(z.string()), columns: z.array(z.string()) });

export type CellAddress = z.infer<typeof cellAddressSchema>;
export type BlockAddress = z.infer<typeof blockAddressSchema>;
