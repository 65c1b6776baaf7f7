import type { Value } from './errorValue';

/**
 * What a compiled formula reads while it is evaluated. Cells lie in one array, row after row: that of row `r` (a slot,
 * from 0) in alternative `a` at `r * width + a`. One frame serves a whole calculation.
 */
export interface Frame {
  /** Values as formulas see them. */
  readonly cells: Value[];
  /** Of rows with levels, the ids of the levels. */
  readonly levels: Value[];
  /** The number of alternatives. */
  readonly width: number;
  /** The alternative that is being computed. */
  alternative: number;
  /** The alternative that BASELINE means. */
  baseline: number;
  /** The variables of LET. */
  readonly variables: Value[];
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
