import type { RowView, TablePatch, TableView } from '../../protocol';
import { findingsPatch } from './findingsPatch';
import { sameView } from './sameView';

/** What changed from one view to the next, or undefined where nothing did. */
export function tablePatch(before: TableView, after: TableView): TablePatch | undefined {
  const findings = findingsPatch(before.findings, after.findings);
  const patch: TablePatch = {
    ...(!sameView(before.head, after.head) && { head: after.head }),
    ...(!sameView(before.columns, after.columns) && { columns: after.columns }),
    ...(!sameView(before.sections, after.sections) && { sections: after.sections }),
    ...(findings && { findings }),
    rows: changedRows(before.rows, after.rows),
  };
  return patch.rows.length > 0 || Object.keys(patch).length > 1 ? patch : undefined;
}

function changedRows(before: readonly RowView[], after: readonly RowView[]): RowView[] {
  // Most rows are the same objects in the same places.
  const others = after.filter((row, at) => row !== before[at]);
  if (others.length === 0) return others;
  const known = new Map(before.map((row) => [row.id, row]));
  return others.filter((row) => !sameView(known.get(row.id), row));
}
