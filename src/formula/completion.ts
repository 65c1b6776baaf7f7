import type { Span } from './ast';
import { caretContext, rowAtEnd, rowAtStart, wantsOperand, type CaretContext, type OpenCall } from './caret';
import type { Token } from './tokens';

/** Something that formulas speak of by its id. */
export interface KnownId {
  readonly id: string;
  readonly label: string;
}

export interface KnownRow extends KnownId {
  readonly unit?: string | undefined;
  readonly levels?: readonly KnownId[] | undefined;
}

export interface KnownFunction {
  /** In capitals. */
  readonly name: string;
  /** As people read them: `number, [digits]`. */
  readonly parameters: string;
  readonly help: string;
}

/** All that a formula of a scenario can speak of. */
export interface Vocabulary {
  readonly rows: readonly KnownRow[];
  readonly alternatives: readonly KnownId[];
  readonly functions: readonly KnownFunction[];
}

/** Something that may stand at the caret. */
export interface Completion {
  readonly kind: 'row' | 'variable' | 'function' | 'level' | 'alternative';
  /** The id, or the function’s name. */
  readonly name: string;
  /** What is written for it: of a function with its parenthesis, of a level in quotes. */
  readonly insert: string;
  /** What people call it: a label; of a function its signature; of a variable nothing. */
  readonly detail: string;
  readonly unit?: string;
  /** One line that says what a function yields. */
  readonly help?: string;
}

/** What may stand at the caret, best first, in the place of these characters. */
export interface Completions extends Span {
  readonly items: readonly Completion[];
}

export interface CompletionRequest {
  readonly text: string;
  readonly caret: number;
  /** The row whose cell the formula stands in: where it has levels, a formula may yield them. */
  readonly own?: string | undefined;
  /** A person asked: then all that may stand here is proposed where nothing is typed yet. */
  readonly asked?: boolean | undefined;
}

/** What of the language may stand in a place. */
interface Place {
  readonly rows: readonly KnownRow[];
  readonly functions: boolean;
  readonly levels: readonly KnownId[];
  readonly alternatives: readonly KnownId[];
  /** Few things can stand here, and they are proposed before anything is typed. */
  readonly narrow: boolean;
}

const NOTHING: Place = { rows: [], functions: false, levels: [], alternatives: [], narrow: false };
const NEVER: Completions = { offset: 0, length: 0, items: [] };

/**
 * What may stand at the caret of a formula, finished or not. Pure, and the same in the table and in the text editor.
 * Nothing where a value is complete, where a number is typed, or in a text that is not compared with levels.
 */
export function completionsAt(request: CompletionRequest, vocabulary: Vocabulary): Completions {
  const { text, caret, asked = false } = request;
  if (!text.startsWith('=') || caret < 1) return NEVER;
  const context = caretContext(text, caret);
  const { word } = context;
  if (!word && !wantsOperand(text, caret, context)) return NEVER;
  const place = placeAt(context, request, vocabulary);
  const isText = word?.kind === 'text';
  const typed = word ? text.slice(word.offset + (isText ? 1 : 0), caret) : '';
  if (typed === '' && !isText && !place.narrow && !asked) return NEVER;
  const span = replaced(text, caret, word);
  // Where only a few things are proposed of their own accord, what else is possible waits for a letter.
  const few = typed === '' && !asked && place.levels.length > 0;
  const opensAlready = text[span.offset + span.length] === '(';
  const candidates = [
    ...(isText || few ? [] : variables(context.calls, word)),
    ...place.levels.map((level) => quoted('level', level)),
    ...place.alternatives.map((alternative) => quoted('alternative', alternative)),
    ...(isText || few ? [] : place.rows.map(rowCompletion)),
    ...(isText || few || !place.functions
      ? []
      : vocabulary.functions.map((one) => functionCompletion(one, opensAlready))),
  ];
  return { ...span, items: ranked(candidates, typed) };
}

function placeAt(context: CaretContext, { own }: CompletionRequest, vocabulary: Vocabulary): Place {
  const { calls, word } = context;
  const call = calls.at(-1);
  const argument = (call?.args.length ?? 0) - 1;
  if (call?.name === 'ALT' && argument === 0) {
    return { ...NOTHING, alternatives: vocabulary.alternatives, narrow: true };
  }
  if (call?.name === 'LEVEL') return { ...NOTHING, rows: vocabulary.rows.filter(({ levels }) => levels), narrow: true };
  if (call?.name === 'BASELINE' || call?.name === 'ALTS' || call?.name === 'ALT') {
    return { ...NOTHING, rows: vocabulary.rows, narrow: true };
  }
  // The first argument of LET is a name to be given.
  if (call?.name === 'LET' && argument === 0) return NOTHING;
  const compared = comparedRow(context);
  const levels = (compared === undefined ? undefined : levelsOf(vocabulary, compared)) ?? [];
  const yielded = levels.length === 0 && own !== undefined && yields(context) ? (levelsOf(vocabulary, own) ?? []) : [];
  return {
    rows: vocabulary.rows,
    functions: true,
    levels: levels.length > 0 ? levels : word ? yielded : [],
    alternatives: [],
    narrow: levels.length > 0,
  };
}

