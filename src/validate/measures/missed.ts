/** Whether a measure's value is on the wrong side of a threshold, as far as the digits tell that people are shown: 0.1 + 0.2 does not miss 0.3. */
export function misses(value: unknown, limit: number, direction: 'higher' | 'lower'): boolean {
  if (typeof value !== 'number') return false;
  const shown = Number(value.toPrecision(12));
  return direction === 'higher' ? shown < limit : shown > limit;
}
