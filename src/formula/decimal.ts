/** Excel keeps and compares 15 significant digits. */
const DIGITS = 15;

/**
 * A number times a power of ten, exact in its decimal notation: 0.07 by two places is 7, where `0.07 * 100` is
 * 7.000000000000001.
 */
export function shiftDecimal(value: number, places: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A number as Excel's 15 significant digits hold it. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Whether two numbers are one to Excel, which compares 15 digits: 0.1 + 0.2 is 0.3. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // Numbers further apart than this differ within 15 digits whatever their first digit.
  if (Math.abs(a - b) > 2e-14 * Math.max(Math.abs(a), Math.abs(b))) return false;
  return fifteenDigits(a) === fifteenDigits(b);
}

/** Rounds half away from zero (`half`), away from zero (`up`) or toward it (`down`). */
export type Rounding = 'half' | 'up' | 'down';

/** As far as powers of ten are exact. */
const EXACT = 22;

/**
 * Rounds by the decimal notation of a number, as Excel does: 1.005 to two places is 1.01.
 * @param places decimal places; negative ones round to tens, hundreds, …
 */
export function roundDecimal(value: number, places: number, rounding: Rounding): number {
  const whole = Math.trunc(places);
  return roundPlainly(value, whole, rounding) ?? roundDigits(value, whole, rounding);
}

/**
 * The rounding in binary arithmetic, where that is sure to come to the same as in decimal: undefined where the number
 * is so near to a place at which the answer changes that its last digits decide.
 */
function roundPlainly(value: number, places: number, rounding: Rounding): number | undefined {
  if (places < 0 || places > EXACT) return undefined;
  const power = 10 ** places;
  const scaled = Math.abs(value) * power;
  const down = Math.floor(scaled);
  const beyond = scaled - down;
  const margin = 1e-4;
  if (!(scaled < 1e9) || beyond < margin || beyond > 1 - margin || Math.abs(beyond - 0.5) < margin) return undefined;
  const rounded = rounding === 'down' || (rounding === 'half' && beyond < 0.5) ? down : down + 1;
  // Both are exact, so their quotient is the number nearest to the decimal one.
  return Math.sign(value) * (rounded / power);
}

/** The rounding in decimal digits, always right. Exported for the test that holds the other against it. */
export function roundDigits(value: number, places: number, rounding: Rounding): number {
  const scaled = shiftDecimal(Math.abs(fifteenDigits(value)), places);
  // Beyond this a number has no digits left to round, or so many that all of them stay.
  if (!(scaled < 2 ** 52)) return value;
  const whole =
    rounding === 'half' ? Math.floor(scaled + 0.5) : rounding === 'up' ? Math.ceil(scaled) : Math.floor(scaled);
  return Math.sign(value) * shiftDecimal(whole, -places);
}

/** A number as Excel writes it where a text is wanted: up to 15 digits, 1E+21 from 1e21 on and below 0.0001. */
export function numberText(value: number): string {
  const [digits = '', exponent = '0'] = fifteenDigits(value).toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power > 20) {
    return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  // toFixed knows no more digits than the number has: at most 15 of them, four places further down.
  return fifteenDigits(value).toFixed(Math.max(0, digits.replace(/^-?\d\.?/, '').length - power));
}
