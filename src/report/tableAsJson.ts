import { rowsOf, type ComputedTable } from './computedTable';

/** A computed table as JSON, in the shape that the format's description gives; a row without a unit has `null`. */
export function tableAsJson(table: ComputedTable): string {
  const alternatives = table.alternatives.map(({ id }) => id);
  const rows = rowsOf(table).map(({ id, unit, cells }) => {
    const values = Object.fromEntries(alternatives.map((one, index) => [one, cells[index]?.value ?? null]));
    return [id, { unit: unit ?? null, values }];
  });
  return JSON.stringify({ alternatives, rows: Object.fromEntries(rows) as unknown }, null, 2) + '\n';
}
