import type { BlockAddress } from '../../protocol';
import { LABELS, UNITS } from '../../protocol';
import type { Range, Selection } from '../grid/selection';
import { FROZEN_COLUMNS, HEAD_LINE, LABEL_COLUMN, UNIT_COLUMN } from '../grid/layout';
import type { Coordinates, Layout, Place } from '../grid/layout';
import { t } from '../l10n';

/** A rectangle of lines and columns, the last of each included. Bands of sections inside of it are no part of it. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * Where a range lies now. One that begins at a row's label is of whole rows, one that begins at a column's head of
 * whole columns; both hold cells alone, since the label and the head name them.
 */
export function blockOf({ anchor, extent }: Range, layout: Layout): Block | undefined {
  const from = layout.locate(anchor);
  const to = layout.locate(extent);
  if (!from || !to || anchor.at === 'section') return undefined;
  const block = {
    top: Math.min(from.line, to.line),
    bottom: Math.max(from.line, to.line),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
  const columns = { left: FROZEN_COLUMNS, right: layout.columnCount - 1 };
  const lines = { top: 0, bottom: layout.lines.length - 1 };
  const whole =
    anchor.at === 'label' ? { ...block, ...columns } : anchor.at === 'head' ? { ...block, ...lines } : block;
  const some = whole.left <= whole.right && linesOf(whole, layout).length > 0 && whole.top > HEAD_LINE;
  return some ? whole : undefined;
}

/** The lines of a block that are rows, from the top. */
export function linesOf({ top, bottom }: Block, layout: Layout): number[] {
  const lines: number[] = [];
  for (let line = Math.max(top, 0); line <= bottom; line++) if (layout.isRow(line)) lines.push(line);
  return lines;
}

/** The ids of a block's rows and columns, by which the host knows them. */
export function addressOf(block: Block, layout: Layout): BlockAddress {
  const rows = linesOf(block, layout).flatMap((at) => {
    const line = layout.lines[at];
    return line?.kind === 'row' ? [line.row] : [];
  });
  const columns: string[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const id = columnId(column, layout);
    if (id !== undefined) columns.push(id);
  }
  return { rows, columns };
}

/** The block that ids of rows and columns make, as far as they are in the table. */
export function rangeAt({ rows, columns }: BlockAddress, layout: Layout): Range | undefined {
  const [row] = rows;
  const [column] = columns;
  if (row === undefined || column === undefined) return undefined;
  const anchor = placeIn(row, column);
  const extent = placeIn(rows.at(-1) ?? row, columns.at(-1) ?? column);
  // A label as the anchor would mean the whole row.
  const [one, other] = anchor.at === 'label' ? [extent, anchor] : [anchor, extent];
  return one.at !== 'label' && layout.locate(one) && layout.locate(other) ? { anchor: one, extent: other } : undefined;
}

export function isInside({ line, column }: Coordinates, { top, bottom, left, right }: Block): boolean {
  return line >= top && line <= bottom && column >= left && column <= right;
}

export function sameBlock(one: Block | undefined, other: Block | undefined): boolean {
  if (!one || !other) return one === other;
  return one.top === other.top && one.bottom === other.bottom && one.left === other.left && one.right === other.right;
}

/** The block of what is selected, if that is more than one cell. */
export function selectedBlock(selection: Selection | undefined, layout: Layout): Block | undefined {
  return selection?.range && blockOf(selection.range, layout);
}

/** How large a block is, as people say it. */
export function sizeText(block: Block, layout: Layout): string {
  const rows = linesOf(block, layout).length;
  const columns = block.right - block.left + 1;
  const down = rows === 1 ? t('{0} row', rows) : t('{0} rows', rows);
  const across = columns === 1 ? t('{0} column', columns) : t('{0} columns', columns);
  return `${down} × ${across}`;
}

function columnId(column: number, layout: Layout): string | undefined {
  if (column === LABEL_COLUMN) return LABELS;
  return column === UNIT_COLUMN ? UNITS : layout.alternatives[column - FROZEN_COLUMNS];
}

/** The place of a row in a column that is known by its id. */
export function placeIn(row: string, column: string): Place {
  if (column === LABELS) return { at: 'label', row };
  return column === UNITS ? { at: 'unit', row } : { at: 'cell', row, alternative: column };
}
