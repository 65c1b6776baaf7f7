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
export function textAbove(
  { store, shown, drafts }: Shows,
  place: Place,
  what: 'formula' | 'value',
): string | undefined {
  const { layout } = shown;
  const at = place.at === 'cell' ? layout.locate(place) : undefined;
  if (!at) return undefined;
  for (let line = at.line - 1; line >= 0; line--) {
    const above = layout.placeAt({ line, column: at.column });
    if (above?.at !== 'cell') continue;
    // What was typed there just now may still be on its way into the document.
    const typed = drafts.at(above)?.text;
    if (typed !== undefined) return typed;
    const cell = store.cell(above.row, above.alternative);
    const isComputed = cell?.content === 'formula';
    return what === 'value' && isComputed ? String(cell.value ?? cell.display) : holdsAt(store, above);
  }
  return undefined;
}
