import { toLogical, toNumber } from '../coerce';
import { isError, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Sink, Term } from '../frame';

/** Gathers numbers. By reference only numbers count; else texts and logicals are converted, and a blank is 0. */
class NumberSink implements Sink {
  readonly numbers: number[] = [];
  error: ErrorValue | undefined;

  take(value: Value, byReference: boolean): void {
    if (typeof value === 'number') this.numbers.push(value);
    else if (isError(value)) this.error ??= value;
    else if (!byReference) {
      const number = toNumber(value);
      if (typeof number === 'number') this.numbers.push(number);
      else this.error ??= number;
    }
  }
}

/** Gathers logicals. By reference texts and blanks do not count; else only the texts TRUE and FALSE do. */
class LogicalSink implements Sink {
  count = 0;
  trues = 0;
  error: ErrorValue | undefined;

  take(value: Value, byReference: boolean): void {
    if (byReference && (value === null || typeof value === 'string')) return;
    const logical = toLogical(value);
    if (typeof logical !== 'boolean') this.error ??= logical;
    else {
      this.count++;
      if (logical) this.trues++;
    }
  }
}

/** The numbers of an aggregate's arguments, or the first error among them. */
export function numbersOf(args: readonly Term[], frame: Frame): readonly number[] | ErrorValue {
  const sink = new NumberSink();
  for (const arg of args) arg.collect(frame, sink);
  return sink.error ?? sink.numbers;
}

/** How many logicals an aggregate's arguments have and how many are TRUE, or the first error among them. */
export function logicalsOf(args: readonly Term[], frame: Frame): { count: number; trues: number } | ErrorValue {
  const sink = new LogicalSink();
  for (const arg of args) arg.collect(frame, sink);
  const { count, trues, error } = sink;
  return error ?? { count, trues };
}

/** How many of an aggregate's values pass a test. Errors are values like others here. */
export function countOf(
  args: readonly Term[],
  frame: Frame,
  counts: (value: Value, byReference: boolean) => boolean,
): number {
  let count = 0;
  const sink: Sink = {
    take: (value, byReference) => {
      if (counts(value, byReference)) count++;
    },
  };
  for (const arg of args) arg.collect(frame, sink);
  return count;
}
