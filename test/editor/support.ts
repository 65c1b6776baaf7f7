import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { tableView } from '../../src/host/editor/tableView';
import type { CellView, RowView, TableView } from '../../src/protocol';
import { assess } from '../../src/validate/assess';

export const SEOUL = readFileSync(join(__dirname, '../../scenarios/seoul-washington-2025.scenario.json'), 'utf8');

/** What the table shows of a text. */
export function viewOf(text: string): TableView {
  return tableView(assess(text), new NumberDisplay('en'));
}

export function rowOf(view: TableView, id: string): RowView {
  const row = view.rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

export function cellOf(view: TableView, row: string, alternative: string): CellView {
  const cell = rowOf(view, row).cells[view.columns.findIndex(({ id }) => id === alternative)];
  if (!cell) throw new Error(`no cell ${row} ${alternative}`);
  return cell;
}
