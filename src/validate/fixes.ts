import type { Span } from '../model/read/lines';
import type { Fix } from './finding';

/** A fix that replaces characters inside a text of the file, such as a part of a formula. */
export function replaceInString(title: string, place: Span, text: string, preferred = false): Fix {
  const { offset, length } = place;
  const written = JSON.stringify(text).slice(1, -1);
  return { title, edits: [{ offset, length, text: written }], ...(preferred && { preferred }) };
}
