import { withCell } from './calculate';
import type { Calculation } from './calculation';
import type { Value } from './errorValue';

/** What a row comes to with another cell at the low and at the high end of its range. */
export interface Swing {
  readonly row: string;
  readonly low: Value;
  readonly high: Value;
}

/** A cell, and the numbers between which it may lie, in the unit of its row. */
export interface Ranged {
  readonly row: string;
  readonly alternative: string;
  readonly low: number;
  readonly high: number;
}

interface Known {
  /** Of all rows that go back to the cell's: while these stay the same, so does what it does to them. */
  readonly marks: readonly (object | undefined)[];
  readonly swings: readonly Swing[];
}

/** By the mark of the cell's row, and by cell and range. */
const known = new WeakMap<object, Map<string, Known>>();

/**
 * What the rows that go back to a cell come to, in its alternative, at the ends of its range. Working it out takes
 * two calculations of all that depends on the cell, so it is kept until something of that changes.
 */
export function swingsOf(calculation: Calculation, cell: Ranged): readonly Swing[] {
  const { marks } = calculation.computed;
  const slot = calculation.sheet.scope.rowNamed(cell.row)?.slot ?? -1;
  const mark = marks[slot];
  if (!mark) return [];
  const slots = downstream(calculation, slot);
  const key = `${cell.alternative} ${cell.low} ${cell.high}`;
  const kept = known.get(mark) ?? new Map<string, Known>();
  const before = kept.get(key);
  if (before?.marks.length === slots.length && slots.every((one, index) => marks[one] === before.marks[index]))
    return before.swings;
  const at = (value: number) => withCell(calculation, cell, value);
  const [low, high] = [at(cell.low), at(cell.high)];
  const swings = slots.map((one) => {
    const row = calculation.rows[one] ?? '';
    return { row, low: low.value(row, cell.alternative), high: high.value(row, cell.alternative) };
  });
  known.set(mark, kept.set(key, { marks: slots.map((one) => marks[one]), swings }));
  return swings;
}

/** The rows whose formulas go back to a row, however far, by slot in the file's order. */
function downstream({ computed }: Calculation, slot: number): number[] {
  const { readers } = computed.order;
  const met = new Set([slot]);
  for (const one of met) for (const reader of readers[one] ?? []) met.add(reader);
  met.delete(slot);
  return [...met].sort((a, b) => a - b);
}
