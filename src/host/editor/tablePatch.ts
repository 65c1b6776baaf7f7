import type { CellsPatch, RowView, TablePatch, TableView } from '../../protocol';
import { columnsBefore, movedCells } from '../../protocol/movedCells';
import { findingsPatch } from './findingsPatch';
import { sameView } from './sameView';

/** What changed from one view to the next, or undefined where nothing did. */
export function tablePatch(before: TableView, after: TableView): TablePatch | undefined {
  const findings = findingsPatch(before.findings, after.findings);
  const { rows, cells } = changedRows(before, after);
  const patch: TablePatch = {
    ...(!sameView(before.head, after.head) && { head: after.head }),
    ...(!sameView(before.columns, after.columns) && { columns: after.columns }),
    ...(!sameView(before.sections, after.sections) && { sections: after.sections }),
    ...(findings && { findings }),
    ...(cells.length > 0 && { cells }),
    rows,
  };
  return rows.length > 0 || Object.keys(patch).length > 1 ? patch : undefined;
}

function changedRows(before: TableView, after: TableView): { rows: RowView[]; cells: CellsPatch[] } {
  const from = columnsBefore(before.columns, after.columns);
  let known: ReadonlyMap<string, RowView> | undefined;
  const rows: RowView[] = [];
  const cells: CellsPatch[] = [];
  // Most rows are the same objects in the same places.
  for (const [at, row] of after.rows.entries()) {
    const there = before.rows[at];
    if (row === there && !from) continue;
    const old = there?.id === row.id ? there : (known ??= new Map(before.rows.map((one) => [one.id, one]))).get(row.id);
    const told = old && from ? { ...old, cells: movedCells(old.cells, from) } : old;
    if (!told || !sameButCells(told, row)) rows.push(row);
    else {
      const changed = row.cells.flatMap((cell, place) =>
        sameView(told.cells[place], cell) ? [] : [{ at: place, cell }],
      );
      if (changed.length > 0) cells.push({ row: row.id, cells: changed });
    }
  }
  return { rows, cells };
}

/** Whether nothing of a row changed but what its cells hold. */
function sameButCells(one: RowView, other: RowView): boolean {
  return one.cells.length === other.cells.length && sameView({ ...one, cells: [] }, { ...other, cells: [] });
}
