/**
 * How large a unit is beside others of the same kind: 10^ten · 12^month · 365^day times the unit in years. `time` is the
 * exponent of time itself: 1 for `yr` and `month`, -1 for `USD bn/yr`, 0 for a total.
 */
export interface Size {
  readonly ten: number;
  readonly month: number;
  readonly day: number;
  readonly time: number;
}

export const ONE: Size = { ten: 0, month: 0, day: 0, time: 0 };

export const YEAR: Size = { ...ONE, time: 1 };

/** The names of times, and how large each is. */
export const TIMES: ReadonlyMap<string, Size> = new Map([
  ['yr', YEAR],
  ['month', { ...ONE, time: 1, month: -1 }],
  ['day', { ...ONE, time: 1, day: -1 }],
]);

/** More readings than this of one amount come from formulas that convert in every term; then nothing is told of it. */
const MOST = 48;

export function plus(a: Size, b: Size, times = 1): Size {
  return {
    ten: tidy(a.ten + b.ten * times),
    month: tidy(a.month + b.month * times),
    day: tidy(a.day + b.day * times),
    time: tidy(a.time + b.time * times),
  };
}

/** Without the last digits of a sum, and without a negative zero. */
function tidy(exponent: number): number {
  return Number.isInteger(exponent) ? exponent + 0 : Math.round(exponent * 1e6) / 1e6 + 0;
}

export function sameSize(a: Size, b: Size): boolean {
  return a.ten === b.ten && a.month === b.month && a.day === b.day && a.time === b.time;
}

/** Every sum of a reading of the one and a reading of the other; undefined where there are too many. */
export function allSums(a: readonly Size[], b: readonly Size[], times = 1): readonly Size[] | undefined {
  const [only] = b;
  if (b.length === 1 && only && sameSize(only, ONE)) return a;
  const sums: Size[] = [];
  for (const one of a) {
    for (const other of b) {
      const sum = plus(one, other, times);
      if (!sums.some((known) => sameSize(known, sum))) sums.push(sum);
    }
  }
  return sums.length > MOST ? undefined : sums;
}

/** The readings that two amounts share. */
export function common(a: readonly Size[], b: readonly Size[]): readonly Size[] {
  return a.filter((one) => b.some((other) => sameSize(one, other)));
}

const PLAIN: readonly Size[] = [ONE];
const DAYS = new Set([360, 365, 365.2425, 365.25, 366]);
const MONTH_DAYS = new Set([30, 30.4, 30.42, 30.44, 31]);

/**
 * What a number means as a factor: a count, or also a conversion where it is a power of ten or the ratio of two times.
 * Then numbers grow by it, and the unit shrinks.
 */
export function readingsOf(value: number): readonly Size[] {
  const conversion = conversionOf(Math.abs(value));
  return conversion ? [ONE, conversion] : PLAIN;
}

function conversionOf(value: number): Size | undefined {
  if (value === 12) return { ...ONE, month: -1 };
  if (DAYS.has(value)) return { ...ONE, day: -1 };
  if (MONTH_DAYS.has(value)) return { ...ONE, day: -1, month: 1 };
  const power = Math.round(Math.log10(value));
  if (power === 0 || !Number.isFinite(power)) return undefined;
  return Math.abs(value / 10 ** power - 1) < 1e-12 ? { ...ONE, ten: -power } : undefined;
}

/** How many times too small numbers in `from` are for `to`; below 1 where they are too large. */
export function ratioOf(from: Size, to: Size): number {
  const { ten, month, day } = plus(from, to, -1);
  return 10 ** ten * 12 ** month * 365 ** day;
}

/** The factor that numbers in `from` need for `to`, as formulas write it: ` * 1000`, ` / 12`. Times must agree. */
export function factorText(from: Size, to: Size): string | undefined {
  const { ten, month, day } = plus(from, to, -1);
  if (![ten, month, day].every(Number.isInteger)) return undefined;
  const powers: [number, number][] = [
    [365, day],
    [12, month],
    [10 ** Math.abs(ten), Math.sign(ten)],
  ];
  const written = (operator: string, sign: number) =>
    powers
      .filter(([, power]) => power * sign > 0)
      .flatMap(([base, power]) => Array.from({ length: Math.abs(power) }, () => ` ${operator} ${digits(base)}`))
      .join('');
  return written('*', 1) + written('/', -1);
}

function digits(value: number): string {
  return value < 1e15 ? value.toFixed(0) : value.toExponential().replace('e+', 'E');
}
