import { isOrdered } from '../content';
import { memberParts } from '../memberParts';

/**
 * Whether the JSON of an entry was made of another one's by nothing but numbers, texts and the like in the place of
 * values: then to write the one onto the other gives its very characters, however they are laid out.
 * @param path the entry's
 */
export function isPlainEdit(before: string, after: string, path: readonly string[]): boolean {
  const [old, now] = [memberParts(before), memberParts(after)];
  if (!old || old.length !== now?.length) return false;
  return old.every(({ lead, name, json }, at) => {
    const other = now[at];
    if (lead !== other?.lead || name !== other.name) return false;
    if (json === other.json) return true;
    if (name === undefined) return false;
    // A text that was written with escapes may say the same as the other.
    if (PLAIN.test(other.json)) return !json.startsWith('"') || PLAIN.test(json);
    return isOrdered([...path, name]) && isPlainEdit(json, other.json, [...path, name]);
  });
}

/** What is written in one way only; a lone half of a character is none. */
const PLAIN = /^(?:-?\d[\d.eE+-]*|true|false|null|"[^"\\\ud800-\udfff]*")$/;
