import { tokenizeFormula } from './tokens';

/** Behind these something has still to come, and closing would hide it. */
const WANTS_MORE = /^(?:[-+*/^&=<>,;(]|<>|<=|>=)$/;

/**
 * A formula as it is meant where only parentheses at its end are missing, as spreadsheets take it; any other text is as
 * it was typed. Pure.
 */
export function withParenthesesClosed(text: string): string {
  if (!text.startsWith('=')) return text;
  const tokens = tokenizeFormula(text).filter(({ kind }) => kind !== 'space');
  if (tokens.some(({ unterminated }) => unterminated) || WANTS_MORE.test(tokens.at(-1)?.text ?? '')) return text;
  let open = 0;
  for (const { text: sign } of tokens) {
    if (sign === '(') open++;
    else if (sign === ')') open--;
    if (open < 0) return text;
  }
  return open === 0 ? text : text.trimEnd() + ')'.repeat(open);
}
