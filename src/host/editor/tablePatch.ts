import type { TablePatch, TableView } from '../../protocol';

/** What changed from one view to the next, or undefined where nothing did. */
export function tablePatch(before: TableView, after: TableView): TablePatch | undefined {
  const known = new Map(before.rows.map((row) => [row.id, row]));
  const patch: TablePatch = {
    ...(differ(before.head, after.head) && { head: after.head }),
    ...(differ(before.columns, after.columns) && { columns: after.columns }),
    ...(differ(before.sections, after.sections) && { sections: after.sections }),
    ...(differ(before.findings, after.findings) && { findings: after.findings }),
    rows: after.rows.filter((row) => differ(known.get(row.id), row)),
  };
  return patch.rows.length > 0 || Object.keys(patch).length > 1 ? patch : undefined;
}

function differ(a: unknown, b: unknown): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b);
}
