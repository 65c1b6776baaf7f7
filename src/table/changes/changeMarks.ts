import type { ChangeView } from '../../protocol';
import type { Look } from '../grid/cellLook';
import { placeKey, placeOf } from '../grid/layout';
import type { Place } from '../grid/layout';
import './changeMarks.css';

/** What differs from the last commit, by place. */
export class ChangeMarks {
  #at: ReadonlyMap<string, readonly ChangeView[]> = new Map();
  #places: readonly Place[] = [];

  /** Another one where anything differs. */
  get version(): unknown {
    return this.#at;
  }

  set(changes: readonly ChangeView[]): void {
    const at = new Map<string, ChangeView[]>();
    const places = new Map<string, Place>();
    for (const change of changes) {
      const { section } = change;
      const place: Place | undefined = section === undefined ? placeOf(change) : { at: 'section', section };
      if (!place) continue;
      const key = placeKey(place);
      at.set(key, [...(at.get(key) ?? []), change]);
      places.set(key, place);
    }
    this.#at = at;
    this.#places = [...places.values()];
  }

  /** All places that differ, in no particular order. */
  get places(): readonly Place[] {
    return this.#places;
  }

  /** What of a place differs, before and now, a line for each member. */
  steps(place: Place): string[] {
    return this.#at.get(placeKey(place))?.flatMap(({ steps }) => steps ?? []) ?? [];
  }

  /** What became of a place since the last commit, in words. */
  text(place: Place): string | undefined {
    return this.#at
      .get(placeKey(place))
      ?.map(({ text }) => text)
      .join(' ');
  }

  /** Adds the bar of a change to a place's look, and its words for those who do not see it. */
  decorate(look: Look, place: Place): void {
    const changes = this.#at.get(placeKey(place));
    if (!changes) return;
    look.changed = true;
    look.classes.push(...changes.map(({ kind }) => `change-${kind}`));
    look.description = [look.description, this.text(place)].filter((part) => part !== undefined).join(' ');
    // The card says it.
    delete look.title;
  }
}

/** The rows that differ themselves; that one below is gone is no change of a row. */
export function changedRows(changes: readonly ChangeView[]): ReadonlySet<string> {
  const rows = changes.flatMap(({ row, alternative, kind }) =>
    row === undefined || (kind === 'removed' && alternative === undefined) ? [] : [row],
  );
  return new Set(rows);
}
