import type { CellView } from './view';

/** What a cell of a new column is until something is told of it: it holds nothing. */
const NOTHING: CellView = { display: '', input: '', state: 'missing', content: 'none', findings: [] };

/**
 * Where each column stood before, −1 for those that are new.
 * @returns undefined where all columns stand as they stood
 */
export function columnsBefore(
  before: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
): readonly number[] | undefined {
  if (before.length === now.length && before.every(({ id }, at) => id === now[at]?.id)) return undefined;
  const places = new Map(before.map(({ id }, at) => [id, at]));
  return now.map(({ id }) => places.get(id) ?? -1);
}

/** The cells of a row where its columns stand now. */
export function movedCells(cells: readonly CellView[], from: readonly number[]): CellView[] {
  return from.map((at) => cells[at] ?? NOTHING);
}
