import type { Value } from './errorValue';

/** Values of some rows that are no numbers, by row and alternative; undefined for a row that has none. */
export type OtherValues = (Value[] | undefined)[];

/**
 * What a compiled formula reads while it is evaluated. The cell of row `r` (a slot, from 0) in alternative `a` is at
 * `r * width + a`. One frame serves a whole calculation.
 */
export interface Frame {
  /** The numbers among the values, as formulas see them; NaN where a cell holds something else. */
  readonly numbers: Float64Array;
  /** What the cells hold that is no number. */
  readonly others: OtherValues;
  /** Of rows with levels, the ids of the levels; undefined for other rows. */
  readonly levels: OtherValues;
  /** The number of alternatives. */
  readonly width: number;
  /** The alternative that is being computed. */
  alternative: number;
  /** The alternative that BASELINE means. */
  baseline: number;
  /** The variables of LET. */
  readonly variables: Value[];
}

/** The value of a cell as formulas see it. */
export function valueIn(
  { numbers, others, width }: Pick<Frame, 'numbers' | 'others' | 'width'>,
  slot: number,
  place: number,
): Value {
  const number = numbers[slot * width + place] ?? NaN;
  return number === number ? number : (others[slot]?.[place] ?? null);
}

/**
 * Receives the arguments of an aggregate. What comes by reference (a row's value) counts only where it is of the right
 * kind; what is written as a literal or computed is converted, as in Excel.
 */
export interface Sink {
  take(value: Value, byReference: boolean): void;
}

/** A compiled part of a formula. */
export interface Term {
  /** Its one value. */
  readonly evaluate: (frame: Frame) => Value;
  /** Its values as an argument of an aggregate: several for ALTS, one for all else. */
  readonly collect: (frame: Frame, sink: Sink) => void;
}

/** A term of one value that is no reference. */
export function valueTerm(evaluate: (frame: Frame) => Value): Term {
  return { evaluate, collect: (frame, sink) => sink.take(evaluate(frame), false) };
}

/** A term whose value is always the same. */
export function constantTerm(value: Value): Term {
  return valueTerm(() => value);
}
