import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { t } from '../l10n';
import type { Problem } from './problem';

/** Told when it is needed, in the language that is spoken then. */
const SYNTAX: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () =>
    t('This is not JSON: a text needs double quotes, and words other than true, false and null do not stand alone.'),
  InvalidNumberFormat: () =>
    t(
      'This is not a number as JSON writes it, such as 1520 or -0.5: without + or 0 before it, a comma, a % or a unit.',
    ),
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

/** Where a text is no JSON, and what should stand there. */
export function syntaxProblem(text: string, error: ParseError): Problem {
  return {
    kind: 'syntax',
    path: [],
    offset: error.offset,
    // Of a comment that does not end the parser counts one character too many.
    length: Math.min(error.length, text.length - error.offset),
    message: messageOf(text, error),
  };
}

function messageOf(text: string, { error, offset }: ParseError): string {
  if (text.trim() === '') return t('The file is empty.');
  const code = isNumberOfPeople(text, offset) ? 'InvalidNumberFormat' : printParseErrorCode(error);
  return SYNTAX[code]?.() ?? t('This is not valid JSON ({0}).', code);
}

/** Whether a number as people write it stands there, or goes on there: `.5`, `+5`, `05`, `5%`, `5bn`. */
function isNumberOfPeople(text: string, offset: number): boolean {
  const [before, from] = [text.slice(Math.max(0, offset - 1), offset), text.slice(offset, offset + 3)];
  return /^(?:\+\.?|\.)\d/.test(from) || (/\d/.test(before) && /^[\w%.]/.test(from));
}
