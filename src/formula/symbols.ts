import type { Formula, NameNode, Span } from './ast';
import { caretContext, rowAtEnd } from './caret';
import { levelTexts } from './levels';
import { alternativeUses, rowUses, visit, type Reach } from './names';
import { parseFormula } from './parse';
import { tokenizeFormula, type Token } from './tokens';

/** Something that a formula names; the span is that of its characters, without quotes. */
export type FormulaSymbol = Span &
  (
    | { readonly kind: 'row'; readonly name: string; readonly reach: Reach; readonly alternative?: string }
    | { readonly kind: 'function'; readonly name: string }
    | { readonly kind: 'alternative'; readonly name: string }
    /** A text compared with a row, whose level it should be. */
    | { readonly kind: 'level'; readonly name: string; readonly row: string }
    /** A name that LET gives. */
    | { readonly kind: 'variable'; readonly name: string }
  );

/** What a formula names, in order of appearance; of one that cannot be read, what its tokens tell. */
export function symbolsOf(text: string): FormulaSymbol[] {
  const read = parseFormula(text);
  const symbols = read.ok ? symbolsIn(read.formula) : symbolsAmong(text, tokenizeFormula(text));
  return symbols.sort((a, b) => a.offset - b.offset);
}

/** What stands at an offset of a formula: inside its characters or right behind them. */
export function symbolAt(text: string, offset: number): FormulaSymbol | undefined {
  const there = symbolsOf(text).filter((one) => one.offset <= offset && offset <= one.offset + one.length);
  return there.find((one) => offset < one.offset + one.length) ?? there[0];
}

function symbolsIn(formula: Formula): FormulaSymbol[] {
  const rows = rowUses(formula).map(({ name, offset, length, reach, alternative }): FormulaSymbol => ({
    kind: 'row',
    name,
    offset,
    length,
    reach,
    ...(alternative !== undefined && { alternative }),
  }));
  const isRow = new Set(rows.map(({ offset }) => offset));
  const levels = levelTexts(formula)
    .filter(({ row }) => isRow.has(row.offset))
    .map(({ text, row, ...span }): FormulaSymbol => ({ kind: 'level', name: text, row: row.name, ...inQuotes(span) }));
  const alternatives = alternativeUses(formula).map(({ alternative, ...span }): FormulaSymbol => ({
    kind: 'alternative',
    name: alternative,
    ...inQuotes(span),
  }));
  const others: FormulaSymbol[] = [];
  const variable = ({ name, offset, length }: Pick<NameNode, 'name' | 'offset' | 'length'>) => {
    others.push({ kind: 'variable', name, offset, length });
  };
  visit(formula.root, (node) => {
    if (node.kind === 'call') others.push({ kind: 'function', name: node.name, ...spanOf(node.callee) });
    if (node.kind === 'name' && !isRow.has(node.offset)) variable(node);
    if (node.kind === 'let') for (const binding of node.bindings) variable(binding);
  });
  for (const token of tokenizeFormula(formula.text)) {
    // LET is no call in the tree.
    if (token.kind === 'function' && token.text.toUpperCase() === 'LET')
      others.push({ kind: 'function', name: 'LET', ...spanOf(token) });
  }
  return [...rows, ...levels, ...alternatives, ...others];
}

function symbolsAmong(text: string, tokens: readonly Token[]): FormulaSymbol[] {
  return tokens.flatMap((token): FormulaSymbol[] => {
    const { kind, text: name, unterminated } = token;
    if (kind === 'function') return [{ kind, name: name.toUpperCase(), ...spanOf(token) }];
    if (kind === 'name') return [{ kind: 'row', name, reach: 'own', ...spanOf(token) }];
    if (kind !== 'text' || unterminated) return [];
    const { before, calls } = caretContext(text, token.offset + 1);
    const call = calls.at(-1);
    const inside = { name: name.slice(1, -1), ...inQuotes(token) };
    if (call?.name === 'ALT' && call.args.length === 1) return [{ kind: 'alternative', ...inside }];
    const compares = /^(?:=|<>)$/.test(before.at(-1)?.text ?? '') && before.at(-1)?.kind === 'operator';
    const row = compares ? rowAtEnd(before.slice(0, -1)) : undefined;
    return row === undefined ? [] : [{ kind: 'level', row, ...inside }];
  });
}

function spanOf({ offset, length }: Span): Span {
  return { offset, length };
}

function inQuotes({ offset, length }: Span): Span {
  return { offset: offset + 1, length: length - 2 };
}
