import { tokenize as fxTokenize, type Token as FxToken } from '@borgar/fx';
import type { Span } from './ast';

/** What a piece of a formula's text is. */
export type TokenKind =
  /** The leading `=`. */
  | 'start'
  | 'space'
  /** The name of a row or of a LET variable. */
  | 'name'
  /** A name with a parenthesis right after it (which is a token of its own). */
  | 'function'
  | 'number'
  | 'text'
  | 'logical'
  | 'error'
  | 'operator'
  /** What Excel reads as cells: addresses, ranges, sheet names, table columns. Refused here. */
  | 'reference'
  | 'unknown';

/** A piece of a formula's text; together the tokens are the whole text, in order. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** A text whose closing quote is missing. */
  readonly unterminated?: true;
}

const KINDS: Readonly<Record<string, TokenKind>> = {
  fx_prefix: 'start',
  whitespace: 'space',
  newline: 'space',
  func: 'function',
  number: 'number',
  string: 'text',
  bool: 'logical',
  error: 'error',
  operator: 'operator',
  range: 'reference',
  range_beam: 'reference',
  range_ternary: 'reference',
  structured: 'reference',
  context: 'reference',
  context_quote: 'reference',
};
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** What the notation of rows and columns by number reads as a cell: R1C1, C, R2. */
const ROW_AND_COLUMN = /^(?:r[0-9]*(?:c[0-9]*)?|c[0-9]*)$/i;

/** The tokens as the parser of `parse.ts` wants them. */
export function fxTokens(text: string): FxToken[] {
  return fxTokenize(text, { withLocation: true, mergeRefs: true, negativeNumbers: false });
}

/**
 * The pieces of a formula's text, for colouring and completion. Works on unfinished and on broken input; never throws.
 * @param text with or without the leading `=`
 */
export function tokenizeFormula(text: string): Token[] {
  return readTokens(fxTokens(text));
}

/** The parser's tokens with the kinds that formulas here have. */
export function readTokens(tokens: readonly FxToken[]): Token[] {
  let offset = 0;
  return tokens.map((token) => {
    const length = token.value.length;
    const read: Token = {
      kind: kindOf(token),
      text: token.value,
      offset,
      length,
      ...(token.unterminated && { unterminated: true as const }),
    };
    offset += length;
    return read;
  });
}

function kindOf({ type, value }: FxToken): TokenKind {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind !== undefined) return kind;
  if (ROW_AND_COLUMN.test(value) || (type === 'range_named' && /[![]/.test(value))) return 'reference';
  return type === 'range_named' && NAME.test(value) ? 'name' : 'unknown';
}
