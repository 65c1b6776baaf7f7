import type { Node } from 'jsonc-parser';
import * as z from 'zod';
import { canonicalText } from '../model/canonical';
import { memberMap, type Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { TextTree } from '../model/read/textTree';
import { memberSchema, optionFor } from '../model/schema/descend';
import { scenarioSchema } from '../model/schema/scenario';

/**
 * What a scenario's text says, however it is laid out: objects down to rows, levels and cells as Maps, and what stands
 * there as JSON on one line, numbers spelled as they are. The order in a Map is that of ids where people choose it,
 * else that of the format, so that two texts say the same when their contents are equal.
 */
export type Content = string | ContentMap;
export type ContentMap = ReadonlyMap<string, Content>;

/** A content that has nothing in it. */
export const NOTHING: ContentMap = new Map();

/** The members of a file that hold entries by id. */
export const ROOMS = [
  'actors',
  'sources',
  'units',
  'alternatives',
  'sections',
  'factors',
  'measures',
  'rules',
  'waivers',
] as const;
export type RoomName = (typeof ROOMS)[number];

const rooms: ReadonlySet<unknown> = new Set(ROOMS);

/** Whether the object at a path is compared by its members; else it is compared as one value. */
export function isCompound(path: Path): boolean {
  if (path.length === 0) return true;
  return rooms.has(path[0]) && (path.length < 3 || isInRow(path));
}

/** Whether the members of the object at a path are in an order that people choose. */
export function isOrdered(path: Path): boolean {
  return (path.length === 1 && rooms.has(path[0])) || isInRow(path);
}

function isInRow(path: Path): boolean {
  return path.length === 3 && path[0] === 'factors' && (path[2] === 'levels' || path[2] === 'values');
}

/** Contents of entries by their room and characters, so that what is written alike in two texts is one object. */
export type KnownEntries = Map<string, Content>;

/** A text and its JSON. */
export type TextAndTree = Pick<ScenarioText, 'text' | 'tree'>;

/** A text with its JSON, valid or not; undefined where it is nested too deeply. */
export function withTree(text: string): TextAndTree | undefined {
  const parsed = TextTree.of(text);
  return parsed && { text, tree: parsed.tree };
}

/**
 * What a text says, also where it is not valid JSON: then as far as it can be read.
 * @param known entries of other texts, which are shared; new ones are added
 */
export function contentOf({ text, tree }: TextAndTree, known: KnownEntries = new Map()): Content {
  return tree.root ? new Reader(text, known).read(tree.root, [], scenarioSchema) : NOTHING;
}

/** What the JSON of something at a path says. */
export function contentFrom(json: string, path: Path): Content {
  const root = TextTree.of(json)?.tree.root;
  return root ? new Reader(json, new Map()).read(root, path, schemaAt(path, root)) : json;
}

/** What stands at a path of a content. */
export function contentAt(content: Content | undefined, path: readonly string[]): Content | undefined {
  return path.reduce<Content | undefined>((at, name) => (typeof at === 'object' ? at.get(name) : undefined), content);
}

/** The JSON of a content on one line. */
export function jsonOf(content: Content): string {
  if (typeof content === 'string') return content;
  if (content.size === 0) return '{}';
  return `{ ${[...content].map(([name, one]) => `${JSON.stringify(name)}: ${jsonOf(one)}`).join(', ')} }`;
}

/** The canonical text of a content; where it has none, its JSON on one line. */
export function textOfContent(content: Content): string {
  const json = jsonOf(content);
  const canonical = canonicalText(json, 'scenario');
  return 'text' in canonical ? canonical.text : json;
}

/** Whether two contents say the same, order and all. */
export function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one.size !== other.size) return false;
  const others = other.entries();
  for (const [name, content] of one) {
    const [otherName, otherContent] = others.next().value ?? [];
    if (name !== otherName || !isSame(content, otherContent)) return false;
  }
  return true;
}

/** The members of what stands at a path in the order of the format. */
export function inFormatOrder(members: (readonly [string, Content])[], path: Path): (readonly [string, Content])[] {
  return inOrder(members, schemaAt(path), isOrdered(path));
}

/** @param node what stands there; an object where it is left out */
function schemaAt(path: Path, node?: Node): unknown {
  const anything = { type: 'object' } as Node;
  const at = path.reduce<unknown>(
    (schema, name) => memberSchema(optionFor(schema, anything), String(name)),
    scenarioSchema,
  );
  return optionFor(at, node ?? anything);
}

class Reader {
  constructor(
    readonly text: string,
    readonly known: KnownEntries,
  ) {}

  read(node: Node, path: Path, schema: unknown): Content {
    if (node.type !== 'object' || !isCompound(path)) return this.#value(node, schema);
    if (path.length !== 2) return this.#object(node, path, schema);
    const key = `${path[0]} ${this.#slice(node)}`;
    let content = this.known.get(key);
    if (content === undefined) this.known.set(key, (content = this.#object(node, path, schema)));
    return content;
  }

  #object(node: Node, path: Path, schema: unknown): ContentMap {
    const meant = optionFor(schema, node);
    const content = new Map<string, Content>();
    for (const [name, { value }] of inOrder([...memberMap(node)], meant, isOrdered(path))) {
      // Where the text breaks off behind a name, nothing stands there yet.
      if (value) content.set(name, this.read(value, [...path, name], memberSchema(meant, name)));
    }
    return content;
  }

  #value(node: Node, schema: unknown): string {
    if (node.type === 'string') return JSON.stringify(node.value);
    if (!node.children) return this.#slice(node);
    try {
      return this.#printed(node, schema);
    } catch (error) {
      // Members of the authors' own may be nested without end; such a one is compared as it is written.
      if (error instanceof RangeError) return this.#slice(node);
      throw error;
    }
  }

  #printed(node: Node, schema: unknown): string {
    const meant = optionFor(schema, node);
    if (node.type === 'object') {
      const members = inOrder([...memberMap(node)], meant, false).map(([name, { value }]) => {
        return `${JSON.stringify(name)}: ${value ? this.#printed(value, memberSchema(meant, name)) : 'null'}`;
      });
      return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
    }
    if (node.type === 'array') {
      const element = meant instanceof z.ZodArray ? meant.element : undefined;
      return `[${(node.children ?? []).map((item) => this.#printed(item, element)).join(', ')}]`;
    }
    return node.type === 'string' ? JSON.stringify(node.value) : this.#slice(node);
  }

  #slice({ offset, length }: Node): string {
    return this.text.slice(offset, offset + length);
  }
}

/** Members that the format knows in its order, then the others by name; where people choose the order, as they stand. */
function inOrder<Entry extends readonly [string, unknown]>(
  members: Entry[],
  schema: unknown,
  chosen: boolean,
): Entry[] {
  if (chosen || !(schema instanceof z.ZodObject)) return members;
  const names = Object.keys(schema.shape);
  const place = (name: string) => (Object.hasOwn(schema.shape, name) ? names.indexOf(name) : names.length);
  return members.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}
