import type { RowView } from '../../protocol';
import type { Store } from '../store';
import type { GridState } from './gridState';
import type { Place } from './layout';

/**
 * Remembers what each line was painted from. A line of which all of that is the same looks the same, and is left alone:
 * most of what happens in a table changes one or two of the hundred lines that are painted.
 */
export class PaintedLines {
  readonly #inputs = new WeakMap<HTMLElement, readonly unknown[]>();
  #related = new ByRow(new Set<string>(), () => '');
  #marks = new ByRow(new Set<string>(), () => '');

  /** Another round of painting begins. */
  begin({ related, marks }: GridState): void {
    if (this.#related.of !== related) this.#related = new ByRow(related, () => '');
    if (this.#marks.of !== marks) this.#marks = new ByRow(marks, (key) => marks.get(key) ?? '');
  }

  /**
   * Whether a row's line has to be painted; if so, it is taken for painted from now on.
   * @param line its number
   * @param columns what the columns painted in it depend on
   */
  takes(element: HTMLElement, state: GridState, row: string, line: number, columns: string): boolean {
    const now = [...this.#inputsOf(state, row, line), columns];
    const before = this.#inputs.get(element);
    if (before && now.every((input, index) => input === before[index])) return false;
    this.#inputs.set(element, now);
    return true;
  }

  #inputsOf(state: GridState, row: string, line: number): unknown[] {
    const { store, drafts, active, editing, pointed, ranges, changes, rowPaint, found } = state;
    const view = store.row(row);
    return [
      view,
      view && findingsIn(store, view),
      store.locked,
      drafts.inRow(row),
      inRow(active, row),
      inRow(editing, row),
      inRow(pointed, row),
      this.#related.in(row),
      this.#marks.in(row),
      ranges.look.lineKey(row, line),
      changes.version,
      rowPaint.version,
      found.pattern,
      inRow(found.current, row),
    ];
  }
}

/** What is known of places by their keys, gathered by row. */
class ByRow {
  readonly #texts = new Map<string, string>();

  constructor(
    readonly of: ReadonlySet<string> | ReadonlyMap<string, string>,
    textOf: (key: string) => string,
  ) {
    for (const key of of.keys()) {
      const [, row = ''] = key.split(' ');
      this.#texts.set(row, `${this.#texts.get(row) ?? ''}${key}=${textOf(key)};`);
    }
  }

  in(row: string): string | undefined {
    return this.#texts.get(row);
  }
}

function inRow(place: Place | undefined, row: string): Place | undefined {
  return place && 'row' in place && place.row === row ? place : undefined;
}

/** The words of a finding may change while its key stays. */
function findingsIn(store: Store, { findings, cells }: RowView): string {
  const keys = new Set(findings);
  for (const cell of cells) for (const key of cell.findings) keys.add(key);
  if (keys.size === 0) return '';
  return JSON.stringify(store.findingsOf([...keys]).map(({ key, severity, message }) => [key, severity, message]));
}
