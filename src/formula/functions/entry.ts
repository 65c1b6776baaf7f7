import type { Value } from '../errorValue';
import type { Frame, Term } from '../frame';

/** What people are told of a function. */
interface Described {
  /** In capitals. */
  readonly name: string;
  /** Its parameters as people read them: `number, digits`. */
  readonly parameters: string;
  /** One line that says what it yields. */
  readonly help: string;
  /** The least and the greatest number of arguments. */
  readonly arity: readonly [least: number, most: number];
  /** Where arguments come in pairs, all or all but the first, what the number of them must be. */
  readonly count?: 'even' | 'odd' | undefined;
}

/** Evaluates all of its arguments first; the first error among them is its value. */
export interface PlainFunction extends Described {
  readonly kind: 'plain';
  readonly evaluate: (args: readonly Value[]) => Value;
}

/** Evaluates its arguments itself, as far as it needs them, and may do something with errors. */
export interface LazyFunction extends Described {
  readonly kind: 'lazy';
  readonly evaluate: (args: readonly Term[], frame: Frame) => Value;
}

/** Takes rows and lists as wholes: SUM, AND, COUNT, … */
export interface AggregateFunction extends Described {
  readonly kind: 'aggregate';
  /** The arguments (by index) that may be lists; all where it is left out. */
  readonly lists?: (index: number) => boolean;
  readonly evaluate: (args: readonly Term[], frame: Frame) => Value;
}

/** Yields one of its arguments, and that as it is: a row that IF picks is still a row to SUM. Others stay unevaluated. */
export interface ChoiceFunction extends Described {
  readonly kind: 'choice';
  /** The arguments (by index) among which it chooses, the others being conditions. */
  readonly picks: (index: number, count: number) => boolean;
  readonly choose: (args: readonly Term[], frame: Frame) => Term;
}

/** A form that the compiler knows by name: what reads other alternatives, and LET. */
export interface FormFunction extends Described {
  readonly kind: 'form';
}

/** A function of the language. */
export type FunctionEntry = PlainFunction | LazyFunction | AggregateFunction | ChoiceFunction | FormFunction;

/** As many arguments as one likes. */
export const ANY = Infinity;
