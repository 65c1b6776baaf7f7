import type { Scenario } from '../../model/read/scenarioText';
import { rowsInOrder } from './tableView';

/** The rows of a large scenario that a page has been told of, a few at a time from where it looks. */
export class RowQueue {
  readonly #taken: Set<string>;
  /** Where to go on: the row that the page looks at. */
  #from: string | undefined;
  #order: { readonly of: Scenario; readonly rows: readonly string[] } | undefined;

  /** @param told the rows that it has been told of already */
  constructor(told: Iterable<string> = []) {
    this.#taken = new Set(told);
  }

  get taken(): ReadonlySet<string> {
    return this.#taken;
  }

  /** Takes the next rows, from the one wanted on and round the table. @returns those taken: none where none were left */
  take(scenario: Scenario, count: number): readonly string[] {
    const rows = this.#rowsOf(scenario);
    const start = Math.max(0, this.#from === undefined ? 0 : rows.indexOf(this.#from));
    const next: string[] = [];
    for (let n = 0; n < rows.length && next.length < count; n++) {
      const row = rows[(start + n) % rows.length];
      if (row === undefined || this.#taken.has(row)) continue;
      this.#taken.add(row);
      next.push(row);
    }
    return next;
  }

  continueAt(row: string): void {
    this.#from = row;
  }

  /** An edit may add rows meanwhile, or move them. */
  #rowsOf(scenario: Scenario): readonly string[] {
    if (this.#order?.of !== scenario) this.#order = { of: scenario, rows: rowsInOrder(scenario) };
    return this.#order.rows;
  }
}
