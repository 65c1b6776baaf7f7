import { toNumber } from '../coerce';
import type { ErrorValue, Value } from '../errorValue';

/** An `evaluate` of numbers: converts every argument, and ends at the first that is none. */
export function numeric(compute: (...numbers: number[]) => number | ErrorValue): (args: readonly Value[]) => Value {
  return (args) => {
    const [first, second] = args;
    // The usual case, without a list.
    if (args.length === 1 && typeof first === 'number') return compute(first);
    if (args.length === 2 && typeof first === 'number' && typeof second === 'number') return compute(first, second);
    const numbers: number[] = [];
    for (const arg of args) {
      const value = toNumber(arg);
      if (typeof value !== 'number') return value;
      numbers.push(value);
    }
    return compute(...numbers);
  };
}
