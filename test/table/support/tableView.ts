// A small table as the host would send it: two sections, three rows, three alternatives.
import type { CellView, FindingView, RowView, TableView } from '../../../src/protocol';

export function cell(display: string, more: Partial<CellView> = {}): CellView {
  return { display, input: display, state: 'own', content: 'number', findings: [], ...more };
}

export const missing = (): CellView => cell('', { state: 'missing', content: 'none' });

export function row(id: string, cells: CellView[], more: Partial<RowView> = {}): RowView {
  return { id, label: `Label of ${id}`, unit: 'USD bn', kind: 'number', cells, findings: [], ...more };
}

export function finding(key: string, more: Partial<FindingView> = {}): FindingView {
  return {
    key,
    rule: 'rules/one',
    severity: 'error',
    title: 'Title',
    message: `Message of ${key}.`,
    line: 1,
    related: [],
    ...more,
  };
}

export function view(more: Partial<TableView> = {}): TableView {
  return {
    head: { title: 'Test' },
    columns: [
      { id: 'a', label: 'First', findings: [] },
      { id: 'b', label: 'Second', basedOn: 'a', findings: [] },
      { id: 'c', label: 'Third', findings: [] },
    ],
    sections: [
      { id: 'upper', label: 'Upper', rows: ['pay', 'troops'] },
      { id: 'lower', label: 'Lower', rows: ['tariff'] },
    ],
    rows: [
      row('pay', [cell('1'), cell('2'), cell('3')]),
      row('troops', [cell('4'), missing(), cell('6')]),
      row('tariff', [cell('7'), cell('8'), cell('9')]),
    ],
    findings: [],
    ...more,
  };
}
