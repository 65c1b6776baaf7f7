import type { RowView } from '../../protocol';
import type { Store } from '../store';
import type { Drafts } from './drafts';
import { holdsAt } from './intents';
import type { Layout, Place } from './layout';

/** A day as the file has it, where the person is. */
export function dayText(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Whether a day can be entered in a place. */
export function takesDay(store: Store, place: Place): boolean {
  const kind = place.at === 'cell' ? store.row(place.row)?.kind : undefined;
  return kind === 'date' || kind === 'text';
}

/**
 * The sum of the rows above that have the unit of this one: the nearest run of them in its section.
 * @returns undefined where there are none
 */
export function sumAbove(store: Store, layout: Layout, place: Place): string | undefined {
  const at = place.at === 'cell' ? layout.locate(place) : undefined;
  const own = place.at === 'cell' ? store.row(place.row) : undefined;
  if (!at || !own || !isNumeric(own)) return undefined;
  const rows: string[] = [];
  for (let line = at.line - 1; layout.isRow(line); line--) {
    const item = layout.lines[line];
    const row = item?.kind === 'row' ? store.row(item.row) : undefined;
    if (row && isNumeric(row) && row.unit === own.unit) rows.unshift(row.id);
    else if (rows.length > 0) break;
  }
  return rows.length === 0 ? undefined : `=SUM(${rows.join(', ')})`;
}

function isNumeric({ kind }: RowView): boolean {
  return kind === 'number' || kind === 'measure';
}

/** What a table shows, and what was typed into it and is not in the document. */
interface Shows {
  readonly store: Store;
  readonly shown: { readonly layout: Layout };
  readonly drafts: Drafts;
}

/**
 * What the nearest cell shown above holds (its formula) or shows.
 * @returns undefined where there is none
 */
export function textAbove(shows: Shows, place: Place, what: 'formula' | 'value'): string | undefined {
  const { store, drafts, shown } = shows;
  const above = cellAbove(shown.layout, place);
  if (!above) return undefined;
  // What was typed there just now may still be on its way into the document.
  const typed = drafts.at(above)?.text;
  if (typed !== undefined) return typed;
  const cell = store.cell(above.row, above.alternative);
  const isComputed = cell?.content === 'formula';
  return what === 'value' && isComputed ? String(cell.value ?? cell.display) : holdsAt(store, above);
}

/** The nearest cell above, where a formula was typed of which nobody knows yet what it comes to. */
export function uncomputedAbove({ drafts, shown }: Shows, place: Place): Place | undefined {
  const above = cellAbove(shown.layout, place);
  const isFormula = above && drafts.isOnItsWay(above) && drafts.at(above)?.text.trimStart().startsWith('=');
  return isFormula === true ? above : undefined;
}

function cellAbove(layout: Layout, place: Place): (Place & { at: 'cell' }) | undefined {
  const at = place.at === 'cell' ? layout.locate(place) : undefined;
  for (let line = (at?.line ?? 0) - 1; at && line >= 0; line--) {
    const above = layout.placeAt({ line, column: at.column });
    if (above?.at === 'cell') return above;
  }
  return undefined;
}
