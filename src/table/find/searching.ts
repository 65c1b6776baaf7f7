import type { Store } from '../store';
import { Finding } from './finding';
import type { Query } from './query';

/** Milliseconds after a key before a search begins, and that it takes at a time. */
const DELAY = 40;
const SLICE = 8;

/** Searches the table in slices, so that nobody who types waits for it, and anew when the table is another. */
export class Searching {
  readonly finding = new Finding();
  readonly #store: () => Store;
  readonly #searched: () => void;
  #timer: number | undefined;
  #isStale = false;

  /** @param searched everything is found now, or there is nothing to look for */
  constructor(store: () => Store, searched: () => void) {
    this.#store = store;
    this.#searched = searched;
  }

  /** Whether what was found is of the table as it is, and all of it. */
  get isDone(): boolean {
    return this.finding.isDone && !this.#isStale;
  }

  /** Takes up another query; the search is left until it is wanted. */
  prepare(query: Query): void {
    this.finding.ask(query, this.#store());
    this.#isStale = true;
  }

  /** Another query, which is searched soon. */
  ask(query: Query): void {
    this.finding.ask(query, this.#store());
    this.#isStale = false;
    this.#begin();
  }

  /** The table changed: what was found may not hold. */
  outdate(): void {
    this.#isStale = true;
  }

  /** The same query, of the table as it is now. */
  again(): void {
    this.finding.again(this.#store());
    this.#isStale = false;
    this.#begin();
  }

  /** Searches what is left at once: somebody wants to go on. */
  finish(): void {
    if (this.#isStale) this.finding.again(this.#store());
    const isPending = this.#isStale || this.#timer !== undefined;
    this.#isStale = false;
    this.finding.goOn(() => false);
    if (isPending) this.#end();
  }

  /** Nobody wants to know any more. */
  stop(): void {
    window.clearTimeout(this.#timer);
    this.#isStale = true;
  }

  #begin(): void {
    window.clearTimeout(this.#timer);
    if (this.finding.pattern) this.#timer = window.setTimeout(() => this.#goOn(), DELAY);
    else this.#end();
  }

  #goOn(): void {
    const end = performance.now() + SLICE;
    this.finding.goOn(() => performance.now() >= end);
    if (this.finding.isDone) this.#end();
    else this.#timer = window.setTimeout(() => this.#goOn(), 0);
  }

  #end(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#searched();
  }
}
