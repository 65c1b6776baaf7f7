import { FROZEN_COLUMNS, HEAD_LINE } from '../grid/layout';
import type { Coordinates } from '../grid/layout';
import type { Terrain } from '../grid/selection';
import { isInside } from './block';
import type { Block } from './block';

/** Where a drag of the fill handle fills. */
export interface Fills {
  along: 'rows' | 'columns';
  /** Upwards or to the left: the nearest line is the last one. */
  backwards: boolean;
  /** The lines that are to be filled. */
  added: Block;
  /** They together with those that they are filled from. */
  whole: Block;
}

/** Along the way on which the pointer is further out, as spreadsheets do; nothing while it is inside. */
export function fillsOf(source: Block, { line, column }: Coordinates): Fills | undefined {
  if (line === HEAD_LINE || isInside({ line, column }, source)) return undefined;
  const down = line - source.bottom;
  const up = source.top - line;
  const right = column - source.right;
  const left = source.left - Math.max(column, FROZEN_COLUMNS);
  const furthest = Math.max(down, up, right, left);
  if (furthest <= 0) return undefined;
  switch (furthest) {
    case down:
      return fills('rows', false, source, { top: source.bottom + 1, bottom: line });
    case up:
      return fills('rows', true, source, { top: line, bottom: source.top - 1 });
    case right:
      return fills('columns', false, source, { left: source.right + 1, right: column });
    default:
      return fills('columns', true, source, { left: source.left - left, right: source.left - 1 });
  }
}

/** How far to the right the row above a block is filled without a gap, or else the row below; undefined if neither is. */
export function reachBeside({ top, bottom, right }: Block, { layout, filled }: Terrain): number | undefined {
  const rowFrom = (line: number, by: 1 | -1) => {
    let at = line + by;
    while (at >= 0 && at < layout.lines.length && !layout.isRow(at)) at += by;
    return at;
  };
  for (const line of [rowFrom(top, -1), rowFrom(bottom, 1)]) {
    let end = right;
    const isFilled = (column: number) => {
      const place = layout.placeAt({ line, column });
      return place?.at === 'cell' && filled(place);
    };
    while (isFilled(end + 1)) end++;
    if (end > right) return end;
  }
  return undefined;
}

function fills(along: Fills['along'], backwards: boolean, source: Block, lines: Partial<Block>): Fills {
  const added = { ...source, ...lines };
  const whole = {
    top: Math.min(source.top, added.top),
    bottom: Math.max(source.bottom, added.bottom),
    left: Math.min(source.left, added.left),
    right: Math.max(source.right, added.right),
  };
  return { along, backwards, added, whole };
}
