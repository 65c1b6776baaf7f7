import { withInserted } from '../../compare/order';
import type { Renames } from '../../compare/renames';
import type { CellView, ColumnView, RowView, SectionView, TableView } from '../../protocol';

/** A row or a column of two tables: in the earlier one, in the later one, or in both. */
export interface Pair<T> {
  readonly id: string;
  readonly before?: T;
  readonly after?: T;
}

/** Two tables laid over each other, by the ids of the later one. */
export interface JoinedTable {
  readonly sections: readonly SectionView[];
  readonly columns: readonly Pair<ColumnView>[];
  readonly rows: readonly Pair<RowView>[];
  /** What a cell of a row shows before and after; undefined where there is no such cell. */
  readonly cell: (row: Pair<RowView>, column: Pair<ColumnView>) => Pair<CellView>;
}

/**
 * Lays two tables over each other: rows and columns that are gone stand behind those that they stood behind.
 * @param renames the ids of later by those of before
 */
export function joinedTable(before: TableView, after: TableView, renames: Renames): JoinedTable {
  const rowId = (id: string) => renames.factors.get(id) ?? renames.measures.get(id) ?? id;
  const columnId = (id: string) => renames.alternatives.get(id) ?? id;
  const columns = pairs(before.columns, after.columns, columnId);
  const places = { before: indexes(before.columns), after: indexes(after.columns) };
  const cellOf = (side: 'before' | 'after', row: RowView | undefined, column: ColumnView | undefined) =>
    column && row?.cells[places[side].get(column) ?? -1];
  return {
    sections: joinedSections(before, after, rowId),
    columns,
    rows: pairs(before.rows, after.rows, rowId),
    cell: (row, column) =>
      pair(column.id, cellOf('before', row.before, column.before), cellOf('after', row.after, column.after)),
  };
}

function joinedSections(before: TableView, after: TableView, rowId: (id: string) => string): SectionView[] {
  const there = new Set(after.sections.flatMap(({ rows }) => rows));
  const sections = pairs(before.sections, after.sections, (id) => id);
  return sections.map(({ id, before: was, after: is }) => {
    const old = was?.rows.map(rowId) ?? [];
    const gone = old.flatMap((row, at): [string, string | null][] =>
      there.has(row) ? [] : [[row, old[at - 1] ?? null]],
    );
    return { id, label: is?.label ?? was?.label ?? id, rows: withInserted(is?.rows ?? [], new Map(gone)) };
  });
}

/** Two lists by the ids of the later one, in its order, those that are gone behind the ones that they followed. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  idOf: (id: string) => string,
): Pair<T>[] {
  const old = new Map(before.map((one) => [idOf(one.id), one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const ids = [...old.keys()];
  const gone = ids.flatMap((id, at): [string, string | null][] => (now.has(id) ? [] : [[id, ids[at - 1] ?? null]]));
  return withInserted([...now.keys()], new Map(gone)).map((id) => pair(id, old.get(id), now.get(id)));
}

function pair<T>(id: string, before: T | undefined, after: T | undefined): Pair<T> {
  return { id, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function indexes(columns: readonly ColumnView[]): ReadonlyMap<ColumnView, number> {
  return new Map(columns.map((column, index) => [column, index]));
}
