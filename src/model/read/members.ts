import type { Node } from 'jsonc-parser';

/** A place in the JSON structure: member names and array indices from the root. */
export type Path = readonly (string | number)[];

/** A member of an object as it stands in the text; `value` is absent where the text breaks off after the name. */
export interface Member {
  readonly name: string;
  readonly property: Node;
  readonly key: Node;
  readonly value: Node | undefined;
}

/**
 * A node that knows its members by name. It keeps them itself: what a WeakMap holds outlives its key until the next
 * full collection, and a member holds the whole tree.
 */
type Indexed = Node & { [MEMBERS]?: ReadonlyMap<string, Member> };
const MEMBERS = Symbol('members');

/** All members of an object node in the text's order, duplicates included. */
export function membersOf(node: Node): Member[] {
  const members: Member[] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (property.type === 'property' && key) members.push({ name: String(key.value), property, key, value });
  }
  return members;
}

/** The members in force by name: of duplicates the last. Order is that of the first mention, as in JavaScript objects. */
export function memberMap(node: Node): ReadonlyMap<string, Member> {
  const there: Indexed = node;
  there[MEMBERS] ??= new Map(membersOf(node).map((member) => [member.name, member]));
  return there[MEMBERS];
}

/** The member in force at a path of names, or undefined where there is none. The path must not be empty. */
export function memberAt(root: Node | undefined, path: Path): Member | undefined {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.type === 'object' && typeof last === 'string' ? memberMap(parent).get(last) : undefined;
}

/** The value in force at a path, or undefined where there is none. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const part of path) {
    if (!node) return undefined;
    if (typeof part === 'number') node = node.type === 'array' ? node.children?.[part] : undefined;
    else node = node.type === 'object' ? memberMap(node).get(part)?.value : undefined;
  }
  return node;
}
