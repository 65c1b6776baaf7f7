import { caretContext } from './caret';
import type { KnownFunction } from './completion';

/** The call that the caret stands in, and which of its parameters is being written. */
export interface Signature {
  readonly function: KnownFunction;
  /** One by one, `…` among them. */
  readonly parameters: readonly string[];
  /** Index among the parameters; absent where the function takes no such argument. */
  readonly active?: number;
  /** Where the function's name begins. */
  readonly offset: number;
}

/** Of a function whose parameters repeat before its `…`, how many make one turn, where it is not one. */
const TURNS: ReadonlyMap<string, number> = new Map([
  ['IFS', 2],
  ['SWITCH', 2],
  ['LET', 2],
  ...['COUNTIFS', 'SUMIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS'].map((name) => [name, 2] as const),
]);

/** The innermost call around the caret of a function that is known, or undefined. */
export function signatureAt(
  text: string,
  caret: number,
  find: (name: string) => KnownFunction | undefined,
): Signature | undefined {
  if (!text.startsWith('=')) return undefined;
  const { calls } = caretContext(text, caret);
  for (const { name, offset, args } of calls.toReversed()) {
    const known = name === undefined ? undefined : find(name);
    if (!known) continue;
    const parameters = parametersOf(known);
    const active = activeParameter(known.name, parameters, args.length - 1);
    return { function: known, parameters, offset, ...(active !== undefined && { active }) };
  }
  return undefined;
}

/** A function's parameters one by one. */
export function parametersOf({ parameters }: Pick<KnownFunction, 'parameters'>): string[] {
  return parameters === '' ? [] : parameters.split(', ');
}

function activeParameter(name: string, parameters: readonly string[], argument: number): number | undefined {
  const dots = parameters.indexOf('…');
  if (dots === -1) return argument < parameters.length ? argument : undefined;
  if (argument < dots) return argument;
  const turn = Math.min(TURNS.get(name) ?? 1, dots);
  return dots - turn + ((argument - dots) % turn);
}
