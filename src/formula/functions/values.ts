import { toNumber } from '../coerce';
import { isError, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';

/** Every value of an argument, in order. */
export function valuesOf(arg: Term | undefined, frame: Frame): readonly Value[] {
  const values: Value[] = [];
  arg?.collect(frame, { take: (value) => values.push(value) });
  return values;
}

/** Every value of some arguments, but blanks in rows; the first error among them where there is one. */
export function filledValuesOf(args: readonly Term[], frame: Frame): readonly Value[] | ErrorValue {
  const values: Value[] = [];
  let error: ErrorValue | undefined;
  const sink = {
    take: (value: Value, byReference: boolean) => {
      if (isError(value)) error ??= value;
      else if (value !== null || !byReference) values.push(value);
    },
  };
  for (const arg of args) arg.collect(frame, sink);
  return error ?? values;
}

/** Numbers as the functions that end in A take them: in rows TRUE is 1 and a text 0, and blanks do not count. */
export function looseNumbersOf(args: readonly Term[], frame: Frame): readonly number[] | ErrorValue {
  const numbers: number[] = [];
  let error: ErrorValue | undefined;
  const sink = {
    take: (value: Value, byReference: boolean) => {
      if (byReference && value === null) return;
      const number = byReference && typeof value === 'string' ? 0 : toNumber(value);
      if (typeof number === 'number') numbers.push(number);
      else error ??= number;
    },
  };
  for (const arg of args) arg.collect(frame, sink);
  return error ?? numbers;
}
