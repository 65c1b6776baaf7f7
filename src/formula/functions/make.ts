import { toLogical, toNumber, toText } from '../coerce';
import { VALUE, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import { ANY, type AggregateFunction, type FunctionEntry, type PlainFunction } from './entry';
import { numeric } from './numeric';

/** How many arguments a list of parameters admits: those in brackets may be left out, `…` is any number more. */
export function arityOf(parameters: string): readonly [least: number, most: number] {
  const names = parameters === '' ? [] : parameters.split(/,\s*/);
  const open = names.includes('…');
  const named = names.filter((name) => name !== '…');
  return [named.filter((name) => !name.startsWith('[')).length, open ? ANY : named.length];
}

/** A function of single values. An argument that is left out is `undefined`. */
export function plain(
  name: string,
  parameters: string,
  help: string,
  evaluate: (args: readonly Value[]) => Value,
): PlainFunction {
  return { kind: 'plain', name, parameters, arity: arityOf(parameters), help, evaluate };
}

/** A function of single numbers. */
export function ofNumbers(
  name: string,
  parameters: string,
  help: string,
  compute: (...numbers: number[]) => number | ErrorValue,
): PlainFunction {
  return plain(name, parameters, help, numeric(compute));
}

/**
 * A function of single numbers that came to Excel as an add-in, and takes no TRUE or FALSE for a number since.
 * What is no number is #VALUE! before anything else is looked at.
 */
export function ofStrictNumbers(
  name: string,
  parameters: string,
  help: string,
  compute: (...numbers: number[]) => number | ErrorValue,
): PlainFunction {
  const evaluate = numeric(compute);
  return plain(name, parameters, help, (args) =>
    args.some((arg) => typeof arg === 'boolean') ? VALUE : evaluate(args),
  );
}

/**
 * A function that takes rows across the alternatives.
 * @param lists the parameters (by index) that may be lists; all where it is left out
 */
export function overLists(
  name: string,
  parameters: string,
  help: string,
  evaluate: (args: readonly Term[], frame: Frame) => Value,
  lists?: (index: number) => boolean,
): AggregateFunction {
  return {
    kind: 'aggregate',
    name,
    parameters,
    arity: arityOf(parameters),
    help,
    evaluate,
    ...(lists && { lists }),
  };
}

/** The same function under the name that it had in earlier versions of Excel, which still works there. */
export function formerly<Entry extends FunctionEntry>(name: string, entry: Entry): Entry {
  return { ...entry, name, help: `The older name of ${entry.name}. ${entry.help}` };
}

/** One argument as a number; `missing` where it is left out. */
export function numberAt(args: readonly Term[], index: number, frame: Frame, missing = 0): number | ErrorValue {
  const arg = args[index];
  return arg ? toNumber(arg.evaluate(frame)) : missing;
}

/** Arguments as texts, or the first error among them. */
export function textsOf(args: readonly Value[]): readonly string[] | ErrorValue {
  const texts: string[] = [];
  for (const arg of args) {
    const text = toText(arg);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return texts;
}

/** An argument as a number, `missing` where it is left out. */
export function numberOr(arg: Value | undefined, missing: number): number | ErrorValue {
  return arg === undefined ? missing : toNumber(arg);
}

/** An argument as a logical, `missing` where it is left out. */
export function logicalOr(arg: Value | undefined, missing: boolean): boolean | ErrorValue {
  return arg === undefined ? missing : toLogical(arg);
}
