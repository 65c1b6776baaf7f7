import { divide, finite, power } from '../arithmetic';
import { roundDecimal, type Rounding } from '../decimal';
import { DIV0, NUM, type ErrorValue } from '../errorValue';
import type { PlainFunction } from './entry';
import { numeric } from './numeric';

/** Excel gives up a MOD whose quotient is larger. */
const GREATEST_QUOTIENT = 1_125_900_000_000;

function entry(
  name: string,
  parameters: string,
  arity: readonly [number, number],
  help: string,
  compute: (...numbers: number[]) => number | ErrorValue,
): PlainFunction {
  return { kind: 'plain', name, parameters, arity, help, evaluate: numeric(compute) };
}

const rounder =
  (rounding: Rounding) =>
  (value = 0, digits = 0) =>
    finite(roundDecimal(value, digits, rounding));

/** The remainder with the divisor's sign. */
function modulo(value = 0, divisor = 0): number | ErrorValue {
  if (divisor === 0) return DIV0;
  if (Math.abs(value / divisor) > GREATEST_QUOTIENT) return NUM;
  const rest = value % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
}

function logarithm(value = 0, base = 10): number | ErrorValue {
  if (value <= 0 || base <= 0) return NUM;
  if (base === 10) return Math.log10(value);
  if (base === 2) return Math.log2(value);
  return divide(Math.log(value), Math.log(base));
}

/** Functions of numbers. */
export const mathFunctions: readonly PlainFunction[] = [
  entry('ABS', 'number', [1, 1], 'The number without its sign.', (value = 0) => Math.abs(value)),
  entry('SIGN', 'number', [1, 1], '1, 0 or −1: the sign of the number.', (value = 0) => Math.sign(value)),
  entry('ROUND', 'number, digits', [2, 2], 'Rounds to so many decimal places, halves away from zero.', rounder('half')),
  entry('ROUNDUP', 'number, digits', [2, 2], 'Rounds away from zero to so many decimal places.', rounder('up')),
  entry('ROUNDDOWN', 'number, digits', [2, 2], 'Rounds toward zero to so many decimal places.', rounder('down')),
  entry('TRUNC', 'number, [digits]', [1, 2], 'Cuts off what is beyond so many decimal places.', rounder('down')),
  entry('INT', 'number', [1, 1], 'The next lower whole number.', (value = 0) => Math.floor(value)),
  entry('MOD', 'number, divisor', [2, 2], 'The remainder of a division, with the divisor’s sign.', modulo),
  entry('POWER', 'number, power', [2, 2], 'A number to a power, as ^.', (base = 0, exponent = 0) =>
    power(base, exponent),
  ),
  entry('SQRT', 'number', [1, 1], 'The square root.', (value = 0) => (value < 0 ? NUM : Math.sqrt(value))),
  entry('EXP', 'number', [1, 1], 'e to a power.', (value = 0) => finite(Math.exp(value))),
  entry('LN', 'number', [1, 1], 'The natural logarithm.', (value = 0) => (value <= 0 ? NUM : Math.log(value))),
  entry('LOG', 'number, [base]', [1, 2], 'The logarithm to a base, 10 where it is left out.', logarithm),
  entry('LOG10', 'number', [1, 1], 'The logarithm to base 10.', (value = 0) => logarithm(value, 10)),
  entry('PI', '', [0, 0], 'π, to 15 digits.', () => Math.PI),
];
