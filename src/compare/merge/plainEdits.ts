import { isOrdered } from '../content';
import { JsonScanner } from '../jsonScanner';

/**
 * Whether the JSON of an entry was made of another one's by nothing but numbers, texts and the like in the place of
 * values: then to write the one onto the other gives its very characters, however they are laid out.
 * @param path the entry's
 */
export function isPlainEdit(before: string, after: string, path: readonly string[]): boolean {
  const [old, now] = [partsOf(before), partsOf(after)];
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

/** A member of an object, and all that stands before its value; the last one has no name and is the end. */
interface Part {
  readonly lead: string;
  readonly name?: string;
  readonly json: string;
}

/** An object in parts, or undefined of what is none, and where a name stands twice. */
function partsOf(json: string): readonly Part[] | undefined {
  if (!json.startsWith('{')) return undefined;
  const scan = new JsonScanner(json);
  const parts: Part[] = [];
  let done = 0;
  try {
    scan.members(0, (start) => {
      const { name, from } = scan.nameAt(start);
      const to = scan.behindValue(from);
      parts.push({ lead: json.slice(done, from), name, json: json.slice(from, to) });
      done = to;
      return { name, to };
    });
    return [...parts, { lead: json.slice(done), json: '' }];
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
