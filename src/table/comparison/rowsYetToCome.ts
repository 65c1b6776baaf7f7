import type { RowView } from '../../protocol';
import type { ComparisonView } from '../../protocol/comparison';
import type { Store } from '../store';
import type { ComparisonMarks } from './comparisonMarks';

/** Of a large comparison the rows that the host has not told of: blank, or as they were in the state shown before. */
export class RowsYetToCome {
  readonly #left = new Set<string>();
  /** The one that the host was asked for last. */
  #asked: string | undefined;

  /**
   * Begins another state.
   * @param before the state that was shown, with its marks
   * @returns the rows of the one before that stand in for those to come, so that they do not vanish meanwhile
   */
  begin({ table: { sections, columns, rows } }: ComparisonView, before: Store, marks: ComparisonMarks): RowView[] {
    this.#left.clear();
    this.#asked = undefined;
    for (const section of sections) for (const row of section.rows) this.#left.add(row);
    this.came(rows);
    const { alternatives } = before.layout;
    if (columns.length !== alternatives.length || columns.some(({ id }, at) => id !== alternatives[at])) return [];
    // A row in which something differed would show it without its mark: nothing differs in those to come.
    return [...this.#left].flatMap((id) => (marks.areIn(id) ? [] : (before.row(id) ?? [])));
  }

  came(rows: readonly RowView[]): void {
    for (const { id } of rows) this.#left.delete(id);
  }

  /** The first of the rows in view that is yet to come; undefined where the host has been asked for it. */
  toAskFor(inView: readonly string[]): string | undefined {
    const first = inView.find((row) => this.#left.has(row));
    if (first === this.#asked) return undefined;
    this.#asked = first;
    return first;
  }
}
