import type { Steps } from './steps';

/** Where the numbers of a row may lie: multiples of a step. */
export interface Raster {
  readonly decimals: number;
}

/** The raster on which a number is written: its own decimals, and at least two digits of it. */
export function rasterOf(written: string, value: number, isInteger: boolean): Raster {
  if (isInteger) return { decimals: 0 };
  const own = /^-?\d+(?:\.(\d+))?$/.exec(written)?.[1]?.length ?? 0;
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return { decimals: Math.min(12, Math.max(own, 1 - magnitude, 0)) };
}

/**
 * The number nearest to one that does not do, of those that do on its way to a number that is known to do: found by
 * halving what lies between, on the raster.
 * @param holds whether a number does; asked a few times, and at last no more than `mayAsk` lets it
 */
export function* boundary(
  bad: number,
  good: number,
  { decimals }: Raster,
  holds: (value: number) => Steps<boolean>,
  mayAsk: () => boolean = () => true,
): Steps<number> {
  let [low, high] = [bad, good];
  while (mayAsk()) {
    const middle = Number((low + (high - low) / 2).toFixed(decimals));
    // Between neighbours on the raster there is nothing to ask for.
    if (middle === low || middle === high || middle > Math.max(low, high) || middle < Math.min(low, high)) break;
    if (yield* holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
