import { tokenizeFormula, type Token } from './tokens';

/** A parenthesis that is open where the caret stands. */
export interface OpenCall {
  /** The function's name in capitals; absent for a parenthesis that only groups. */
  readonly name?: string;
  /** Where the function's name, or the parenthesis, begins. */
  readonly offset: number;
  /** The arguments up to the caret, the one that it stands in last; spaces left out. */
  readonly args: readonly (readonly Token[])[];
}

/** What stands around a caret in a formula's text, finished or not. */
export interface CaretContext {
  /** The tokens before the word, or before the caret where it touches no word; spaces left out. */
  readonly before: readonly Token[];
  /** The tokens behind it. */
  readonly after: readonly Token[];
  /** The name that the caret touches, or the text that it stands in. */
  readonly word?: Token;
  /** The open parentheses around the caret, the innermost last. */
  readonly calls: readonly OpenCall[];
}

const WORDS: ReadonlySet<string> = new Set(['name', 'function', 'reference', 'logical']);
const WORDLIKE = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Behind these an operand is missing. */
const WANTING: ReadonlySet<string> = new Set('+ - * / ^ & = <> < > <= >= ( ,'.split(' '));

/** Looks at a formula from where the caret stands. Never throws. */
export function caretContext(text: string, caret: number): CaretContext {
  const solid = tokenizeFormula(text).filter(({ kind }) => kind !== 'space');
  const word = solid.find((token) => isWordAt(token, caret));
  const start = word?.offset ?? caret;
  const before = solid.filter((token) => token.offset + token.length <= start && token !== word);
  const after = solid.filter((token) => token.offset >= start && token !== word);
  return { before, after, calls: openCalls(before), ...(word && { word }) };
}

/** Whether an operand may begin at a caret that touches no word: not behind a value, nor where one follows at once. */
export function wantsOperand(text: string, caret: number, { before }: CaretContext): boolean {
  const last = before.at(-1);
  if (!last) return false;
  // In the midst of a number or of something that cannot be read.
  if (last.offset + last.length > caret) return false;
  if (last.kind === 'unknown' && last.offset + last.length === caret) return false;
  const isOpen = last.kind === 'start' || (last.kind === 'operator' && WANTING.has(last.text));
  return isOpen && !/[\p{L}\p{N}_"]/u.test(text[caret] ?? '');
}

function isWordAt({ kind, text, offset, length, unterminated }: Token, caret: number): boolean {
  if (caret <= offset) return false;
  const end = offset + length;
  if (kind === 'text') return unterminated ? caret <= end : caret < end;
  return caret <= end && WORDS.has(kind) && WORDLIKE.test(text);
}

function openCalls(tokens: readonly Token[]): OpenCall[] {
  const open: { name?: string; offset: number; args: Token[][] }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'operator' && token.text === ')') {
      const closed = open.pop();
      open
        .at(-1)
        ?.args.at(-1)
        ?.push(...(closed?.args.flat() ?? []), token);
    } else if (token.kind === 'operator' && token.text === '(') {
      const callee = tokens[index - 1];
      open.at(-1)?.args.at(-1)?.push(token);
      if (callee?.kind === 'function')
        open.push({ name: callee.text.toUpperCase(), offset: callee.offset, args: [[]] });
      else open.push({ offset: token.offset, args: [[]] });
    } else if (token.kind === 'operator' && token.text === ',') {
      open.at(-1)?.args.push([]);
    } else {
      open.at(-1)?.args.at(-1)?.push(token);
    }
  }
  return open;
}

/** The row whose value ends a run of tokens: `troops`, `LEVEL(wording)` or `ALT("base", troops)`; as it is written. */
export function rowAtEnd(tokens: readonly Token[]): string | undefined {
  const last = tokens.at(-1);
  if (last?.kind === 'name') return last.text;
  if (last?.text !== ')') return undefined;
  const name = tokens.at(-2);
  const opening = tokens.findLastIndex(({ kind, text }) => kind === 'operator' && text === '(');
  const callee = tokens[opening - 1]?.text.toUpperCase() ?? '';
  if (name?.kind !== 'name') return undefined;
  if (callee === 'ALT') return name.text;
  const isAlone = opening === tokens.length - 3;
  return isAlone && (callee === 'LEVEL' || callee === 'BASELINE') ? name.text : undefined;
}

/** The row whose value begins a run of tokens, written as {@link rowAtEnd} says. */
export function rowAtStart(tokens: readonly Token[]): string | undefined {
  const [first, opening, name] = tokens;
  if (first?.kind === 'name') return first.text;
  const isCall = first?.kind === 'function' && opening?.text === '(' && name?.kind === 'name';
  return isCall && /^(?:level|baseline)$/i.test(first.text) ? name.text : undefined;
}