/** The row with which the place is compared: by `=` or `<>` on either side, or as a value of SWITCH. */
function comparedRow({ before, after, word, calls }: CaretContext): string | undefined {
  const compares = (token: Token | undefined) =>
    token?.kind === 'operator' && (token.text === '=' || token.text === '<>');
  if (compares(before.at(-1))) {
    const row = rowAtEnd(before.slice(0, -1));
    if (row !== undefined) return row;
  }
  if (word?.kind === 'text' && !word.unterminated && compares(after[0])) return rowAtStart(after.slice(1));
  const call = calls.at(-1);
  const isValue = call?.name === 'SWITCH' && call.args.length % 2 === 0 && call.args.at(-1)?.length === 0;
  return isValue ? rowAtEnd(call.args[0] ?? []) : undefined;
}

/** Whether what stands here is what the formula comes to: itself, or a branch of what chooses. */
function yields({ before, calls }: CaretContext): boolean {
  const [last] = before.slice(-1);
  if (last?.kind !== 'start' && last?.text !== '(' && last?.text !== ',') return false;
  return calls.every((call) => isBranch(call));
}

function isBranch({ name, args }: OpenCall): boolean {
  const argument = args.length - 1;
  switch (name) {
    case 'IF':
    case 'CHOOSE':
      return argument > 0;
    case 'IFS':
      return argument % 2 === 1;
    case 'SWITCH':
      return argument > 1;
    case 'IFERROR':
    case 'IFNA':
      return true;
    case 'LET':
      return argument > 1 && argument % 2 === 0;
    default:
      return false;
  }
}

function levelsOf({ rows }: Vocabulary, name: string): readonly KnownId[] | undefined {
  return rows.find(({ id }) => id === name.toLowerCase())?.levels;
}

/** The whole name; of a text, as much as can belong to the id that is typed. */
function replaced(text: string, caret: number, word: Token | undefined): Span {
  if (!word) return { offset: caret, length: 0 };
  const end = word.offset + word.length;
  if (word.kind !== 'text') return { offset: word.offset, length: word.length };
  // A quote that is not closed yet takes in what follows, up to the end or to the next text.
  const rest = text.slice(caret, end);
  const belongs = word.unterminated ? rest === '' : /^\w*"$/.test(rest);
  return { offset: word.offset, length: (belongs ? end : caret) - word.offset };
}

/** The names that the LETs around the caret have given so far. */
function variables(calls: readonly OpenCall[], word: Token | undefined): Completion[] {
  const names = calls.flatMap((call) =>
    call.name === 'LET' ? call.args.slice(0, -1).filter((_, index) => index % 2 === 0) : [],
  );
  const given = new Set(names.flatMap(([name]) => (name && name !== word ? [name.text] : [])));
  return [...given].map((name) => ({ kind: 'variable', name, insert: name, detail: '' }));
}

function rowCompletion({ id, label, unit }: KnownRow): Completion {
  return { kind: 'row', name: id, insert: id, detail: label, ...(unit !== undefined && unit !== '' && { unit }) };
}

function functionCompletion({ name, parameters, help }: KnownFunction, opensAlready: boolean): Completion {
  const insert = opensAlready ? name : parameters === '' ? `${name}()` : `${name}(`;
  return { kind: 'function', name, insert, detail: `${name}(${parameters})`, help };
}

function quoted(kind: 'level' | 'alternative', { id, label }: KnownId): Completion {
  return { kind, name: id, insert: `"${id}"`, detail: label };
}

/** Those that fit what is typed: by how they begin, then by their words, then by what people call them. */
function ranked(items: readonly Completion[], typed: string): Completion[] {
  const wanted = typed.toLowerCase();
  const shouts = typed.length > 1 && typed === typed.toUpperCase() && /[A-Z]/.test(typed);
  const fits = items.flatMap((item) => {
    const rank = rankOf(item, wanted);
    return rank === undefined ? [] : [{ item, rank: rank + (shouts && item.kind !== 'function' ? 0.5 : 0) }];
  });
  // The order within one rank is the file's.
  return fits.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

function rankOf({ kind, name, detail }: Completion, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const id = name.toLowerCase();
  if (id === wanted) return 0;
  if (id.startsWith(wanted)) return 1;
  if (id.split(/[_.]/).some((part) => part.startsWith(wanted))) return 2;
  const label = kind === 'function' || kind === 'variable' ? '' : detail.toLowerCase();
  if (label.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(wanted))) return 3;
  if (wanted.length < 3) return undefined;
  if (id.includes(wanted)) return 4;
  return label.includes(wanted) ? 5 : undefined;
}
