import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { t } from '../l10n';
import { mergeMark } from './mergeMark';
import type { Problem } from './problem';

/** Told when it is needed, in the language that is spoken then. */
const SYNTAX: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () =>
    t('This is not JSON: a text needs double quotes, and words other than true, false and null do not stand alone.'),
  InvalidNumberFormat: () => t('This is not a number as JSON writes it.'),
  PropertyNameExpected: () =>
    t('The name of a member in double quotes should stand here. Is there a comma too many before it?'),
  ValueExpected: () => t('A value should stand here.'),
  ColonExpected: () => t('A colon should stand between a member’s name and its value.'),
  CommaExpected: () => t('A comma is missing before this.'),
  CloseBraceExpected: () => t('A closing brace } is missing.'),
  CloseBracketExpected: () => t('A closing bracket ] is missing.'),
  EndOfFileExpected: () => t('The file should end here: something stands after its last closing brace.'),
  InvalidCommentToken: () =>
    t('JSON has no comments. A remark can stand in a "note", or in a member of your own that starts with x_.'),
  UnexpectedEndOfComment: () => t('JSON has no comments, and this one does not end.'),
  UnexpectedEndOfString: () => t('This text has no closing double quote.'),
  UnexpectedEndOfNumber: () => t('This number breaks off.'),
  InvalidUnicode: () => t('After \\u four hexadecimal digits should stand.'),
  InvalidEscapeCharacter: () =>
    t('This character cannot stand after a backslash. A backslash itself is written twice.'),
  InvalidCharacter: () => t('This character cannot stand in a text; a line break is written \\n, a tab \\t.'),
};

/**
 * What is wrong with the JSON of a text. The first alone: behind it the parser guesses, and a missing quote would be told
 * of line after line.
 */
export function syntaxProblems(text: string, errors: readonly ParseError[]): Problem[] {
  if (errors.length === 0) return [];
  return mergeConflict(text) ?? errors.slice(0, 1).map((error) => syntaxProblem(text, error));
}

/** What is wrong with a text whose brackets the parser cannot follow. */
export function tooDeep(text: string): Problem {
  const message = t('The brackets of this file are nested too deeply to be read.');
  return { kind: 'syntax', path: [], offset: 0, length: text.length, message };
}

/**
 * The marks that git leaves where both sides changed the same lines, as the one problem of a text that is no JSON
 * because of them; it stands on the first.
 */
function mergeConflict(text: string): Problem[] | undefined {
  const mark = mergeMark(text);
  if (mark === undefined) return undefined;
  const conflicts = Math.max(1, text.match(/^<{7}(?!<)/gm)?.length ?? 0);
  return [
    {
      kind: 'syntax',
      path: [],
      offset: mark,
      length: 7,
      message:
        conflicts === 1
          ? t(
              'The file has a merge conflict that git could not settle: lines with <<<<<<<, ======= and >>>>>>> mark the two versions. Keep the lines that hold and remove the marks.',
            )
          : t(
              'The file has {0} merge conflicts that git could not settle: lines with <<<<<<<, ======= and >>>>>>> mark the two versions. Keep the lines that hold and remove the marks.',
              conflicts,
            ),
    },
  ];
}

function syntaxProblem(text: string, error: ParseError): Problem {
  const code = printParseErrorCode(error.error);
  const empty = text.trim() === '';
  return {
    kind: 'syntax',
    path: [],
    offset: error.offset,
    // Of a comment that does not end the parser counts one character too many.
    length: Math.min(error.length, text.length - error.offset),
    message: empty ? t('The file is empty.') : (SYNTAX[code]?.() ?? t('This is not valid JSON ({0}).', code)),
  };
}
