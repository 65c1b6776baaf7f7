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
    at += characterLength(literal, at);
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
  const inside = at - offset;
  let index = 0;
  let written = 1;
  if (inside < written) return undefined;
  while (written < literal.length && literal[written] !== '"') {
    const next = written + characterLength(literal, written);
    if (next > inside) return index;
    written = next;
    index++;
  }
  return inside <= Math.min(written, literal.length) ? index : undefined;
}

/** How many characters write the one at a place of a literal. */
function characterLength(literal: string, at: number): number {
  if (literal[at] !== '\\') return 1;
  return literal[at + 1] === 'u' ? 6 : 2;
}
