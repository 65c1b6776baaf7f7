import type { Destination, MoveIntent } from '../../protocol/structure';
import type { Layout, Place } from '../grid/layout';
import type { Selection } from '../grid/selection';
import { addressOf, blockOf } from '../range/block';
import { rangesOf } from '../range/several';

/** What is moved together: rows, alternatives, or a section with its rows. */
export type Moved = Pick<MoveIntent, 'of' | 'ids'>;

/** What moving means at a place: the whole rows or columns that are selected, else what the label or the head names. */
export function movedAt(selection: Selection, layout: Layout): Moved | undefined {
  const whole = wholeLinesOf(selection, layout);
  if (whole || selection.beside) return whole;
  return ofHead(selection.active);
}

/** The whole rows, or the whole columns, that are selected; nothing where cells or both are. */
export function wholeLinesOf(
  selection: Selection,
  layout: Layout,
): (Moved & { readonly of: 'row' | 'alternative' }) | undefined {
  const ranges = rangesOf(selection);
  const at = ranges[0]?.anchor.at;
  if ((at !== 'label' && at !== 'head') || ranges.some(({ anchor }) => anchor.at !== at)) return undefined;
  const addresses = ranges.flatMap((range) => {
    const block = blockOf(range, layout);
    return block ? [addressOf(block, layout)] : [];
  });
  if (addresses.length === 0) return undefined;
  const ids = new Set(addresses.flatMap(({ rows, columns }) => (at === 'label' ? rows : columns)));
  const order = (id: string) => (at === 'label' ? layout.rowLine(id) : layout.columnIndex(id)) ?? 0;
  const inOrder = [...ids].sort((one, other) => order(one) - order(other));
  return { of: at === 'label' ? 'row' : 'alternative', ids: inOrder };
}

function ofHead(place: Place): Moved | undefined {
  switch (place.at) {
    case 'label':
    case 'unit':
      return { of: 'row', ids: [place.row] };
    case 'head':
      return { of: 'alternative', ids: [place.alternative] };
    case 'section':
      // A band that is no section of the file has a name behind a colon.
      return place.section.startsWith(':') ? undefined : { of: 'section', ids: [place.section] };
    case 'cell':
      return undefined;
  }
}

/** Where something may be dropped: ahead of this line or column, which is not always where the pointer is. */
export interface Drop {
  to: Destination;
  boundary: number;
}

/** What the pointer is over: a line or a column of the table, in its first or its second half. */
export interface Over {
  at: number;
  half: 'first' | 'second';
}

/** The band that holds the measures of no section. */
const MEASURES = ':measures';

/**
 * Where rows come to stand that are dropped over a line. A section's factors stand before its measures, so that each
 * kind lands as near as it can; nothing where they stand there already, or cannot.
 * @param isMeasure whether a row is one
 */
export function dropOfRows(
  layout: Layout,
  ids: readonly string[],
  isMeasure: (row: string) => boolean,
  over: Over,
): Drop | undefined {
  const moved = new Set(ids);
  const boundary = Math.max(1, over.at + (over.half === 'second' ? 1 : 0));
  let band = Math.min(boundary, layout.lines.length) - 1;
  while (band > 0 && layout.lines[band]?.kind === 'row') band--;
  const line = layout.lines[band];
  if (line?.kind !== 'section') return undefined;
  const { id } = line.section;
  const kinds = new Set(ids.map(isMeasure));
  if (id.startsWith(':') && (id !== MEASURES || kinds.has(false))) return undefined;
  const all = rowsUnder(layout, band);
  const others = all.filter((row) => !moved.has(row));
  const above = all.slice(0, boundary - band - 1).filter((row) => !moved.has(row)).length;
  const factors = others.filter((row) => !isMeasure(row)).length;
  const index = kinds.size > 1 ? above : kinds.has(true) ? Math.max(above, factors) : Math.min(above, factors);
  const [before, after] = [others[index - 1], others[index]];
  if (all.length - others.length === moved.size && sameOrder(all, others, ids, index)) return undefined;
  const section = id === MEASURES ? null : id;
  const beside = (row: string | undefined) =>
    row !== undefined && (kinds.size > 1 || isMeasure(row) === kinds.has(true));
  const to = beside(before) ? { after: before ?? '' } : beside(after) ? { before: after ?? '' } : { section };
  return { to, boundary: before === undefined ? band + 1 : (layout.rowLine(before) ?? band) + 1 };
}

/** Where columns come to stand that are dropped over a column, counted from the first alternative. */
export function dropOfColumns(layout: Layout, ids: readonly string[], { at, half }: Over): Drop | undefined {
  const all = layout.alternatives;
  const boundary = Math.min(Math.max(0, at + (half === 'second' ? 1 : 0)), all.length);
  const others = all.filter((id) => !ids.includes(id));
  const index = all.slice(0, boundary).filter((id) => !ids.includes(id)).length;
  if (sameOrder(all, others, ids, index)) return undefined;
  return { to: besideIn(others, index), boundary };
}

/** Where a section comes to stand that is dropped over a line: beside the section of that line, with all its rows. */
export function dropOfSection(layout: Layout, section: string, over: Over): Drop | undefined {
  const bands = layout.lines.flatMap((line, at) =>
    line.kind === 'section' && !line.section.id.startsWith(':') ? [{ id: line.section.id, at }] : [],
  );
  const ends = bands.map(({ at }) => at + 1 + rowsUnder(layout, at).length);
  const hit = bands.findLastIndex(({ at }) => at <= over.at);
  const [from, to] = [bands[hit]?.at ?? 0, ends[hit] ?? 0];
  const index = hit + (over.at + (over.half === 'second' ? 0.5 : 0) >= (from + to) / 2 ? 1 : 0);
  const all = bands.map(({ id }) => id);
  const others = all.filter((id) => id !== section);
  const among = all.slice(0, index).filter((id) => id !== section).length;
  if (others.length === 0 || sameOrder(all, others, [section], among)) return undefined;
  return { to: besideIn(others, among), boundary: bands[index]?.at ?? ends.at(-1) ?? 0 };
}

function besideIn(others: readonly string[], index: number): Destination {
  const before = others[index - 1];
  return before === undefined ? { before: others[index] ?? '' } : { after: before };
}

function rowsUnder(layout: Layout, band: number): string[] {
  const rows: string[] = [];
  for (let at = band + 1; ; at++) {
    const line = layout.lines[at];
    if (line?.kind !== 'row') return rows;
    rows.push(line.row);
  }
}

function sameOrder(
  all: readonly string[],
  others: readonly string[],
  moved: readonly string[],
  index: number,
): boolean {
  const inOrder = all.filter((id) => moved.includes(id));
  const then = [...others.slice(0, index), ...inOrder, ...others.slice(index)];
  return then.length === all.length && then.every((id, at) => id === all[at]);
}
