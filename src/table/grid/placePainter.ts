import { decorateShown } from '../shown/shownLook';
import { paintCell } from './cellElement';
import { lookOf } from './cellLook';
import type { Geometry } from './geometry';
import type { GridState } from './gridState';
import { FROZEN_COLUMNS, placeKey, samePlace } from './layout';
import type { Place } from './layout';
import { isShort } from './shortText';

/** Where cells of columns were put, so that it is set again only where it is another place. */
const placed = new WeakMap<HTMLElement, string>();

/** Paints single places: what they hold, and all that marks them. */
export class PlacePainter {
  readonly #state: GridState;

  constructor(state: GridState) {
    this.#state = state;
  }

  paint(element: HTMLElement, place: Place, geometry: Geometry): void {
    const { store, shown, drafts, active, changes, rowPaint, ranges } = this.#state;
    const look = lookOf(store, place, drafts.at(place));
    if (!look) return;
    changes.decorate(look, place);
    rowPaint.decorate(look, place, store);
    decorateShown(look, place, shown, store);
    const column = 'alternative' in place ? shown.layout.columnIndex(place.alternative) : undefined;
    if (isShort(look, widthOf(place, column, geometry))) look.classes.push('is-short');
    paintCell(element, kindClass(place), look, this.#flagsOf(place, column, geometry));
    if (place.at === 'cell') setAttribute(element, 'aria-selected', String(ranges.isSelected(place)));
    const tabIndex = samePlace(place, active) ? 0 : -1;
    if (element.tabIndex !== tabIndex) element.tabIndex = tabIndex;
    if (column !== undefined) placeColumn(element, geometry, column);
  }

  #flagsOf(place: Place, column: number | undefined, { frozenColumns }: Geometry): string[] {
    const { store, active, editing, pointed, related, marks, ranges, found } = this.#state;
    return [
      samePlace(place, active) ? 'is-active' : '',
      samePlace(place, editing) ? 'is-editing' : '',
      samePlace(place, pointed) ? 'is-pointed' : '',
      related.has(placeKey(place)) ? 'is-related' : '',
      crosses(place, active) ? 'is-crossed' : '',
      marks.get(placeKey(place)) ?? '',
      column !== undefined && column < frozenColumns ? 'frozen' : '',
      column !== undefined && column === frozenColumns - 1 ? 'last-frozen' : '',
      ...found.classesOf(store, place),
      ...ranges.look.classesOf(place),
    ].filter((flag) => flag !== '');
  }
}

/** Puts a cell below or at the head of an alternative, by its index. @param width its own, if that is another */
export function placeColumn(
  element: HTMLElement,
  { label, unit, columns }: Geometry,
  index: number,
  width = columns.sizeOf(index),
): void {
  const left = label + unit + columns.offset(index);
  const now = `${String(index)} ${String(left)} ${String(width)}`;
  if (placed.get(element) === now) return;
  placed.set(element, now);
  element.setAttribute('aria-colindex', String(FROZEN_COLUMNS + index + 1));
  element.style.left = `${String(left)}px`;
  element.style.width = `${String(width)}px`;
}

/** Sets it only where it is another, so that nothing is told of a change that is none. */
export function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Of its cell, in pixels. */
function widthOf({ at }: Place, column: number | undefined, { label, unit, columns }: Geometry): number {
  if (column !== undefined) return columns.sizeOf(column);
  return at === 'label' ? label : at === 'unit' ? unit : 0;
}

function kindClass(place: Place): string {
  switch (place.at) {
    case 'cell':
      return 'value';
    case 'head':
      return 'head';
    case 'label':
      return 'label frozen';
    case 'unit':
      return 'unit frozen';
    case 'section':
      return 'section';
  }
}

/** The head of the active column and the label of the active row stand out. */
function crosses(place: Place, active: Place | undefined): boolean {
  if (active?.at !== 'cell') return false;
  if (place.at === 'head') return place.alternative === active.alternative;
  return (place.at === 'label' || place.at === 'unit') && place.row === active.row;
}
