import { FROZEN_COLUMNS, HEAD_LINE, LABEL_COLUMN, placeKey } from './layout';
import type { Coordinates, Layout, Place } from './layout';

/** What is selected: the active place, and the range around it where there is more. */
export interface Selection {
  active: Place;
  range?: Range;
  /** Further ranges, in the order in which they were chosen; then the active place has a range, too. */
  beside?: readonly Range[];
  /** The column where a run of Tab began: Enter goes back to it. */
  tabFrom?: number;
}

/** Two corners of a rectangle: where it began, and the one that moves. */
export interface Range {
  anchor: Place;
  extent: Place;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Motion =
  | { to: Direction }
  /** To the edge of what is filled, as Ctrl and an arrow do. */
  | { to: 'edge'; direction: Direction }
  | { to: 'row-start' | 'row-end' | 'first' | 'last' | 'enter' | 'enter-back' }
  | { to: 'page-up' | 'page-down' | 'page-left' | 'page-right' }
  | { to: 'tab' | 'tab-back' };

/** What motions need to know of the table beside its order. */
export interface Terrain {
  layout: Layout;
  /** Rows in a page. */
  page: number;
  /** Columns in a page. */
  pageColumns: number;
  filled: (place: Place) => boolean;
}

/** The selection after a motion, or `undefined` where there is nothing further that way. */
export function moved(selection: Selection, motion: Motion, terrain: Terrain): Selection | undefined {
  const from = terrain.layout.locate(selection.active);
  if (!from) return undefined;
  const target = destination(from, selection, motion, terrain);
  const active = target && terrain.layout.placeAt(target);
  if (!active || placeKey(active) === placeKey(selection.active)) return undefined;
  if (motion.to !== 'tab' && motion.to !== 'tab-back') return { active };
  return { active, tabFrom: selection.tabFrom ?? from.column };
}

/** Where the selection is after rows or columns came and went: the same place, or the nearest that is left. */
export function settled(selection: Selection, before: Layout, now: Layout): Selection | undefined {
  if (now.locate(selection.active)) {
    const isThere = ({ anchor, extent }: Range) => now.locate(anchor) !== undefined && now.locate(extent) !== undefined;
    const { active, range, beside = [] } = selection;
    if (!range) return selection;
    if (!isThere(range)) return { active };
    const left = beside.filter(isThere);
    return left.length === beside.length ? selection : { active, range, ...(left.length > 0 && { beside: left }) };
  }
  const was = before.locate(selection.active);
  const active = was && nearest(was, now);
  return active && { active };
}

/**
 * The first cell of the table, where a table that was never seen before begins. Without any row it is a head, so that
 * keys have a place still: to show all rows again, say, where none passes a filter.
 */
export function firstPlace(layout: Layout): Place | undefined {
  const line = nextRow(layout, HEAD_LINE, 1);
  return line === undefined
    ? (layout.placeAt({ line: 0, column: LABEL_COLUMN }) ?? layout.placeAt({ line: HEAD_LINE, column: FROZEN_COLUMNS }))
    : (layout.placeAt({ line, column: FROZEN_COLUMNS }) ?? layout.placeAt({ line, column: LABEL_COLUMN }));
}

function nearest(was: Coordinates, layout: Layout): Place | undefined {
  const column = Math.min(was.column, layout.columnCount - 1);
  if (was.line === HEAD_LINE) return layout.placeAt({ line: HEAD_LINE, column }) ?? firstPlace(layout);
  const line = nextRow(layout, was.line - 1, 1) ?? nextRow(layout, was.line, -1);
  return line === undefined ? firstPlace(layout) : layout.placeAt({ line, column });
}

function destination(
  from: Coordinates,
  selection: Selection,
  motion: Motion,
  { layout, page, pageColumns, filled }: Terrain,
): Coordinates | undefined {
  switch (motion.to) {
    case 'up':
    case 'down':
    case 'left':
    case 'right':
      return step(layout, from, motion.to);
    case 'edge':
      return edge(layout, from, motion.direction, filled);
    case 'row-start':
      return { line: from.line, column: from.column > FROZEN_COLUMNS ? FROZEN_COLUMNS : LABEL_COLUMN };
    case 'row-end':
      return { line: from.line, column: layout.columnCount - 1 };
    case 'first':
      return corner(layout, nextRow(layout, HEAD_LINE, 1), FROZEN_COLUMNS);
    case 'last':
      return corner(layout, nextRow(layout, layout.lines.length, -1), layout.columnCount - 1);
    case 'page-up':
    case 'page-down':
      return paged(layout, from, motion.to === 'page-up' ? -page : page);
    case 'page-left':
    case 'page-right':
      return pagedAcross(layout, from, motion.to === 'page-left' ? -pageColumns : pageColumns);
    case 'enter':
    case 'enter-back':
      return step(layout, { ...from, column: selection.tabFrom ?? from.column }, motion.to === 'enter' ? 'down' : 'up');
    case 'tab':
      return step(layout, from, 'right') ?? corner(layout, nextRow(layout, from.line, 1), FROZEN_COLUMNS);
    case 'tab-back':
      return step(layout, from, 'left') ?? corner(layout, nextRow(layout, from.line, -1), layout.columnCount - 1);
  }
}

function corner(layout: Layout, line: number | undefined, column: number): Coordinates | undefined {
  return line === undefined ? undefined : { line, column: Math.min(column, layout.columnCount - 1) };
}

/** One step. Bands of sections are stops in the column of labels only. */
function step(layout: Layout, from: Coordinates, direction: Direction): Coordinates | undefined {
  if (direction === 'left' || direction === 'right') {
    const column = from.column + (direction === 'left' ? -1 : 1);
    const least = from.line === HEAD_LINE ? FROZEN_COLUMNS : LABEL_COLUMN;
    const inside = column >= least && column < layout.columnCount;
    return inside && (from.line === HEAD_LINE || layout.isRow(from.line)) ? { line: from.line, column } : undefined;
  }
  const by = direction === 'up' ? -1 : 1;
  const line = from.column === LABEL_COLUMN ? from.line + by : nextRow(layout, from.line, by);
  if (line !== undefined) return line >= 0 && line < layout.lines.length ? { line, column: from.column } : undefined;
  return direction === 'up' && from.column >= FROZEN_COLUMNS ? { line: HEAD_LINE, column: from.column } : undefined;
}

/** The next row above (−1) or below (1) a line, passing over bands of sections. */
function nextRow(layout: Layout, line: number, by: 1 | -1): number | undefined {
  for (let at = line + by; at >= 0 && at < layout.lines.length; at += by) if (layout.isRow(at)) return at;
  return undefined;
}

/** As Excel: to the last filled place before a gap, or over the gap to the next filled one, or to the end. */
function edge(
  layout: Layout,
  from: Coordinates,
  direction: Direction,
  filled: (place: Place) => boolean,
): Coordinates | undefined {
  const next = (at: Coordinates) => {
    const to = step(layout, at, direction);
    return to && to.line !== HEAD_LINE ? to : undefined;
  };
  const isFilled = (at: Coordinates | undefined) => {
    const place = at && layout.placeAt(at);
    return place !== undefined && filled(place);
  };
  let at = from;
  let ahead = next(at);
  if (!ahead) return undefined;
  const within = isFilled(at) && isFilled(ahead);
  while (ahead && (within ? isFilled(ahead) : true)) {
    at = ahead;
    if (!within && isFilled(at)) break;
    ahead = next(at);
  }
  return at;
}

function pagedAcross(layout: Layout, from: Coordinates, by: number): Coordinates | undefined {
  if (from.line !== HEAD_LINE && !layout.isRow(from.line)) return undefined;
  return { line: from.line, column: Math.min(Math.max(from.column + by, FROZEN_COLUMNS), layout.columnCount - 1) };
}

function paged(layout: Layout, from: Coordinates, by: number): Coordinates | undefined {
  const last = layout.lines.length - 1;
  const target = Math.min(Math.max(from.line + by, 0), last);
  if (layout.isRow(target)) return { line: target, column: from.column };
  const away = by > 0 ? 1 : -1;
  const line = nextRow(layout, target, away) ?? nextRow(layout, target, away === 1 ? -1 : 1);
  return line === undefined ? undefined : { line, column: from.column };
}
