import type { Span } from './lines';

/**
 * Where characters of a string's value stand in the text that writes it, escapes counted as they are written.
 * @param literal the JSON string with its quotes, as it stands in the text at `offset`
 * @param inside the place within the value, in UTF-16 code units
 */
export function placeInString(literal: string, offset: number, inside: Span): Span {
  const start = writtenOffset(literal, inside.offset);
  const end = writtenOffset(literal, inside.offset + inside.length);
  return { offset: offset + start, length: end - start };
}

/** The offset in the literal of the value's character at `index`; behind the last character, that of the closing quote. */
function writtenOffset(literal: string, index: number): number {
  let at = 1;
  for (let passed = 0; passed < index && at < literal.length - 1; passed++) {
    if (literal[at] !== '\\') at += 1;
    else at += literal[at + 1] === 'u' ? 6 : 2;
  }
  return Math.min(at, Math.max(1, literal.length - 1));
}

/**
 * The inverse: which character of a string's value an offset of the text means. One in the midst of an escape means the
 * character that it writes.
 * @param literal the JSON string with its quotes, as it stands in the text at `offset`; it need not be closed yet
 * @returns an index in the value, in UTF-16 code units; undefined outside of the quotes
 */
export function indexInString(literal: string, offset: number, at: number): number | undefined {
  const isClosed =
    literal.length > 1 && writtenOffset(literal, literal.length) < literal.length && literal.endsWith('"');
  const end = isClosed ? literal.length - 1 : literal.length;
  const inside = at - offset;
  if (inside < 1 || inside > end) return undefined;
  let index = 0;
  for (let written = 1; written < inside; index++) {
    const length = literal[written] !== '\\' ? 1 : literal[written + 1] === 'u' ? 6 : 2;
    if (written + length > inside) break;
    written += length;
  }
  return index;
}
