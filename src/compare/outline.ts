import { contentFrom, inFormatOrder, ROOMS, type Content, type ContentMap } from './content';

const ROOM_NAMES: ReadonlySet<string> = new Set(ROOMS);

/**
 * What a text says, as `contentOf` tells it, but an entry is read only when something of it is asked for: enough where
 * two large texts differ in little.
 * @param earlier of another text; entries that are written alike in both are one object
 * @returns undefined where the text is no valid JSON, or has a name twice: that is for those who read all of it
 */
export function outlineOf(text: string, earlier?: Outline): Outline | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const scanner = new Scanner(text);
  const start = scanner.behindSpace(0);
  if (text[start] !== '{') return undefined;
  const members = scanner.membersAt(start);
  const entries = new Map<string, Entry>();
  const contents: [string, Content][] = [];
  for (const { name, from, to } of members ?? []) {
    if (!ROOM_NAMES.has(name) || text[from] !== '{') {
      contents.push([name, contentFrom(text.slice(from, to), [name])]);
      continue;
    }
    const room = new Map<string, Content>();
    for (const entry of scanner.membersAt(from) ?? []) {
      const json = text.slice(entry.from, entry.to);
      const key = `${name} ${entry.name}`;
      const known = earlier?.entries.get(key);
      const content = known?.json === json ? known.content : entryContent(json, [name, entry.name]);
      entries.set(key, { json, content });
      room.set(entry.name, content);
    }
    contents.push([name, room]);
  }
  if (scanner.hasDoubles || !members) return undefined;
  return { content: new Map(inFormatOrder(contents, [])), entries };
}

/** What a text says, and the characters of its entries. */
export interface Outline {
  readonly content: ContentMap;
  /** By room and id. */
  readonly entries: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly json: string;
  readonly content: Content;
}

function entryContent(json: string, path: readonly string[]): Content {
  return json.startsWith('{') ? new UnreadEntry(json, path) : contentFrom(json, path);
}

/** An entry that is read when it is looked into. */
class UnreadEntry implements ContentMap {
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

interface MemberSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const [QUOTE, BACKSLASH] = [34, 92];
const [BRACE, BRACKET, BRACE_END, BRACKET_END, COMMA] = [123, 91, 125, 93, 44];

/** Finds where things stand in a text that is known to be valid JSON. */
class Scanner {
  /** A name stands twice in an object that was looked at. */
  hasDoubles = false;

  constructor(readonly text: string) {}

  behindSpace(at: number): number {
    let place = at;
    while (isSpace(this.text.charCodeAt(place))) place++;
    return place;
  }

  /** The members of the object that begins there. */
  membersAt(start: number): MemberSpan[] {
    const members: MemberSpan[] = [];
    const names = new Set<string>();
    let at = this.behindSpace(start + 1);
    while (this.text[at] !== '}') {
      const keyEnd = this.#behindString(at);
      const name = JSON.parse(this.text.slice(at, keyEnd)) as string;
      const from = this.behindSpace(this.behindSpace(keyEnd) + 1);
      const to = this.#behindValue(from);
      members.push({ name, from, to });
      if (names.has(name)) this.hasDoubles = true;
      names.add(name);
      at = this.behindSpace(to);
      if (this.text[at] === ',') at = this.behindSpace(at + 1);
    }
    return members;
  }

  #behindString(start: number): number {
    let at = start + 1;
    for (; this.text.charCodeAt(at) !== QUOTE; at++) if (this.text.charCodeAt(at) === BACKSLASH) at++;
    return at + 1;
  }

  #behindValue(start: number): number {
    const first = this.text.charCodeAt(start);
    if (first === QUOTE) return this.#behindString(start);
    let at = start;
    if (first !== BRACE && first !== BRACKET) {
      while (at < this.text.length && !isBehindValue(this.text.charCodeAt(at))) at++;
      return at;
    }
    let depth = 0;
    do {
      const code = this.text.charCodeAt(at);
      if (code === QUOTE) {
        at = this.#behindString(at);
        continue;
      }
      if (code === BRACE || code === BRACKET) depth++;
      else if (code === BRACE_END || code === BRACKET_END) depth--;
      at++;
    } while (depth > 0);
    return at;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isBehindValue(code: number): boolean {
  return code === COMMA || code === BRACE_END || code === BRACKET_END || isSpace(code);
}
