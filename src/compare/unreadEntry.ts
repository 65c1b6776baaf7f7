import { contentFrom, isOrdered, type Content, type ContentMap } from './content';
import { memberParts } from './memberParts';

/** An entry of a room that is read when it is looked into. */
export class UnreadEntry implements ContentMap {
  #read: ContentMap | undefined;

  constructor(
    readonly json: string,
    readonly path: readonly string[],
  ) {}

  get size(): number {
    return this.#members.size;
  }

  get(name: string): Content | undefined {
    return this.#members.get(name);
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  keys(): MapIterator<string> {
    return this.#members.keys();
  }

  values(): MapIterator<Content> {
    return this.#members.values();
  }

  entries(): MapIterator<[string, Content]> {
    return this.#members.entries();
  }

  forEach(work: (content: Content, name: string, map: ContentMap) => void): void {
    this.#members.forEach(work);
  }

  [Symbol.iterator](): MapIterator<[string, Content]> {
    return this.#members[Symbol.iterator]();
  }

  get #members(): ContentMap {
    if (!this.#read) {
      const content = contentFrom(this.json, this.path);
      this.#read = typeof content === 'string' ? new Map<string, Content>() : content;
    }
    return this.#read;
  }
}

/**
 * What two entries by one name say without what is written alike in both; it differs in the same as they do, and is read
 * in a fraction of the time.
 */
export function differingParts(before: UnreadEntry, after: UnreadEntry): readonly [ContentMap, ContentMap] {
  const parts = apart(before.json, after.json, before.path);
  if (!parts) return [before, after];
  return [new UnreadEntry(parts[0], before.path), new UnreadEntry(parts[1], after.path)];
}

/** The JSON of an entry without one of its members. */
export function jsonWithout(entry: UnreadEntry, member: string): string | undefined {
  const pieces = piecesOf(entry.json);
  return pieces && joined([...pieces].filter(([name]) => name !== member));
}

type Piece = readonly [name: string, json: string];

/** The JSON of two objects without what is written alike in both; undefined where something else is to be told, too. */
function apart(before: string, after: string, path: readonly string[]): readonly [string, string] | undefined {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (!old || !now) return undefined;
  // Where the order counts, it is told by what stands beside each other.
  if (isOrdered(path) && [...old.keys()].join('\n') !== [...now.keys()].join('\n')) return undefined;
  const [left, right]: [Piece[], Piece[]] = [[], []];
  for (const [name, json] of old) {
    const other = now.get(name);
    if (json === other) continue;
    const inside = other !== undefined && isOrdered([...path, name]) ? apart(json, other, [...path, name]) : undefined;
    left.push([name, inside?.[0] ?? json]);
    if (other !== undefined) right.push([name, inside?.[1] ?? other]);
  }
  for (const piece of now) if (!old.has(piece[0])) right.push(piece);
  return [joined(left), joined(right)];
}

function joined(pieces: readonly Piece[]): string {
  return `{${pieces.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()}}`;
}

/** The members of an object by name, as they are written; undefined of anything else, and where a name stands twice. */
function piecesOf(json: string): ReadonlyMap<string, string> | undefined {
  const parts = memberParts(json);
  return (
    parts && new Map(parts.flatMap(({ name, json: value }) => (name === undefined ? [] : [[name, value] as const])))
  );
}
