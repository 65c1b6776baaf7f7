import type { RowView } from '../../protocol';
import type { ComparisonView } from '../../protocol/comparison';
import type { JoinedTable, Pair } from './joinedTable';

/** The rows and columns that are shown where nothing else is asked for than what differs, by ids. */
interface DifferingParts {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/**
 * The rows and columns of both tables in which something differs. Of what only one of them has, those are part in which
 * a value of its own stands there. Where no column differs, as when only labels do, all are shown.
 */
export function differingParts(
  joined: JoinedTable,
  { rows, columns, cells }: Pick<ComparisonView, 'rows' | 'columns' | 'cells'>,
): DifferingParts {
  const differing = {
    rows: new Set([...rows.map(({ id }) => id), ...cells.map(({ row }) => row)]),
    columns: new Set([...columns.map(({ id }) => id), ...cells.map(({ alternative }) => alternative)]),
  };
  const singleColumns = new Set(joined.columns.filter(isSingle));
  for (const row of joined.rows) {
    const isSingleRow = isSingle(row);
    if (isMeasure(row) && !isSingleRow) continue;
    for (const column of isSingleRow ? joined.columns : singleColumns) {
      const { before, after } = joined.cell(row, column);
      if ((after ?? before)?.state !== 'own') continue;
      differing.rows.add(row.id);
      differing.columns.add(column.id);
    }
  }
  const all = joined.columns.map(({ id }) => id);
  return { rows: differing.rows, columns: differing.columns.size > 0 ? differing.columns : new Set(all) };
}

function isSingle({ before, after }: Pair<unknown>): boolean {
  return !before || !after;
}

function isMeasure({ before, after }: Pair<RowView>): boolean {
  return (after ?? before)?.kind === 'measure';
}
