import { FROZEN_COLUMNS } from '../grid/layout';
import type { Coordinates, Layout } from '../grid/layout';
import type { Direction } from '../grid/selection';
import { linesOf } from './block';
import type { Block } from './block';

/** So near to the edge of a cell, in pixels, is on it. */
const BORDER = 3;

/** A cell on the page, and the edges of it that are edges of what is selected. */
interface EdgedCell {
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly edges: readonly Direction[];
}

/** On which edge of what is selected a point lies, if on any. */
export function edgeAt({ box, edges }: EdgedCell, x: number, y: number): Direction | undefined {
  const away = { left: x - box.left, right: box.right - x, up: y - box.top, down: box.bottom - y };
  return edges.find((edge) => away[edge] >= 0 && away[edge] < BORDER);
}

/**
 * Where a block of cells stands that is taken hold of at one place and carried to another, all of it in the table. It
 * takes as many rows as before, whatever bands of sections are among them.
 */
export function carriedTo(source: Block, held: Coordinates, over: Coordinates, layout: Layout): Block {
  const all = linesOf({ ...source, top: 0, bottom: layout.lines.length - 1 }, layout);
  const own = linesOf(source, layout);
  const order = (line: number) => {
    const at = all.findIndex((row) => row >= line);
    return at < 0 ? all.length - 1 : at;
  };
  const first = within(order(own[0] ?? 0) + order(over.line) - order(held.line), 0, all.length - own.length);
  const width = source.right - source.left;
  const across = Math.max(over.column, FROZEN_COLUMNS) - held.column;
  const left = within(source.left + across, FROZEN_COLUMNS, layout.columnCount - 1 - width);
  return { top: all[first] ?? 0, bottom: all[first + own.length - 1] ?? 0, left, right: left + width };
}

function within(at: number, least: number, most: number): number {
  return Math.min(Math.max(at, least), most);
}
