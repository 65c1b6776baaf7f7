import type { BlockAddress } from '../../protocol';
import { LABELS, UNITS } from '../../protocol';
import type { Layout } from '../grid/layout';

/**
 * Several blocks as the one that they make when what lies between them is left out.
 * @returns undefined where they make none: where not all have the same rows or the same columns
 */
export function joined(blocks: readonly BlockAddress[], layout: Layout): BlockAddress | undefined {
  const columnsOf = new Map<string, Set<string>>();
  for (const { rows, columns } of blocks)
    for (const row of rows) {
      const known = columnsOf.get(row) ?? new Set();
      for (const column of columns) known.add(column);
      columnsOf.set(row, known);
    }
  const all = new Set(blocks.flatMap(({ columns }) => columns));
  if ([...columnsOf.values()].some((columns) => columns.size < all.size)) return undefined;
  const across = (column: string) =>
    column === LABELS ? -2 : column === UNITS ? -1 : (layout.columnIndex(column) ?? 0);
  const down = (row: string) => layout.rowLine(row) ?? 0;
  return {
    rows: [...columnsOf.keys()].sort((one, other) => down(one) - down(other)),
    columns: [...all].sort((one, other) => across(one) - across(other)),
  };
}
