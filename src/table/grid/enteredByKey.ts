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
