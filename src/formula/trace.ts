import { cellsOf, type Calculation } from './calculation';

/** A cell by the ids of its row and its alternative. */
export interface TracedCell {
  readonly row: string;
  readonly alternative: string;
}

/** The cells that a cell's formula reads itself, each once. */
export function readsOf(calculation: Calculation, row: string, alternative: string): TracedCell[] {
  const cells = new Map(
    calculation
      .reads(row, alternative)
      .map((read) => [`${read.row} ${read.alternative}`, { row: read.row, alternative: read.alternative }]),
  );
  return [...cells.values()];
}

/** The cells whose formulas read a cell themselves, by row and then by alternative. */
export function dependentsOf({ sheet }: Calculation, row: string, alternative: string): TracedCell[] {
  const { width, bases, formulaAt } = sheet;
  const read = sheet.scope.rowNamed(row);
  const readPlace = sheet.scope.alternativeNamed(alternative);
  if (!read || readPlace === undefined) return [];
  const index = read.slot * width + readPlace;
  return formulaAt.flatMap((formula, cell) => {
    if (!formula) return [];
    const place = cell % width;
    const baseline = formula.baseline ?? bases[place] ?? place;
    const reads = formula.reads.some(
      (one) => one.row.slot === read.slot && cellsOf(one, place, baseline, width).includes(index),
    );
    const there = sheet.alternatives[place];
    return reads && there !== undefined ? [{ row: formula.row.id, alternative: there }] : [];
  });
}
