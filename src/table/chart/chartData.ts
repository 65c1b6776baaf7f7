import type { RowView } from '../../protocol';
import type { Store } from '../store';
import { cellText } from '../words';

/** A row as a chart shows it: a value for each alternative that is shown. */
export interface Series {
  readonly row: string;
  readonly label: string;
  readonly values: readonly (number | undefined)[];
  /** The same as people read them in the table. */
  readonly shown: readonly string[];
}

/** Rows of one unit share the scale of one chart. */
export interface ChartData {
  readonly unit: string;
  readonly alternatives: readonly string[];
  readonly series: readonly Series[];
}

/** Whether a row holds numbers. */
export function isChartable(row: RowView | undefined): row is RowView {
  return row?.kind === 'number' || row?.kind === 'measure';
}

/** The charts of rows, one for each unit, in the order in which the rows were chosen; rows that are gone are left out. */
export function chartsOf(store: Store, rows: readonly string[], alternatives: readonly string[]): ChartData[] {
  const charts = new Map<string, Series[]>();
  for (const id of rows) {
    const row = store.row(id);
    if (!isChartable(row)) continue;
    const cells = alternatives.map((alternative) => store.cell(id, alternative));
    const series = {
      row: id,
      label: row.label,
      values: cells.map((cell) => cell?.value),
      shown: cells.map((cell) => (cell ? cellText(cell) : '')),
    };
    charts.set(row.unit, [...(charts.get(row.unit) ?? []), series]);
  }
  const labels = alternatives.map((alternative) => store.column(alternative)?.label ?? alternative);
  return [...charts].map(([unit, series]) => ({ unit, alternatives: labels, series }));
}
