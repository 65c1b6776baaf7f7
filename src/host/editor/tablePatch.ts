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
  let known: ReadonlyMap<string, RowView> | undefined;
  const changed: RowView[] = [];
  // Most rows are the same objects in the same places.
  for (let at = 0; at < after.length; at++) {
    const [there, row] = [before[at], after[at]];
    if (row === there || !row) continue;
    const old = there?.id === row.id ? there : (known ??= new Map(before.map((one) => [one.id, one]))).get(row.id);
    if (!sameView(old, row)) changed.push(row);
  }
  return changed;
}
