import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { matches } from './query';
import { textsAt } from './texts';
import type { Part } from './texts';

/** A text of the table in which something was found. */
export interface Match {
  readonly place: Place;
  readonly part: Part;
}

/** A search of everything in the table, painted or not, made in slices so that nobody waits for it. */
export class Search {
  /** What was found so far, in reading order: the heads, then line by line. */
  readonly found: Match[] = [];
  readonly #store: Store;
  readonly #pattern: RegExp;
  readonly #order: PlaceOrder;
  #next = 0;

  constructor(store: Store, pattern: RegExp) {
    this.#store = store;
    this.#pattern = pattern;
    this.#order = new PlaceOrder(store);
  }

  get isDone(): boolean {
    return this.#next >= this.#order.lines.length;
  }

  /** Goes on until everything is searched, or until told that it is time for others. */
  goOn(isTime: () => boolean): void {
    while (!this.isDone) {
      for (const place of this.#order.lines[this.#next]?.() ?? []) this.#searchAt(place);
      this.#next++;
      if (isTime()) return;
    }
  }

  /** Index of the first match at a place, or behind it where there is none; the number of all where none is behind. */
  indexFrom(place: Place): number {
    return this.#first((match) => this.#order.compare(match.place, place) >= 0);
  }

  /** Index of the first match behind a place. */
  indexBehind(place: Place): number {
    return this.#first((match) => this.#order.compare(match.place, place) > 0);
  }

  #searchAt(place: Place): void {
    for (const { part, texts } of textsAt(this.#store, place))
      if (texts.some((text) => matches(this.#pattern, text))) this.found.push({ place, part });
  }

  /** The matches are in order, so halving leads there. */
  #first(isThere: (match: Match) => boolean): number {
    let [low, high] = [0, this.found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const match = this.found[middle];
      if (match && isThere(match)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The order in which a table is read. It knows rows that are not among the lines shown, too. */
class PlaceOrder {
  /** The places of each line, made when its turn comes. */
  readonly lines: (() => Place[])[] = [];
  readonly #lineOf = new Map<string, number>();
  readonly #columnOf = new Map<string, number>();

  constructor({ layout }: Store) {
    const { alternatives, sections } = layout;
    alternatives.forEach((id, index) => this.#columnOf.set(id, index));
    this.lines.push(() => alternatives.map((alternative) => ({ at: 'head', alternative })));
    for (const { id: section, rows } of sections) {
      this.#lineOf.set(`section ${section}`, this.lines.length);
      this.lines.push(() => [{ at: 'section', section }]);
      for (const row of rows) {
        this.#lineOf.set(`row ${row}`, this.lines.length);
        this.lines.push(() => [
          { at: 'label', row },
          { at: 'unit', row },
          ...alternatives.map((alternative) => ({ at: 'cell', row, alternative }) as const),
        ]);
      }
    }
  }

  compare(one: Place, other: Place): number {
    return this.#line(one) - this.#line(other) || this.#column(one) - this.#column(other);
  }

  #line(place: Place): number {
    if (place.at === 'head') return 0;
    return this.#lineOf.get(place.at === 'section' ? `section ${place.section}` : `row ${place.row}`) ?? 0;
  }

  #column(place: Place): number {
    if (place.at === 'unit') return 1;
    return place.at === 'cell' || place.at === 'head' ? 2 + (this.#columnOf.get(place.alternative) ?? 0) : 0;
  }
}
