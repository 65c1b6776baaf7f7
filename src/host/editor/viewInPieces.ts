import type { RowView, TableView } from '../../protocol';
import { columnsBefore, movedCells } from '../../protocol/movedCells';
import type { Assessment } from '../../validate/assess';
import { changedRows } from './changedRows';
import { FindingPlaces } from './findingPlaces';
import type { NumberDisplay } from './numberDisplay';
import { RowQueue } from './rowQueue';
import { RowViews } from './rowViews';
import { SameRows } from './sameRows';
import { viewAround, type Seen } from './tableView';

/** So many rows that differ are told of a few at a time. */
const MANY = 300;

/** What a table shows on the way from one state to the next: rows whose turn has not come look as they did. */
export class ViewInPieces {
  readonly #views: RowViews;
  readonly #around: Omit<TableView, 'rows'>;
  readonly #rows: RowView[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #queue = new RowQueue();
  #isWhole = false;

  constructor(
    before: Seen,
    readonly assessment: Assessment,
    numbers: NumberDisplay,
  ) {
    const places = FindingPlaces.of(assessment.findings);
    this.#views = new RowViews(assessment, places, numbers, new SameRows(before, assessment, places));
    this.#around = viewAround(assessment, places, before);
    const known = knownRows(before.view, this.#around.columns);
    this.#rows = this.#views.rows.flatMap((id) => known.get(id) ?? this.#views.of(id) ?? []);
    this.#places = new Map(this.#rows.map(({ id }, place) => [id, place]));
  }

  /** Whether all rows look as they do in the new state. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get view(): TableView {
    return { ...this.#around, rows: [...this.#rows] };
  }

  /** Brings the next rows to the new state, from the one named on. */
  take(count: number, from: string | undefined): void {
    if (from !== undefined) this.#queue.continueAt(from);
    const taken = this.#queue.take(this.assessment.doc.scenario, count);
    for (const id of taken) {
      const place = this.#places.get(id);
      const view = place === undefined ? undefined : this.#views.of(id);
      if (place !== undefined && view) this.#rows[place] = view;
    }
    this.#isWhole = taken.length < count;
  }
}

/** Rows as they looked, with the cells where their columns stand now. */
function knownRows({ rows, columns: before }: TableView, columns: TableView['columns']): ReadonlyMap<string, RowView> {
  const from = columnsBefore(before, columns);
  return new Map(rows.map((row) => [row.id, from ? { ...row, cells: movedCells(row.cells, from) } : row]));
}

/** Whether so many rows may look otherwise now that a page is told of them in pieces. */
export function isLongWay(before: Seen, now: Assessment): boolean {
  const { alternatives, factors } = now.doc.scenario;
  if (before.view.rows.length <= MANY) return false;
  const columns = [...alternatives.keys()].map((id) => ({ id }));
  if (columnsBefore(before.view.columns, columns)) return true;
  const changed = changedRows(before.assessment, now);
  if (changed) return changed.rows.size > MANY;
  let differing = 0;
  const old = before.assessment.doc.scenario.factors;
  for (const [row, factor] of factors) if (old.get(row) !== factor && ++differing > MANY) return true;
  return false;
}
