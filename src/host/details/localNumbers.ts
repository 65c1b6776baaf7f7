import { digitsOf, ENGLISH_MARKS, typedDigits, type NumberMarks } from '../../model/edit/digits';

/** Members that are numbers, or have numbers among their words: they are typed as the reader's language writes them. */
export const NUMBER_MEMBERS: ReadonlySet<string> = new Set(
  'min max range stated threshold value probability'.split(' '),
);

/** A text that was typed, with its numbers as the file has them. */
export function filedNumbers(text: string, marks: NumberMarks): string {
  if (marks.decimal === ENGLISH_MARKS.decimal) return text;
  return text.replace(/\d[\d.,’'\u00a0\u202f]*/g, (digits) => digitsOf(digits, marks) ?? digits);
}

/** A number of the file as it is typed in the reader's language; nothing for none. */
export function shownNumber(value: number | undefined, marks: NumberMarks): string {
  return value === undefined ? '' : typedDigits(String(value), marks);
}
