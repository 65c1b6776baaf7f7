import { divide, finite } from '../arithmetic';
import { fifteenDigits } from '../decimal';
import { DIV0, NUM, type ErrorValue } from '../errorValue';
import type { PlainFunction } from './entry';
import { ofNumbers, ofStrictNumbers } from './make';

type Whole = (quotient: number) => number;

/** A multiple of a step near a number. Quotients are compared by 15 digits: 4.2 / 0.1 is 42, and a whole number. */
function multiple(value: number, step: number, whole: Whole): number | ErrorValue {
  return finite(fifteenDigits(whole(fifteenDigits(value / step)) * step));
}

/** CEILING and FLOOR: a positive number has no multiple of a negative step that it could be rounded to. */
const toMultiple =
  (whole: Whole, ofNothing: (value: number) => number | ErrorValue) =>
  (value = 0, step = 0): number | ErrorValue => {
    if (value === 0) return 0;
    if (step === 0) return ofNothing(value);
    return value > 0 && step < 0 ? NUM : multiple(value, step, whole);
  };

/** CEILING.MATH and FLOOR.MATH: the step's sign does not matter; a mode turns the direction for negative numbers. */
const math =
  (whole: Whole, turned: Whole) =>
  (value = 0, step = 1, mode = 0): number | ErrorValue =>
    step === 0 ? 0 : multiple(value, Math.abs(step), value < 0 && mode !== 0 ? turned : whole);

function nearestMultiple(value = 0, step = 0): number | ErrorValue {
  if (value === 0 || step === 0) return 0;
  return value < 0 === step < 0 ? multiple(value, step, (quotient) => Math.floor(quotient + 0.5)) : NUM;
}

/** Away from zero to the next whole number that is even (0) or odd (1). */
const parity =
  (rest: 0 | 1) =>
  (value = 0): number => {
    const up = Math.ceil(Math.abs(value));
    const even = up % 2 === rest ? up : up + 1;
    return value < 0 ? -even : even;
  };

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

const LARGEST_WHOLE = 2 ** 53;

const overWholes =
  (combine: (a: number, b: number) => number) =>
  (...numbers: number[]): number | ErrorValue => {
    if (numbers.some((one) => one < 0 || one >= LARGEST_WHOLE)) return NUM;
    const result = numbers.map(Math.trunc).reduce(combine);
    return result < LARGEST_WHOLE ? result : NUM;
  };

function factorial(value = 0): number | ErrorValue {
  const whole = Math.trunc(value);
  if (value < 0 || whole > 170) return NUM;
  let product = 1;
  for (let factor = 2; factor <= whole; factor++) product *= factor;
  return product;
}

/** How many ways there are to choose, or (`ordered`) to choose in order. */
const selections =
  (ordered: boolean) =>
  (number = 0, chosen = 0): number | ErrorValue => {
    const n = Math.trunc(number);
    const k = Math.trunc(chosen);
    if (n < 0 || k < 0 || n < k) return NUM;
    const steps = ordered ? k : Math.min(k, n - k);
    let count = 1;
    for (let step = 0; step < steps && Number.isFinite(count); step++) {
      count = ordered ? count * (n - step) : (count * (n - step)) / (step + 1);
    }
    return finite(ordered || count > LARGEST_WHOLE ? count : Math.round(count));
  };

/** Rounding to multiples, whole numbers and counts of possibilities. */
export const roundingFunctions: readonly PlainFunction[] = [
  ofNumbers(
    'CEILING',
    'number, significance',
    'The next multiple of the significance, away from zero where both are negative.',
    toMultiple(Math.ceil, () => 0),
  ),
  ofNumbers(
    'FLOOR',
    'number, significance',
    'The multiple of the significance before the number, toward zero where both are negative.',
    toMultiple(Math.floor, () => DIV0),
  ),
  ofNumbers(
    'CEILING.MATH',
    'number, [significance], [mode]',
    'The next higher multiple of the significance (1 where it is left out).',
    math(Math.ceil, Math.floor),
  ),
  ofNumbers(
    'FLOOR.MATH',
    'number, [significance], [mode]',
    'The next lower multiple of the significance (1 where it is left out).',
    math(Math.floor, Math.ceil),
  ),
  ofStrictNumbers('MROUND', 'number, multiple', 'The nearest multiple; both must have one sign.', nearestMultiple),
  ofStrictNumbers('QUOTIENT', 'number, divisor', 'The whole part of a division.', (value = 0, divisor = 0) => {
    const quotient = divide(value, divisor);
    return typeof quotient === 'number' ? Math.trunc(quotient) : quotient;
  }),
  ofNumbers('EVEN', 'number', 'The next even whole number, away from zero.', parity(0)),
  ofNumbers('ODD', 'number', 'The next odd whole number, away from zero.', parity(1)),
  ofStrictNumbers('GCD', 'number, …', 'The greatest common divisor.', overWholes(greatestDivisor)),
  ofStrictNumbers(
    'LCM',
    'number, …',
    'The least common multiple.',
    overWholes((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b)),
  ),
  ofNumbers('FACT', 'number', 'The factorial: 5 is 1·2·3·4·5.', factorial),
  ofNumbers('COMBIN', 'number, chosen', 'In how many ways so many can be chosen.', selections(false)),
  ofNumbers('PERMUT', 'number, chosen', 'In how many ways so many can be chosen in order.', selections(true)),
  ofNumbers('RADIANS', 'degrees', 'An angle of degrees in radians.', (angle = 0) => (angle / 180) * Math.PI),
  ofNumbers('DEGREES', 'radians', 'An angle of radians in degrees.', (angle = 0) => finite((angle * 180) / Math.PI)),
  ofNumbers('SIN', 'radians', 'The sine of an angle.', (angle = 0) => circular(angle, Math.sin)),
  ofNumbers('COS', 'radians', 'The cosine of an angle.', (angle = 0) => circular(angle, Math.cos)),
  ofNumbers('TAN', 'radians', 'The tangent of an angle.', (angle = 0) => circular(angle, Math.tan)),
  ofNumbers('ASIN', 'number', 'The angle in radians that has this sine.', (sine = 0) => existing(Math.asin(sine))),
  ofNumbers('ACOS', 'number', 'The angle in radians that has this cosine.', (cosine = 0) =>
    existing(Math.acos(cosine)),
  ),
  ofNumbers('ATAN', 'number', 'The angle in radians that has this tangent.', (tangent = 0) => Math.atan(tangent)),
  ofNumbers('ATAN2', 'x, y', 'The angle in radians from the x axis to a point.', (x = 0, y = 0) =>
    x === 0 && y === 0 ? DIV0 : Math.atan2(y, x),
  ),
];

const existing = (value: number): number | ErrorValue => (Number.isNaN(value) ? NUM : value);

/** Excel gives up angles from 2^27 on. */
function circular(angle: number, compute: (angle: number) => number): number | ErrorValue {
  return Math.abs(angle) < 2 ** 27 ? compute(angle) : NUM;
}
