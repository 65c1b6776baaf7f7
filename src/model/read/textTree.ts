import { findNodeAtOffset, getNodePath, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { ChangedSpan } from './changedSpan';
import type { Span } from './lines';
import { memberAt, nodeAt, type Member, type Path } from './members';
import { lastBefore, roomsOf, shiftedBehind, type Room } from './rooms';
import { strictTree } from './strictTree';

/** An entry of a room: of `factors` a row. */
export interface EntryPlace {
  readonly room: string;
  readonly id: string;
}

/** Which part of a member is meant: its name, its value, or both. */
export type Part = 'key' | 'value' | 'member';

/** What parsing a text gave. */
export interface Parsed {
  readonly tree: TextTree;
  readonly errors: readonly ParseError[];
}

/**
 * The JSON of a text as a tree whose nodes know where they stand. Immutable. That of a text which differs from another
 * in one entry is made from the other's: then only that entry is parsed, and the rest is moved when it is asked for.
 */
export class TextTree {
  #root: { readonly node: Node | undefined } | undefined;
  #rooms: ReadonlyMap<string, Room> | undefined;
  /** Entries that are not where they were parsed, moved to where they are. */
  readonly #moved = new Map<Node, Node>();
  /** The text of before the last change, which what stands elsewhere is read from: this one may be in pieces. */
  #before: { readonly text: string; readonly change: ChangedSpan } | undefined;

  private constructor(
    readonly text: string,
    root?: Node,
    rooms?: ReadonlyMap<string, Room>,
  ) {
    if (rooms) this.#rooms = rooms;
    else this.#root = { node: root };
  }

  /** @returns undefined where brackets are nested so deep that the parser cannot follow */
  static of(text: string): Parsed | undefined {
    const errors: ParseError[] = [];
    const root = parsed(text, errors);
    return root === 'too-deep' ? undefined : { tree: new TextTree(text, root), errors };
  }

  /** The tree of a text that cannot be parsed. */
  static none(text: string): TextTree {
    return new TextTree(text);
  }

  /** The outermost node. */
  get root(): Node | undefined {
    if (!this.#root) {
      const root = parsed(this.text, []);
      this.#root = { node: root === 'too-deep' ? undefined : root };
    }
    return this.#root.node;
  }

  /** The value in force at a path, or undefined where there is none. */
  nodeAt(path: Path): Node | undefined {
    if (this.#root) return nodeAt(this.#root.node, path);
    const entry = this.#entryAt(path);
    return entry ? nodeAt(entry.children?.[1], path.slice(2)) : nodeAt(this.root, path);
  }

  /** The member in force at a path of names, or undefined where there is none. The path must not be empty. */
  memberAt(path: Path): Member | undefined {
    if (this.#root) return memberAt(this.#root.node, path);
    const entry = this.#entryAt(path);
    return entry ? memberIn(entry, path) : memberAt(this.root, path);
  }

  /** Where the member at a path stands, or a part of it; of an item of a list, its value. */
  placeOf(path: Path, part: Part): Span | undefined {
    const entry = this.#root ? undefined : this.#parsedAt(path);
    // What was parsed elsewhere need not be moved to tell where it is.
    const member = entry ? memberIn(entry.property, path) : this.memberAt(path);
    const item = () => (entry ? nodeAt(entry.property.children?.[1], path.slice(2)) : this.nodeAt(path));
    const node = member
      ? { key: member.key, value: member.value, member: member.property }[part]
      : part === 'value'
        ? item()
        : undefined;
    return node && { offset: node.offset + (entry?.shift ?? 0), length: node.length };
  }

  /** What is written in a span of the text, without a look at the whole text: to join its pieces takes long. */
  written({ offset, length }: Span): string {
    const end = offset + length;
    if (!this.#before) return this.text.slice(offset, end);
    const { text, change } = this.#before;
    const { start, before, after, text: changed } = change;
    const moved = before - after;
    const ahead = text.slice(Math.min(offset, start), Math.min(end, start));
    const within = changed.slice(Math.max(0, offset - start), Math.max(0, end - start));
    return ahead + within + text.slice(Math.max(offset, after) + moved, Math.max(end, after) + moved);
  }

  /** The innermost node around an offset, or that ends there, and its path. */
  nodeAtOffset(offset: number): { readonly node: Node; readonly path: Path } | undefined {
    const place = this.#root ? undefined : this.entryAround({ start: offset, before: offset });
    const top = place ? this.#entryAt([place.room, place.id]) : this.root;
    const node = top && findNodeAtOffset(top, offset, true);
    return node && { node, path: place ? [place.room, ...getNodePath(node)] : getNodePath(node) };
  }

  /** The entry between whose braces a change of this text stands. */
  entryAround({ start, before }: Pick<ChangedSpan, 'start' | 'before'>): EntryPlace | undefined {
    for (const [room, { properties, shifts, index }] of this.#allRooms()) {
      const at = lastBefore(properties, shifts, start);
      const [key, value] = properties[at]?.children ?? [];
      if (!key || value?.type !== 'object') continue;
      const offset = value.offset + (shifts[at] ?? 0);
      const id = String(key.value);
      // Of members of one name the last is in force; what is said twice is left to those who read all of it.
      const isOnly = index.size === properties.length && index.get(id) === at;
      if (isOnly && offset < start && before < offset + value.length) return { room, id };
    }
    return undefined;
  }

  /**
   * The tree of a text that differs from this one's within an entry (see {@link entryAround}).
   * @returns undefined where what stands between the entry's braces is no JSON any more
   */
  revised(text: string, place: EntryPlace, change: ChangedSpan): TextTree | undefined {
    const rooms = this.#allRooms();
    const room = rooms.get(place.room);
    const at = room?.index.get(place.id);
    const property = at === undefined ? undefined : room?.properties[at];
    const [key, value] = property?.children ?? [];
    if (!room || at === undefined || !property || !key || !value) return undefined;
    const delta = change.after - change.before;
    const shift = room.shifts[at] ?? 0;
    const offset = value.offset + shift;
    const errors: ParseError[] = [];
    const piece =
      this.written({ offset, length: change.start - offset }) +
      change.text +
      this.written({ offset: change.before, length: offset + value.length - change.before });
    const fresh = parsed(piece, errors);
    if (fresh === 'too-deep' || fresh?.type !== 'object' || errors.length > 0) return undefined;
    const revised = propertyOf(
      moved(key, shift),
      moved(fresh, offset),
      property.offset + shift,
      delta + property.length,
    );
    const next = new Map<string, Room>();
    for (const [name, { properties, shifts, index }] of rooms) {
      const isEdited = name === place.room;
      next.set(name, {
        properties: isEdited ? properties.with(at, revised) : properties,
        shifts: shiftedBehind(properties, shifts, change.start, delta),
        index,
      });
      // What was parsed now is where it stands.
      if (isEdited) next.get(name)?.shifts.fill(0, at, at + 1);
    }
    const tree = new TextTree(text, undefined, next);
    tree.#before = { text: this.text, change };
    return tree;
  }

  /** The entry of a path as it was parsed, and how far behind that place it stands. */
  #parsedAt([room, id]: Path): { readonly property: Node; readonly shift: number } | undefined {
    const { properties, shifts, index } = this.#rooms?.get(String(room)) ?? {};
    const at = typeof id === 'string' ? index?.get(id) : undefined;
    const property = at === undefined ? undefined : properties?.[at];
    return property && { property, shift: shifts?.[at ?? 0] ?? 0 };
  }

  #entryAt(path: Path): Node | undefined {
    const { property, shift = 0 } = this.#parsedAt(path) ?? {};
    if (!property || shift === 0) return property;
    let there = this.#moved.get(property);
    if (!there) {
      there = moved(property, shift);
      this.#moved.set(property, there);
    }
    return there;
  }

  #allRooms(): ReadonlyMap<string, Room> {
    this.#rooms ??= roomsOf(this.root);
    return this.#rooms;
  }
}

function memberIn(entry: Node, path: Path): Member | undefined {
  const [key, value] = entry.children ?? [];
  if (path.length > 2) return memberAt(value, path.slice(2));
  return key && { name: String(key.value), property: entry, key, value };
}

function parsed(text: string, errors: ParseError[]): Node | undefined | 'too-deep' {
  // The mark is no part of JSON; a space in its place keeps all offsets.
  const json = text.startsWith('\uFEFF') ? ' ' + text.slice(1) : text;
  const strict = strictTree(json);
  if (strict) return strict;
  try {
    return parseTree(json, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch (error) {
    // The parser descends by recursion; thousands of nested brackets exhaust the stack.
    if (error instanceof RangeError) return 'too-deep';
    throw error;
  }
}

type Growing = { -readonly [Member in keyof Node]: Node[Member] };

function propertyOf(key: Growing, value: Growing, offset: number, length: number): Node {
  const property: Node = { type: 'property', offset, length, children: [key, value] };
  key.parent = property;
  value.parent = property;
  return property;
}

/** The same node with all below it, standing further on in the text. By a list: what is nested deeply ends recursion. */
function moved(node: Node, by: number): Growing {
  const top = movedAlone(node, by);
  const open: [from: Node, to: Growing][] = [[node, top]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    if (!from.children) continue;
    to.children = from.children.map((child) => {
      const below = movedAlone(child, by);
      below.parent = to;
      open.push([child, below]);
      return below;
    });
  }
  return top;
}

function movedAlone({ type, value, offset, length, colonOffset }: Node, by: number): Growing {
  const there: Growing = { type, offset: offset + by, length };
  if (value !== undefined) there.value = value as unknown;
  if (colonOffset !== undefined) there.colonOffset = colonOffset + by;
  return there;
}
