/** Rows that a page has not been told of, to be told a few at a time from where it looks. */
export class RowsToCome {
  readonly #left: Set<string>;
  #from = 0;

  /** @param order in which they stand */
  constructor(readonly order: readonly string[]) {
    this.#left = new Set(order);
  }

  continueAt(row: string): void {
    this.#from = Math.max(0, this.order.indexOf(row));
  }

  /** The next ones, from the one looked at on and round the table; none where all were taken. */
  take(count: number): ReadonlySet<string> {
    const taken = new Set<string>();
    for (let n = 0; n < this.order.length && taken.size < count; n++) {
      const row = this.order[(this.#from + n) % this.order.length];
      if (row !== undefined && this.#left.delete(row)) taken.add(row);
    }
    return taken;
  }
}
