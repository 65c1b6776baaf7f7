/** Heights in pixels; the style sheet has the same. */
export const ROW_HEIGHT = 26;

const LABEL_WIDTH = { least: 150, share: 0.3, most: 300 };
const UNIT_WIDTH = { least: 72, share: 0.11, most: 110 };
const COLUMN_WIDTH = { least: 150, most: 420 };

/** From the first index to paint up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Widths of the frozen columns and of each alternative's. */
export interface Widths {
  label: number;
  unit: number;
  column: number;
  /** Of the whole grid. */
  total: number;
}

/** Columns share the room that there is, and are never too narrow to read: then the grid scrolls sideways. */
export function widthsFor(available: number, columns: number): Widths {
  const label = within(Math.round(available * LABEL_WIDTH.share), LABEL_WIDTH.least, LABEL_WIDTH.most);
  const unit = within(Math.round(available * UNIT_WIDTH.share), UNIT_WIDTH.least, UNIT_WIDTH.most);
  const share = columns === 0 ? 0 : Math.floor((available - label - unit) / columns);
  const column = within(share, COLUMN_WIDTH.least, COLUMN_WIDTH.most);
  return { label, unit, column, total: label + unit + columns * column };
}

/** Items of one size that a viewport touches, and `margin` more on both sides so that scrolling finds them painted. */
export function spanOf(count: number, size: number, offset: number, extent: number, margin: number): Span {
  const start = Math.floor(Math.max(0, offset) / size) - margin;
  const end = Math.ceil((Math.max(0, offset) + extent) / size) + margin;
  return { start: within(start, 0, count), end: within(end, 0, count) };
}

/** The nearest scroll offset at which `start … start + size` lies inside `extent`, or the offset as it is. */
export function scrolledTo(offset: number, extent: number, start: number, size: number): number {
  if (start < offset || size > extent) return start;
  return Math.max(offset, start + size - extent);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
