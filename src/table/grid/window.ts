/** The height of a row, in pixels; the style sheet has the same. */
export const ROW_HEIGHT = 26;

const LABEL_WIDTH = { least: 150, share: 0.3, most: 300 };
const UNIT_WIDTH = { least: 72, share: 0.11, most: 110 };
const COLUMN_WIDTH = { least: 150, most: 420 };

/** From the first index to paint up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Widths of the columns of labels and units and of each alternative that has none of its own. */
export interface Widths {
  label: number;
  unit: number;
  column: number;
}

/**
 * Columns share the room that there is, and are never too narrow to read: then the grid scrolls sideways.
 * @param own widths that a person gave: of labels and units, and of so many alternatives together
 */
export function widthsFor(
  available: number,
  columns: number,
  own: { label?: number | undefined; unit?: number | undefined; columns: number; total: number },
): Widths {
  const label = own.label ?? within(Math.round(available * LABEL_WIDTH.share), LABEL_WIDTH.least, LABEL_WIDTH.most);
  const unit = own.unit ?? within(Math.round(available * UNIT_WIDTH.share), UNIT_WIDTH.least, UNIT_WIDTH.most);
  const sharing = columns - own.columns;
  const share = sharing === 0 ? 0 : Math.floor((available - label - unit - own.total) / sharing);
  return { label, unit, column: within(share, COLUMN_WIDTH.least, COLUMN_WIDTH.most) };
}

/** The nearest scroll offset at which `start … start + size` lies inside `extent`, or the offset as it is. */
export function scrolledTo(offset: number, extent: number, start: number, size: number): number {
  if (start < offset || size > extent) return start;
  return Math.max(offset, start + size - extent);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
