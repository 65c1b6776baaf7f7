import type { Span } from '../ast';

/** What can be wrong with the units of a formula. */
export type UnitProblemKind =
  /** Amounts of two kinds are added, compared or chosen between. */
  | 'different-dimensions'
  /** Two currencies meet without a rate. */
  | 'missing-rate'
  /** Billions meet millions, or months meet years. */
  | 'wrong-scale'
  /** What the formula yields is not what its row is in. */
  | 'result-unit'
  /** A bare number beside a percentage, or a hundredth taken twice. */
  | 'percent-literal'
  /** An amount where a function takes a number without a unit. */
  | 'function-argument';

/** A change that would settle a problem: of characters of the formula, or of the unit of the formula's row. */
export interface UnitFix {
  readonly title: string;
  /** Replacements, none overlapping; offsets count from the formula's leading `=`. */
  readonly edits?: readonly (Span & { readonly text: string })[];
  readonly unit?: string;
  readonly preferred?: true;
}

/** Something wrong with the units of a formula, at its characters; offsets count from the leading `=`, which is 0. */
export interface UnitProblem extends Span {
  readonly kind: UnitProblemKind;
  readonly message: string;
  readonly fixes: readonly UnitFix[];
}
