import { contentFrom, inFormatOrder, ROOMS, type Content, type ContentMap } from './content';
import { JsonScanner } from './jsonScanner';
import { UnreadEntry } from './unreadEntry';

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
 * @returns undefined where the text is no valid JSON, has a name twice or is nested very deeply: that is for those who
 * read all of it
 */
export function outlineOf(text: string, earlier?: Outline): Outline | undefined {
  try {
    return new Outliner(text, earlier).outline();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function entryContent(json: string, path: readonly string[]): Content {
  return json.startsWith('{') ? new UnreadEntry(json, path) : contentFrom(json, path);
}

/** Entries of a room of another text, which are mostly met in their order. */
class EntriesInOrder {
  #next = 0;
  #places: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly text: string,
    readonly entries: readonly Entry[],
  ) {}

  /** The next entry, if it is written there in the same way. */
  at(text: string, place: number): Entry | undefined {
    const entry = this.entries[this.#next];
    if (!entry) return undefined;
    const shift = place - entry.start;
    if (text.slice(place, entry.to + shift) !== this.text.slice(entry.start, entry.to)) return undefined;
    this.#next++;
    return { ...entry, start: place, from: entry.from + shift, to: entry.to + shift };
  }

  goTo(name: string): void {
    if (this.entries[this.#next]?.name === name) return;
    this.#places ??= new Map(this.entries.map((entry, at) => [entry.name, at]));
    this.#next = this.#places.get(name) ?? this.#next;
  }

  goBehind(name: string): void {
    if (this.entries[this.#next]?.name === name) this.#next++;
  }
}

/** Finds where entries stand in a text. */
class Outliner {
  readonly #scan: JsonScanner;

  constructor(
    readonly text: string,
    readonly earlier: Outline | undefined,
  ) {
    this.#scan = new JsonScanner(text);
  }

  outline(): Outline {
    const scan = this.#scan;
    const rooms = new Map<string, readonly Entry[]>();
    const contents: [string, Content][] = [];
    const end = scan.members(scan.behindSpace(startOf(this.text)), (start) => {
      const { name, from } = scan.nameAt(start);
      if (!ROOM_NAMES.has(name) || !scan.isObject(from)) {
        const to = scan.behindValue(from);
        contents.push([name, contentFrom(this.#checked(from, to), [name])]);
        return { name, to };
      }
      const entries: Entry[] = [];
      const known = new EntriesInOrder(this.earlier?.text ?? '', this.earlier?.rooms.get(name) ?? []);
      const to = scan.members(from, (place) => {
        const entry = known.at(this.text, place) ?? this.#entryAt(name, place, known);
        entries.push(entry);
        return entry;
      });
      rooms.set(name, entries);
      contents.push([name, new Map(entries.map((entry) => [entry.name, entry.content]))]);
      return { name, to };
    });
    if (scan.behindSpace(end) !== this.text.length) throw new SyntaxError('Something stands behind the last brace.');
    return { text: this.text, content: new Map(inFormatOrder(contents, [])), rooms };
  }

  #entryAt(room: string, start: number, known: EntriesInOrder): Entry {
    const { name, from } = this.#scan.nameAt(start);
    // It may stand elsewhere in the other text.
    known.goTo(name);
    const there = known.at(this.text, start);
    if (there) return there;
    const to = this.#scan.behindValue(from);
    known.goBehind(name);
    return { name, start, from, to, content: entryContent(this.#checked(from, to), [room, name]) };
  }

  #checked(from: number, to: number): string {
    const json = this.text.slice(from, to);
    // Piece by piece, so that little of it is held at a time.
    JSON.parse(json);
    return json;
  }
}

/** Behind a byte-order mark, which is no part of JSON. */
function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
