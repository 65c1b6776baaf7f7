import type { Layout } from '../grid/layout';
import type { Store } from '../store';
import { linesOf } from './block';
import type { Block } from './block';

/** What the cells that are selected come to. */
export interface Sums {
  /** Cells that hold something. */
  readonly filled: number;
  /** Those of them that are numbers. */
  readonly numbers: number;
  /** Of the numbers; absent where they are of several units, which are not added. */
  readonly sum?: number;
  readonly unit?: string;
}

/**
 * Counts and adds the cells of blocks; a cell in two of them counts once.
 * @returns undefined while one of their rows has not come yet
 */
export function sumsOf(blocks: readonly Block[], layout: Layout, store: Store): Sums | undefined {
  if (!store.isWhole && blocks.some((block) => isAwaited(block, layout, store))) return undefined;
  const seen = new Set<number>();
  const isNew = (line: number, column: number) => {
    if (blocks.length < 2) return true;
    const before = seen.size;
    return seen.add(line * layout.columnCount + column).size > before;
  };
  let [filled, numbers, sum] = [0, 0, 0];
  const units = new Set<string>();
  for (const block of blocks)
    for (const line of linesOf(block, layout))
      for (let column = block.left; column <= block.right; column++) {
        const place = layout.placeAt({ line, column });
        if (place?.at !== 'cell' || !isNew(line, column)) continue;
        const cell = store.cell(place.row, place.alternative);
        if (!cell || cell.content === 'none' || cell.content === 'blank') continue;
        filled++;
        const row = store.row(place.row);
        if (cell.value === undefined || !row || (row.kind !== 'number' && row.kind !== 'measure')) continue;
        numbers++;
        sum += cell.value;
        units.add(row.unit);
      }
  const [unit] = units;
  return { filled, numbers, ...(units.size === 1 && unit !== undefined && { sum, unit }) };
}

/** Whether a row of a block has not come yet, which of a large file is read a little later. */
function isAwaited(block: Block, layout: Layout, store: Store): boolean {
  return linesOf(block, layout).some((at) => {
    const line = layout.lines[at];
    return line?.kind === 'row' && !store.row(line.row);
  });
}
