import type { CellView, RowView } from '../../protocol';

/** Whether there is something to paint in a row: numbers, or levels, which stand in an order. */
export function isPaintable(row: RowView | undefined): row is RowView {
  return row?.kind === 'number' || row?.kind === 'measure' || row?.kind === 'levels';
}

/** What a cell's paint shows of it: its number; of a level what it counts as, or else its place among the levels, from 1. */
export function paintedValue(row: RowView, cell: CellView): number | undefined {
  if (cell.value !== undefined || row.kind !== 'levels') return cell.value;
  const place = (row.levels ?? []).findIndex(({ label }) => label === cell.display);
  return place < 0 ? undefined : place + 1;
}

/** The values on whose scale a row is painted: of levels without values all that there are, chosen or not. */
export function scaleOf(row: RowView): number[] {
  const values = row.cells.flatMap((cell) => cell.value ?? []);
  if (row.kind !== 'levels' || values.length > 0) return values;
  return (row.levels ?? []).map((_, index) => index + 1);
}
