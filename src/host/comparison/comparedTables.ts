import type { Comparison } from '../../compare/comparison';
import { reversed } from '../../compare/renames';
import type { RowView, TableView } from '../../protocol';
import type { NumberDisplay } from '../editor/numberDisplay';
import { tableView } from '../editor/tableView';
import { joinedTable, type JoinedTable, type Pair } from './joinedTable';

/** The tables of both states of a comparison, laid over each other. */
export interface ComparedTables {
  readonly joined: JoinedTable;
  /** The later one, with what is newly found. */
  readonly now: TableView;
}

/** @param rows those to tell of, by the ids of the later state; all, where nothing is said */
export function comparedTables(
  { before, after, findings, renames }: Comparison,
  numbers: NumberDisplay,
  rows?: ReadonlySet<string>,
): ComparedTables {
  const wanted = rows && wantedOfBoth(rows, renames);
  // What is found already is no part of a comparison: only what is new is marked.
  const unmarked = { ...before, findings: [] };
  const then = tableView(unmarked, numbers, undefined, wanted?.before);
  // Most rows of two large files look the same, and are told once.
  const seen = { assessment: unmarked, view: then };
  const now = tableView({ ...after, findings: findings.fresh }, numbers, seen, wanted?.after);
  return { joined: joinedTable(then, now, renames), now };
}

/** These rows as the table of both shows them, with all its columns. */
export function comparedRows(comparison: Comparison, numbers: NumberDisplay, rows: ReadonlySet<string>): RowView[] {
  const { joined } = comparedTables(comparison, numbers, rows);
  return joined.rows.filter(({ id }) => rows.has(id)).map((row) => rowOf(joined, row, joined.columns));
}

/** A row of both: its cells show what the later state has, those that are gone what they had. */
export function rowOf(joined: JoinedTable, row: Pair<RowView>, columns: JoinedTable['columns']): RowView {
  const shown = row.after ?? row.before;
  const cells = columns.map((column) => {
    const { before, after } = joined.cell(row, column);
    return after ?? before ?? { display: '', input: '', state: 'own' as const, content: 'text' as const, findings: [] };
  });
  return { ...(shown ?? { label: row.id, unit: '', kind: 'text' as const, findings: [] }), id: row.id, cells };
}

/** Rows of the later state by the ids of each; one whose id another has now stands in both. */
function wantedOfBoth(
  rows: ReadonlySet<string>,
  renames: Comparison['renames'],
): { before: ReadonlySet<string>; after: ReadonlySet<string> } {
  const former = reversed(renames);
  const idThen = (id: string) => former.factors.get(id) ?? former.measures.get(id) ?? id;
  const idNow = (id: string) => renames.factors.get(id) ?? renames.measures.get(id) ?? id;
  const before = new Set([...rows].flatMap((id) => [id, idThen(id)]));
  return { before, after: new Set([...rows, ...[...before].map(idNow)]) };
}
