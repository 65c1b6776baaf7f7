import { contentFrom, inFormatOrder, ROOMS, type Content, type ContentMap } from './content';

const ROOM_NAMES: ReadonlySet<string> = new Set(ROOMS);

/** What a text says, and where its entries stand. */
export interface Outline {
  readonly text: string;
  readonly content: ContentMap;
  /** Of each room, in the order of the text. */
  readonly rooms: ReadonlyMap<string, readonly Entry[]>;
}

/** An entry of a room, and where in the text it stands. */
export interface Entry {
  readonly name: string;
  /** Where its name begins. */
  readonly start: number;
  /** Where its value begins. */
  readonly from: number;
  /** Where its value ends. */
  readonly to: number;
  readonly content: Content;
}

/**
 * What a text says, as `contentOf` tells it, but an entry is read only when something of it is asked for: enough where
 * two large texts differ in little.
 * @param earlier of another text; entries that are written alike in both are one object, and are not even looked at
 * @returns undefined where the text is no valid JSON, or has a name twice: that is for those who read all of it
 */
export function outlineOf(text: string, earlier?: Outline): Outline | undefined {
  try {
    if (!earlier) JSON.parse(text.slice(startOf(text)));
    return new Outliner(text, earlier).outline();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
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

const [QUOTE, BACKSLASH] = [34, 92];
const [BRACE, BRACKET, BRACE_END, BRACKET_END, COMMA, COLON] = [123, 91, 125, 93, 44, 58];

/** Entries of a room of another text, which are mostly met in their order. */
class KnownEntries {
  #next = 0;
  #places: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly text: string,
    readonly entries: readonly Entry[],
  ) {}

  /** The next entry, if it is written there in the same way. */
  at(text: string, place: number): Entry | undefined {
    const entry = this.entries[this.#next];
    if (!entry || !text.startsWith(this.text.slice(entry.start, entry.to), place)) return undefined;
    this.#next++;
    const shift = place - entry.start;
    return { ...entry, start: place, from: entry.from + shift, to: entry.to + shift };
  }

  goTo(name: string): void {
    this.#places ??= new Map(this.entries.map((entry, at) => [entry.name, at]));
    this.#next = this.#places.get(name) ?? this.#next;
  }

  goBehind(name: string): void {
    if (this.#places?.has(name)) this.#next++;
  }
}

/** Finds where things stand in a text. What is not known from another text is held to be JSON. */
class Outliner {
  constructor(
    readonly text: string,
    readonly earlier: Outline | undefined,
  ) {}

  outline(): Outline {
    const rooms = new Map<string, readonly Entry[]>();
    const contents: [string, Content][] = [];
    const end = this.#members(this.#behindSpace(startOf(this.text)), (start) => {
      const { name, from } = this.#nameAt(start);
      if (!ROOM_NAMES.has(name) || this.text.charCodeAt(from) !== BRACE) {
        const to = this.#behindValue(from);
        contents.push([name, contentFrom(this.#checked(from, to), [name])]);
        return { name, to };
      }
      const entries: Entry[] = [];
      const known = new KnownEntries(this.earlier?.text ?? '', this.earlier?.rooms.get(name) ?? []);
      const to = this.#members(from, (place) => {
        const entry = known.at(this.text, place) ?? this.#entryAt(name, place, known);
        entries.push(entry);
        return entry;
      });
      rooms.set(name, entries);
      contents.push([name, new Map(entries.map((entry) => [entry.name, entry.content]))]);
      return { name, to };
    });
    if (this.#behindSpace(end) !== this.text.length) throw new SyntaxError('Something stands behind the last brace.');
    return { text: this.text, content: new Map(inFormatOrder(contents, [])), rooms };
  }

  /** Goes through the object that begins there. @returns the place behind it */
  #members(start: number, read: (at: number) => Pick<Entry, 'name' | 'to'>): number {
    this.#expect(start, BRACE);
    const names = new Set<string>();
    let at = this.#behindSpace(start + 1);
    if (this.text.charCodeAt(at) === BRACE_END) return at + 1;
    for (;;) {
      const { name, to } = read(at);
      if (names.has(name)) throw new SyntaxError('A name stands twice.');
      names.add(name);
      at = this.#behindSpace(to);
      if (this.text.charCodeAt(at) === BRACE_END) return at + 1;
      this.#expect(at, COMMA);
      at = this.#behindSpace(at + 1);
    }
  }

  #entryAt(room: string, start: number, known: KnownEntries): Entry {
    const { name, from } = this.#nameAt(start);
    // It may stand elsewhere in the other text.
    known.goTo(name);
    const there = known.at(this.text, start);
    if (there) return there;
    const to = this.#behindValue(from);
    known.goBehind(name);
    return { name, start, from, to, content: entryContent(this.#checked(from, to), [room, name]) };
  }

  #nameAt(start: number): { readonly name: string; readonly from: number } {
    this.#expect(start, QUOTE);
    const end = this.#behindString(start);
    const colon = this.#behindSpace(end);
    this.#expect(colon, COLON);
    return { name: JSON.parse(this.text.slice(start, end)) as string, from: this.#behindSpace(colon + 1) };
  }

  #checked(from: number, to: number): string {
    const json = this.text.slice(from, to);
    if (this.earlier) JSON.parse(json);
    return json;
  }

  #expect(at: number, code: number): void {
    if (this.text.charCodeAt(at) !== code) throw new SyntaxError('Something else should stand here.');
  }

  #behindSpace(at: number): number {
    let place = at;
    while (isSpace(this.text.charCodeAt(place))) place++;
    return place;
  }

  #behindString(start: number): number {
    let at = start + 1;
    for (; at < this.text.length && this.text.charCodeAt(at) !== QUOTE; at++) {
      if (this.text.charCodeAt(at) === BACKSLASH) at++;
    }
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
    } while (depth > 0 && at < this.text.length);
    return at;
  }
}

/** Behind a byte-order mark, which is no part of JSON. */
function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isBehindValue(code: number): boolean {
  return code === COMMA || code === BRACE_END || code === BRACKET_END || isSpace(code);
}
