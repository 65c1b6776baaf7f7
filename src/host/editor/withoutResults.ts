import type { CellView, TableView } from '../../protocol';

const PENDING = '…';

/** A view in which no formula has come to anything yet, for what it reads may not be there yet. */
export function withoutResults(view: TableView): TableView {
  return { ...view, rows: view.rows.map((row) => ({ ...row, cells: row.cells.map(withoutResult) })) };
}

function withoutResult(cell: CellView): CellView {
  if (cell.content !== 'formula') return cell;
  const pending = { ...cell, display: PENDING };
  delete pending.value;
  delete pending.error;
  return pending;
}
