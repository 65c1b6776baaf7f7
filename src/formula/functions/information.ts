import { isError, NA, type Value } from '../errorValue';
import type { FunctionEntry, LazyFunction } from './entry';

/** A question about a value that an error does not stop. */
function test(name: string, help: string, holds: (value: Value) => boolean): LazyFunction {
  return {
    kind: 'lazy',
    name,
    parameters: 'value',
    arity: [1, 1],
    help,
    evaluate: ([value], frame) => holds(value ? value.evaluate(frame) : null),
  };
}

/** Questions about values. */
export const informationFunctions: readonly FunctionEntry[] = [
  test('ISBLANK', 'TRUE for a blank; a missing value is not one.', (value) => value === null),
  test('ISNUMBER', 'TRUE for a number.', (value) => typeof value === 'number'),
  test('ISTEXT', 'TRUE for a text.', (value) => typeof value === 'string'),
  test('ISNONTEXT', 'TRUE for anything but a text.', (value) => typeof value !== 'string'),
  test('ISLOGICAL', 'TRUE for TRUE and FALSE.', (value) => typeof value === 'boolean'),
  test('ISERROR', 'TRUE for any error.', isError),
  test('ISERR', 'TRUE for any error but #N/A.', (value) => isError(value) && value !== NA),
  test('ISNA', 'TRUE for #N/A, which is also what a missing value is.', (value) => value === NA),
  {
    kind: 'lazy',
    name: 'N',
    parameters: 'value',
    arity: [1, 1],
    help: 'The number; TRUE is 1, a text 0.',
    evaluate: ([value], frame) => {
      const found = value ? value.evaluate(frame) : null;
      if (typeof found === 'number' || isError(found)) return found;
      return found === true ? 1 : 0;
    },
  },
  {
    kind: 'plain',
    name: 'NA',
    parameters: '',
    arity: [0, 0],
    help: 'The error #N/A: a value that is not there.',
    evaluate: () => NA,
  },
];
