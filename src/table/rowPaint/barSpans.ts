/** A stretch of a cell from its left edge, in shares of its width. */
export interface BarSpan {
  readonly start: number;
  readonly size: number;
}

/** Bars that begin at zero, on one scale for all values of a row; a row with values below zero has its zero inside. */
export function barSpan(value: number, values: readonly number[]): BarSpan {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (least === most) return { start: 0, size: 0 };
  const at = (one: number) => (one - least) / (most - least);
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
  return { start: from, size: to - from };
}

/** Where a value lies between the least and the greatest of its row, from 0 to 1; 0 where all are the same. */
export function shadeOf(value: number, values: readonly number[]): number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? 0 : (value - least) / (most - least);
}
