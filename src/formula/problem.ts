import type { Span } from './ast';

/** What can be wrong with a formula. Everything but `syntax` and `refused` needs the scenario to be seen. */
export type FormulaProblemKind =
  /** It cannot be read. */
  | 'syntax'
  /** It can be read, but has no place here: addresses, ranges, arrays, volatile and outside functions. */
  | 'refused'
  | 'unknown-name'
  | 'unknown-function'
  /** Too few or too many arguments, or one of the wrong kind. */
  | 'arguments'
  | 'unknown-alternative'
  /** LEVEL of a row that has none. */
  | 'no-levels'
  /** A level compared with a text that is no id of it. */
  | 'unknown-level'
  /** A date compared with a text. */
  | 'date-text'
  /** ALTS where one value is wanted. */
  | 'list'
  | 'cycle'
  /** BASELINE of the own row, in an alternative that is based on none. */
  | 'own-baseline';

/** A replacement of characters of the formula that would settle a problem. */
export interface FormulaFix extends Span {
  readonly title: string;
  readonly text: string;
}

/** Something wrong with a formula, at its characters; offsets count from the leading `=`, which is 0. */
export interface FormulaProblem extends Span {
  readonly kind: FormulaProblemKind;
  /** What is wrong and what to do about it, in plain words. */
  readonly message: string;
  /** The name, function, alternative or level that is not known, as it is written. */
  readonly name?: string;
  readonly fix?: FormulaFix;
}
