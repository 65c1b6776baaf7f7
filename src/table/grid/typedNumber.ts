/** As many digits as a number is sure to keep. */
const SURE = 15;

/**
 * A number that was typed as it will be shown once the document holds it: with its digits grouped as the reader's
 * language has it. Another text is as it was typed.
 * @param locale a BCP 47 tag
 */
export function typedNumber(text: string, locale: string): string {
  const typed = new RegExp(`^([-\u2212]?)(\\d+)(?:${decimalMark(locale)}(\\d+))?$`).exec(text.trim());
  const [, sign = '', whole = '', fraction = ''] = typed ?? [];
  if (!typed || whole.length + fraction.length > SURE) return text;
  const value = Number(`${sign === '' ? '' : '-'}${whole}.${fraction}`);
  const digits = { minimumFractionDigits: fraction.length, maximumFractionDigits: fraction.length };
  return value.toLocaleString(locale, digits);
}

const marks = new Map<string, string>();

/** Escaped for a pattern. */
function decimalMark(locale: string): string {
  let mark = marks.get(locale);
  if (mark === undefined) {
    const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
    mark = `[${parts.find(({ type }) => type === 'decimal')?.value ?? '.'}]`;
    marks.set(locale, mark);
  }
  return mark;
}
