import { type Value } from '../formula/errorValue';
import { rowsOf, type ComputedTable } from './computedTable';

/**
 * A computed table as RFC 4180 has it, one column an alternative. Numbers stand as they are; a blank is an empty
 * field, an empty text a pair of quotes, and an error (#N/A for what is missing) stands by its code.
 */
export function tableAsCsv(table: ComputedTable): string {
  const head = ['row', 'label', 'unit', ...table.alternatives.map(({ id }) => id)].map(quoted);
  const rows = rowsOf(table).map(({ id, label, unit, cells }) => [
    quoted(id),
    quoted(label),
    quoted(unit ?? ''),
    ...cells.map(({ value }) => field(value)),
  ]);
  return [head, ...rows].map((fields) => fields.join(',') + '\r\n').join('');
}

function field(value: Value): string {
  if (value === null) return '';
  if (value === '') return '""';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : quoted(String(value));
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
