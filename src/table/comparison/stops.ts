import type { ComparisonView } from '../../protocol/comparison';
import { placeOf } from '../grid/layout';
import type { Coordinates, Layout, Place } from '../grid/layout';

/** A row, a column or a cell, by ids. */
export interface Target {
  row?: string | undefined;
  alternative?: string | undefined;
}

/** A change that a reader is led to, with what it says. */
export interface Stop {
  readonly place: Place;
  readonly told: string;
}

/**
 * The changes that a reader walks through, in the order of the table: heads, sections, rows as a whole, and cells. Cells
 * that only come to something else are no stops beside those that were written; of a row of none but such, the first is.
 */
export function stopsOf(view: ComparisonView, layout: Layout): Stop[] {
  const stops: Stop[] = [
    ...view.columns.map(({ id, told }) => ({ place: { at: 'head', alternative: id } as const, told })),
    ...view.sections.map(({ id, told }) => ({ place: { at: 'section', section: id } as const, told })),
    ...view.rows.map(({ id, told }) => ({ place: { at: 'label', row: id } as const, told })),
  ];
  const written = view.cells.flatMap(({ row, kind }) => (kind === 'changed' ? [row] : []));
  const told = new Set([...view.rows.map(({ id }) => id), ...written]);
  for (const { row, alternative, kind, told: words } of view.cells) {
    if (kind === 'follows' && told.has(row)) continue;
    told.add(row);
    stops.push({ place: { at: 'cell', row, alternative }, told: words });
  }
  return stops
    .flatMap((stop) => {
      const at = layout.locate(stop.place);
      return at ? [{ stop, at }] : [];
    })
    .sort((one, other) => compared(one.at, other.at))
    .map(({ stop }) => stop);
}

/** Which stop comes next from a place, or before it; behind the last one the first. */
export function stopFrom(
  stops: readonly Stop[],
  layout: Layout,
  from: Place | undefined,
  by: 1 | -1,
): number | undefined {
  if (stops.length === 0) return undefined;
  const here = from && layout.locate(from);
  if (!here) return by === 1 ? 0 : stops.length - 1;
  const places = stops.map(({ place }) => layout.locate(place) ?? here);
  const found =
    by === 1
      ? places.findIndex((place) => compared(place, here) > 0)
      : places.findLastIndex((place) => compared(place, here) < 0);
  if (found >= 0) return found;
  return by === 1 ? 0 : stops.length - 1;
}

/** The place that a line of a list leads to, where the table shows it. */
export function shownPlace(layout: Layout, target: Target): Place | undefined {
  const place = placeOf(target);
  return place && layout.locate(place) ? place : undefined;
}

function compared(one: Coordinates, other: Coordinates): number {
  return one.line - other.line || one.column - other.column;
}
