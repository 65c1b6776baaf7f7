/** Excel's errors, as far as formulas over named rows can have them. */
export type ErrorCode = '#DIV/0!' | '#N/A' | '#NAME?' | '#VALUE!' | '#NUM!' | '#REF!';

/** An error as the value of a cell. There is one immutable object for each code, so `===` compares them. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** What a cell can hold; `null` is a blank. Numbers are finite. */
export type Value = number | string | boolean | null | ErrorValue;

const make = (error: ErrorCode): ErrorValue => Object.freeze({ error });

/** A division by nothing. */
export const DIV0 = make('#DIV/0!');
/** A value that is missing, or no match. */
export const NA = make('#N/A');
/** A name or function that is not known, or a formula that cannot be read. */
export const NAME = make('#NAME?');
/** A value of the wrong kind. */
export const VALUE = make('#VALUE!');
/** A number that does not exist or is too large. */
export const NUM = make('#NUM!');
/** A reference to nothing, or one that comes round to itself. */
export const REF = make('#REF!');

const all: ReadonlyMap<string, ErrorValue> = new Map([DIV0, NA, NAME, VALUE, NUM, REF].map((one) => [one.error, one]));

/** The error written so, in any case of letters; undefined where formulas here have none of that name. */
export function errorOf(code: string): ErrorValue | undefined {
  return all.get(code.toUpperCase());
}

/** Whether a value is an error. */
export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}
