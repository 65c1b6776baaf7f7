/** A number as it is written: its value and the size of its last digit, both in one unit. */
export interface WrittenNumber {
  readonly value: number;
  /** 1 for 28500, 0.01 for 1.50; 0 for a computed value, which has all its digits. */
  readonly digit: number;
}

/** How far apart two numbers may be where one is marked approximate. */
const APPROXIMATE = 0.05;
/** Below this share of a number, a difference is the computer's and not the author's. */
const ROUNDING_ERROR = 1e-9;

/** The size of the last digit of a number literal: 28500 is written to the unit, 1.50 to the hundredth, 2e3 to the thousand. */
export function lastDigit(literal: string): number {
  const [, decimals = '', exponent = '0'] = /^-?\d*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  return 10 ** (Number(exponent) - decimals.length);
}

/** A written number in another scale: times ten to a power. */
export function scaled({ value, digit }: WrittenNumber, power: number): WrittenNumber {
  const factor = 10 ** Math.abs(power);
  return power < 0
    ? { value: value / factor, digit: digit / factor }
    : { value: value * factor, digit: digit * factor };
}

/**
 * Whether two numbers agree: they differ by no more than half a unit of the last digit written in the coarser of
 * the two, or by no more than 5 % where one of them is approximate.
 */
export function agree(a: WrittenNumber, b: WrittenNumber, approximate = false): boolean {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  const allowed = Math.max(Math.max(a.digit, b.digit) / 2, approximate ? size * APPROXIMATE : 0);
  return Math.abs(a.value - b.value) <= allowed + size * ROUNDING_ERROR;
}

/** The power of ten (not 0) by which `a` is a multiple of `b` as far as their digits tell, or undefined. */
export function powerOfTenApart(a: WrittenNumber, b: WrittenNumber, approximate = false): number | undefined {
  const power = Math.round(Math.log10(Math.abs(a.value / b.value)));
  if (!Number.isFinite(power) || power === 0 || Math.sign(a.value) !== Math.sign(b.value)) return undefined;
  return agree(a, scaled(b, power), approximate) ? power : undefined;
}
