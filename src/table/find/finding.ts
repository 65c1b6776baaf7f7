import { placeKey, samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { readQuery } from './query';
import type { Query } from './query';
import { Search } from './search';
import type { Match } from './search';

const NOTHING_ASKED: Query = { text: '', matchCase: false, wholeWord: false, isRegex: false };

/** What is looked for, what was found, and which of it the person is at. */
export class Finding {
  #query = NOTHING_ASKED;
  #pattern: RegExp | undefined;
  #message: string | undefined;
  #search: Search | undefined;
  #current: Match | undefined;

  get query(): Query {
    return this.#query;
  }

  get pattern(): RegExp | undefined {
    return this.#pattern;
  }

  /** Why the query can find nothing. */
  get message(): string | undefined {
    return this.#message;
  }

  /** Everything found; less than that while the search goes on. */
  get found(): readonly Match[] {
    return this.#search?.found ?? [];
  }

  get isDone(): boolean {
    return this.#search?.isDone ?? true;
  }

  get current(): Match | undefined {
    return this.#current;
  }

  /** Place of the current match among all, from 0. */
  get index(): number | undefined {
    const current = this.#current;
    if (!current || !this.#search) return undefined;
    const index = indexOf(this.#search, current);
    return index < 0 ? undefined : index;
  }

  /** Another query. The search begins with {@link goOn}. */
  ask(query: Query, store: Store): void {
    this.#query = query;
    const reading = readQuery(query);
    this.#pattern = reading && 'pattern' in reading ? reading.pattern : undefined;
    this.#message = reading && 'message' in reading ? reading.message : undefined;
    this.again(store);
  }

  /** The same query, of a table that has changed. */
  again(store: Store): void {
    this.#search = this.#pattern && new Search(store, this.#pattern);
  }

  /** Searches on until done, or until told that it is time for others. */
  goOn(isTime: () => boolean): void {
    this.#search?.goOn(isTime);
  }

  /** The place where the person is becomes current where it matches; elsewhere nothing is. */
  settle(at: Place | undefined): void {
    const search = this.#search;
    if (!search || !at) this.#current = undefined;
    else if (!samePlace(this.#current?.place, at) || indexOf(search, this.#current) < 0) {
      const match = search.found[search.indexFrom(at)];
      this.#current = samePlace(match?.place, at) ? match : undefined;
    }
  }

  /** The first match at a place or behind it becomes current, or the first of all. */
  lookFrom(at: Place | undefined): Match | undefined {
    const search = this.#search;
    const index = search && at ? search.indexFrom(at) : 0;
    this.#current = search && (search.found[index] ?? search.found[0]);
    return this.#current;
  }

  /** The next or previous match, round the table, from the current one or from where the person is. */
  step(by: 1 | -1, at: Place | undefined): Match | undefined {
    const search = this.#search;
    if (!search || search.found.length === 0) return undefined;
    const count = search.found.length;
    const { index } = this;
    const from = index ?? startOf(search, this.#current?.place ?? at, by);
    this.#current = search.found[(from + by + count) % count];
    return this.#current;
  }
}

/** Where a step begins that leads to the first match behind a place, or to the last before it. */
function startOf(search: Search, at: Place | undefined, by: 1 | -1): number {
  if (!at) return by > 0 ? -1 : 0;
  return by > 0 ? search.indexBehind(at) - 1 : search.indexFrom(at);
}

function indexOf(search: Search, match: Match | undefined): number {
  if (!match) return -1;
  const key = placeKey(match.place);
  for (let index = search.indexFrom(match.place); index < search.found.length; index++) {
    const one = search.found[index];
    if (!one || placeKey(one.place) !== key) return -1;
    if (one.part === match.part) return index;
  }
  return -1;
}
