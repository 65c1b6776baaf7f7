import { t } from '../l10n';
import { isRunaway } from './runaway';

/** What is looked for, and how it is meant. */
export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly isRegex: boolean;
}

/** What a query finds, or why it can find nothing; undefined where nothing is asked for. */
export type Reading = { readonly pattern: RegExp } | { readonly message: string } | undefined;

/** Letters of every script count: `\b` knows those of English alone. */
const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{N}_])`;
const NO_LETTER_BEHIND = String.raw`(?![\p{L}\p{N}_])`;

/** Reads a query: every place in a text that its pattern matches is one. */
export function readQuery({ text, matchCase, wholeWord, isRegex }: Query): Reading {
  if (text === '') return undefined;
  const source = isRegex ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const flags = matchCase ? 'gmu' : 'gimu';
  try {
    // By itself first: what is wrong is told of what was typed.
    const pattern = new RegExp(source, flags);
    if (isRegex && isRunaway(source))
      return {
        message: t('This repeats what is itself repeated, and could search without end. Repeat only one of the two.'),
      };
    return { pattern: wholeWord ? new RegExp(`${NO_LETTER_BEFORE}(?:${source})${NO_LETTER_BEHIND}`, flags) : pattern };
  } catch (error) {
    return { message: t('This is no regular expression: {0}', reasonOf(error)) };
  }
}

/** Whether a pattern matches anywhere in a text. */
export function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/**
 * A text with all that a pattern matches replaced.
 * @param replacement of a regular expression may name what it has taken: `$1`, `$<name>`, `$&` or `$0` for all of it
 */
export function replaced(
  text: string,
  pattern: RegExp,
  replacement: string,
  { isRegex }: Pick<Query, 'isRegex'>,
): string {
  if (!isRegex) return text.replace(pattern, () => replacement);
  const template = replacement.replace(/\$([$0])/g, (told, sign) => (sign === '0' ? '$&' : told));
  return text.replace(pattern, template);
}

/** The engine repeats the whole expression before what is wrong with it. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 2);
}
