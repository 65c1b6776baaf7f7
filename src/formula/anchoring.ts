import type { Span } from './ast';
import { tokenizeFormula, type Token } from './tokens';

/** The column of a formula: its alternative, and the one that that is based on. */
export interface FormulaColumn {
  readonly alternative: string;
  readonly basedOn?: string | undefined;
}

/** These take a bare name and say themselves which column is meant. */
const TAKES_NAME = new Set(['BASELINE', 'ALTS', 'LEVEL']);

/**
 * What F4 makes of the row’s name at the caret, as it goes round the dollar signs of an address: the row in whatever
 * column the formula stands, then fixed in this one, then in its base; undefined where no name stands at the caret. Pure.
 */
export function anchoredText(
  text: string,
  caret: number,
  { alternative, basedOn }: FormulaColumn,
  isRow: (name: string) => boolean,
): (Span & { readonly text: string }) | undefined {
  const tokens = tokenizeFormula(text).filter(({ kind }) => kind !== 'space');
  for (const [at, { kind, text: row }] of tokens.entries()) {
    if (kind !== 'name' || !isRow(row)) continue;
    const found = referenceAt(tokens, at);
    if (!found || caret < found.offset || caret > found.offset + found.length) continue;
    const { form, offset, length } = found;
    const based = basedOn === undefined ? row : `BASELINE(${row})`;
    const next = form === 'own' ? `ALT("${alternative}", ${row})` : form === 'fixed' ? based : row;
    return { offset, length, text: next };
  }
  return undefined;
}

/** The whole of the reference to which a name belongs. */
function referenceAt(
  tokens: readonly Token[],
  at: number,
): (Span & { readonly form: 'own' | 'fixed' | 'base' }) | undefined {
  const name = tokens[at];
  if (!name) return undefined;
  const isClosed = tokens[at + 1]?.text === ')';
  const [call, open, first, comma] = [at - 4, at - 3, at - 2, at - 1].map((index) => tokens[index]);
  const upTo = (start: Token | undefined) => {
    const end = tokens[at + 1] ?? name;
    const { offset } = start ?? name;
    return { offset, length: end.offset + end.length - offset };
  };
  if (comma?.text === ',' && first?.kind === 'text' && open?.text === '(' && isCall(call, 'ALT'))
    return isClosed ? { form: 'fixed', ...upTo(call) } : undefined;
  if (comma?.text === '(' && first?.kind === 'function' && TAKES_NAME.has(first.text.toUpperCase()))
    return isClosed && isCall(first, 'BASELINE') ? { form: 'base', ...upTo(first) } : undefined;
  return { form: 'own', offset: name.offset, length: name.length };
}

function isCall(token: Token | undefined, name: string): boolean {
  return token?.kind === 'function' && token.text.toUpperCase() === name;
}
