import { LABELS, UNITS } from '../../protocol';
import type { Arrangement } from '../../protocol/arrangement';
import { Extents } from './extents';
import { FROZEN_COLUMNS, HEAD_LINE } from './layout';
import type { Coordinates, Layout } from './layout';
import { ROW_HEIGHT, scrolledTo, widthsFor } from './window';
import type { Span } from './window';

/** What is left beside and below all that is frozen, so that the rest can be scrolled to. */
const LEAST_FREE = { width: 160, height: 3 * ROW_HEIGHT };

/** Lines and columns painted beyond the edges, so that a fast scroll finds them there. */
const MARGIN = { lines: 24, columns: 2 };

/** The part of the grid that is seen: its height is without the head. */
export interface Viewport {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Where lines and columns lie: their sizes, and which of them stay in view. */
export class Geometry {
  readonly label: number;
  readonly unit: number;
  /** Of the alternatives, the first at 0. */
  readonly columns: Extents;
  readonly lines: Extents;
  /** Alternatives, from the first, that stay in view. */
  readonly frozenColumns: number;
  /** Lines, from the first, that stay in view. */
  readonly frozenLines: number;

  constructor(layout: Layout, arrangement: Arrangement, room: { width: number; height: number }) {
    const own: [number, number][] = [];
    const named = new Map(arrangement.widths);
    for (const [id, width] of named) {
      const index = layout.columnIndex(id);
      if (index !== undefined) own.push([index, width]);
    }
    const count = layout.alternatives.length;
    const widths = widthsFor(room.width, count, {
      label: named.get(LABELS),
      unit: named.get(UNITS),
      columns: own.length,
      total: own.reduce((sum, [, width]) => sum + width, 0),
    });
    this.label = widths.label;
    this.unit = widths.unit;
    this.columns = new Extents(count, widths.column, own);
    const heights = arrangement.heights.flatMap(([row, height]): [number, number][] => {
      const line = layout.rowLine(row);
      return line === undefined ? [] : [[line, height]];
    });
    this.lines = new Extents(layout.lines.length, ROW_HEIGHT, heights);
    const { alternative, row } = arrangement.frozen;
    const lastColumn = alternative === undefined ? undefined : layout.columnIndex(alternative);
    const lastLine = row === undefined ? undefined : layout.rowLine(row);
    const width = room.width - this.label - this.unit - LEAST_FREE.width;
    this.frozenColumns = fitting(this.columns, lastColumn, width);
    this.frozenLines = fitting(this.lines, lastLine, room.height - LEAST_FREE.height);
  }

  /** Of the whole grid. */
  get width(): number {
    return this.label + this.unit + this.columns.total;
  }

  /** Of the lines that stay in view. */
  get frozenHeight(): number {
    return this.lines.offset(this.frozenLines);
  }

  /** What is to be painted beside what stays in view. */
  window({ top, left, width, height }: Viewport): { lines: Span; columns: Span } {
    const beside = this.columns.offset(this.frozenColumns);
    const lines = this.lines.span(top + this.frozenHeight, height - this.frozenHeight, MARGIN.lines);
    const shown = width - this.label - this.unit - beside;
    const columns = this.columns.span(left + beside, shown, MARGIN.columns);
    return { lines: behind(this.frozenLines, lines), columns: behind(this.frozenColumns, columns) };
  }

  /** Scrolls as little as shows the whole of a place beside what stays in view. */
  scrolledTo({ line, column }: Coordinates, viewport: Viewport): { top: number; left: number } {
    let { top, left } = viewport;
    if (line !== HEAD_LINE && line >= this.frozenLines) {
      const { frozenHeight } = this;
      const start = this.lines.offset(line) - frozenHeight;
      top = scrolledTo(top, viewport.height - frozenHeight, start, this.lines.sizeOf(line));
    }
    const index = column - FROZEN_COLUMNS;
    if (index >= this.frozenColumns) {
      const beside = this.columns.offset(this.frozenColumns);
      const room = viewport.width - this.label - this.unit - beside;
      left = scrolledTo(left, room, this.columns.offset(index) - beside, this.columns.sizeOf(index));
    }
    return { top, left };
  }
}

/** How many items, up to the last one meant, fit into the room that they may take. */
function fitting(items: Extents, last: number | undefined, room: number): number {
  let count = last === undefined ? 0 : last + 1;
  while (count > 0 && items.offset(count) > room) count--;
  return count;
}

function behind(frozen: number, { start, end }: Span): Span {
  return { start: Math.max(start, frozen), end: Math.max(end, frozen) };
}
