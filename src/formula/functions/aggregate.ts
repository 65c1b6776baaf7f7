import { finite } from '../arithmetic';
import { toNumber } from '../coerce';
import { DIV0, NUM, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import { ANY, type AggregateFunction } from './entry';
import { countOf, numbersOf } from './sinks';

function entry(
  name: string,
  help: string,
  evaluate: (args: readonly Term[], frame: Frame) => Value,
): AggregateFunction {
  return { kind: 'aggregate', name, parameters: 'value, …', arity: [1, ANY], help, evaluate };
}

const ofNumbers =
  (compute: (numbers: readonly number[]) => number | ErrorValue) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = numbersOf(args, frame);
    return 'error' in numbers ? numbers : compute(numbers);
  };

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function median(numbers: readonly number[]): number | ErrorValue {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return NUM;
  const lower = sorted[(sorted.length - 1) >> 1] ?? upper;
  return finite((lower + upper) / 2);
}

const isCounted = (value: Value, byReference: boolean) =>
  typeof value === 'number' || (!byReference && typeof toNumber(value) === 'number');

/** Functions of many numbers: rows, literals and ALTS in any mixture. */
export const aggregateFunctions: readonly AggregateFunction[] = [
  entry(
    'SUM',
    'The sum.',
    ofNumbers((numbers) => finite(total(numbers))),
  ),
  entry(
    'PRODUCT',
    'The product.',
    ofNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((product, one) => product * one, 1)))),
  ),
  entry(
    'AVERAGE',
    'The mean; blanks and texts in rows do not count.',
    ofNumbers((numbers) => (numbers.length === 0 ? DIV0 : finite(total(numbers) / numbers.length))),
  ),
  entry('MEDIAN', 'The middle value.', ofNumbers(median)),
  entry(
    'MIN',
    'The least; blanks and texts in rows do not count.',
    ofNumbers((numbers) => numbers.reduce((least, one) => (one < least ? one : least), numbers[0] ?? 0)),
  ),
  entry(
    'MAX',
    'The greatest; blanks and texts in rows do not count.',
    ofNumbers((numbers) => numbers.reduce((most, one) => (one > most ? one : most), numbers[0] ?? 0)),
  ),
  entry('COUNT', 'How many are numbers.', (args, frame) => countOf(args, frame, isCounted)),
  entry('COUNTA', 'How many are not blank.', (args, frame) =>
    countOf(args, frame, (value, byReference) => value !== null || !byReference),
  ),
];
