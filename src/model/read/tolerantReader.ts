import type { Node } from 'jsonc-parser';
import * as z from 'zod';
import { t } from '../l10n';
import { nearest } from '../nearest';
import { wantedText } from '../schema/wanted';
import { memberMap, membersOf, type Path } from './members';
import type { Problem } from './problem';

/**
 * What reading by a schema yields: id-keyed records are Maps, and every other member may be absent, since what
 * cannot be read is left out and reported. Records that the schema requires are always there, empty if need be.
 */
export type Read<T> = T extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : T extends object
    ? string extends keyof T
      ? ReadonlyMap<string, Read<T[string]>>
      : { readonly [K in keyof T as IsRequiredRecord<T, K> extends true ? K : never]: Read<T[K]> } & {
          readonly [K in keyof T as IsRequiredRecord<T, K> extends true ? never : K]?:
            Read<NonNullable<T[K]>> | NullOf<T[K]>;
        }
    : T;

type IsRequiredRecord<T, K extends keyof T> = undefined extends T[K]
  ? false
  : string extends keyof T[K]
    ? T[K] extends object
      ? true
      : false
    : false;
type NullOf<T> = null extends T ? null : never;

/** A name that starts so is the user's own: kept and never reported. */
const OWN_PREFIX = 'x_';

/** What was read without a problem of the entries of a text's records, by their room and their characters. */
export type ReadEntries = ReadonlyMap<string, unknown>;

/** Walks a zod schema and a JSON tree side by side, keeps what fits and reports what does not. */
export class TolerantReader {
  readonly problems: Problem[] = [];
  readonly entries = new Map<string, unknown>();

  /**
   * @param text what the tree was parsed from
   * @param known entries of an earlier state of the text: what stands there in the same characters is not read again
   * @param isVersioned whether it is of a format that tells its version, of which another may know more members
   */
  constructor(
    readonly text = '',
    readonly known: ReadEntries = new Map(),
    readonly isVersioned = true,
  ) {}

  /** @returns what could be read of the node, or undefined where nothing of it fits */
  read<S extends z.ZodType>(schema: S, node: Node, path: Path): Read<z.output<S>> | undefined {
    return this.#read(schema, node, path) as Read<z.output<S>> | undefined;
  }

  /** One entry of a record. What cannot be read still stands there: an empty entry. */
  readEntryOf(schema: z.ZodRecord, node: Node, path: Path): unknown {
    const read = this.#readEntry(schema.valueType, node, path);
    return read === undefined ? emptyEntry(schema.valueType) : read;
  }

  #read(schema: unknown, node: Node, path: Path): unknown {
    if (schema instanceof z.ZodOptional) return this.#read(schema.unwrap(), node, path);
    if (schema instanceof z.ZodUnion) return this.#readUnion(schema, node, path);
    if (schema instanceof z.ZodObject) return this.#readObject(schema, node, path);
    if (schema instanceof z.ZodRecord) return this.#readRecord(schema, node, path);
    if (schema instanceof z.ZodArray) return this.#readArray(schema, node, path);
    return this.#readLeaf(schema as z.ZodType, node, path);
  }

  #readObject(schema: z.ZodObject, node: Node, path: Path): unknown {
    if (node.type !== 'object') return this.#wrongKind(node, path, t('an object { … }'));
    this.#reportDuplicates(node, path);
    const result: Record<string, unknown> = {};
    const members = memberMap(node);
    for (const [name, { key, value }] of members) {
      const member: unknown = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
      if (member === undefined) {
        if (!name.startsWith(OWN_PREFIX)) this.#unknownMember(name, key, path, Object.keys(schema.shape));
      } else if (value) {
        const read = this.#read(member, value, [...path, name]);
        if (read !== undefined) result[name] = read;
      }
    }
    for (const [name, member] of Object.entries(schema.shape)) {
      if (member instanceof z.ZodOptional) continue;
      if (!members.has(name)) this.#missingMember(name, node, path);
      if (member instanceof z.ZodRecord) result[name] ??= new Map();
    }
    return result;
  }

  #readRecord(schema: z.ZodRecord, node: Node, path: Path): unknown {
    if (node.type !== 'object') return this.#wrongKind(node, path, t('an object { … }'));
    this.#reportDuplicates(node, path);
    const result = new Map<string, unknown>();
    for (const [id, { key, value }] of memberMap(node)) {
      const legal = (schema.keyType as z.ZodType).safeParse(id);
      if (!legal.success) {
        this.#report('id', key, [...path, id], t('“{0}” is not {1}.', id, wantedText(legal.error)));
      }
      if (!value) continue;
      // An entry that cannot be read still stands there: the table shows it, and nothing is inherited in its place.
      result.set(id, this.readEntryOf(schema, value, [...path, id]));
    }
    return result;
  }

  #readEntry(schema: unknown, node: Node, path: Path): unknown {
    if (path.length > 2 || this.text === '') return this.#read(schema, node, path);
    const key = `${path[0]} ${this.text.slice(node.offset, node.offset + node.length)}`;
    const before = this.problems.length;
    const read = this.known.get(key) ?? this.#read(schema, node, path);
    if (this.problems.length === before) this.entries.set(key, read);
    return read;
  }

  #readArray(schema: z.ZodArray, node: Node, path: Path): unknown {
    if (node.type !== 'array') return this.#wrongKind(node, path, t('a list [ … ]'));
    const items = node.children ?? [];
    if (items.length === 0 && !schema.safeParse([]).success)
      return this.#wrongKind(node, path, t('a list of one or more'));
    return items
      .map((item, index) => this.#read(schema.element, item, [...path, index]))
      .filter((item) => item !== undefined);
  }

  #readUnion(schema: z.ZodUnion, node: Node, path: Path): unknown {
    const options = schema.options.filter((option) => admits(option, node));
    const structured = options.find((option) => option instanceof z.ZodObject || option instanceof z.ZodArray);
    if (structured) return this.#read(structured, node, path);
    return this.#readLeaf(schema, node, path);
  }

  #readLeaf(schema: z.ZodType, node: Node, path: Path): unknown {
    // No leaf takes an object or a list, however deep it goes; an empty one stands for it.
    const value: unknown = node.type === 'object' ? {} : node.type === 'array' ? [] : node.value;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    return this.#wrongKind(node, path, wantedText(result.error));
  }

  #reportDuplicates(node: Node, path: Path): void {
    const members = memberMap(node);
    if (members.size === node.children?.length) return;
    for (const { name, key } of membersOf(node)) {
      if (members.get(name)?.key === key) continue;
      this.#report(
        'duplicate-key',
        key,
        [...path, name],
        t('“{0}” is given again further on; the last one counts. Remove this one, or rename it.', name),
      );
    }
  }

  #unknownMember(name: string, key: Node, path: Path, known: readonly string[]): void {
    const near = nearest(name, known);
    const listed = known.filter((one) => one !== '$schema').join(', ');
    const meant = near === undefined ? t(' Known are {0}.', listed) : t(' Did you mean “{0}”?', near);
    this.#report(
      'unknown-member',
      key,
      [...path, name],
      this.isVersioned
        ? t(
            '{0} has no member “{1}” in this version of the format.{2} It is kept as it is; a member of your own starts with x_.',
            called(path),
            name,
            meant,
          )
        : t(
            '{0} has no member “{1}”.{2} It is kept as it is; a member of your own starts with x_.',
            called(path),
            name,
            meant,
          ),
    );
  }

  #missingMember(name: string, node: Node, path: Path): void {
    const place =
      node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : { offset: node.offset, length: 1 };
    this.#report('missing-member', place, [...path, name], t('{0} has no “{1}”, which is needed.', called(path), name));
  }

  #wrongKind(node: Node, path: Path, wanted: string): undefined {
    this.#report(
      'wrong-kind',
      node,
      path,
      t('{0} must be {1}; here stands {2}.', called(path), wanted, describe(node)),
    );
    return undefined;
  }

  #report(kind: Problem['kind'], place: { offset: number; length: number }, path: Path, message: string): void {
    this.problems.push({ kind, offset: place.offset, length: place.length, path, message });
  }
}

/** What stands at a path, at the beginning of a sentence. */
function called(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return t('The file');
  return typeof last === 'number' ? t('Item {0} of “{1}”', last + 1, String(path.at(-2) ?? '')) : `“${last}”`;
}

/** What stands for an entry that cannot be read: it has nothing but the records that every such entry has. */
function emptyEntry(schema: unknown): unknown {
  const shape: object = schema instanceof z.ZodObject ? schema.shape : {};
  const records = Object.entries(shape).filter(([, member]) => member instanceof z.ZodRecord);
  return Object.fromEntries(records.map(([name]) => [name, new Map()]));
}

/** Whether an option of a union is meant by a node of this JSON type. */
function admits(option: unknown, node: Node): boolean {
  if (option instanceof z.ZodObject || option instanceof z.ZodRecord) return node.type === 'object';
  if (option instanceof z.ZodArray) return node.type === 'array';
  return node.type !== 'object' && node.type !== 'array';
}

function describe(node: Node): string {
  switch (node.type) {
    case 'object':
      return t('an object');
    case 'array':
      return node.children?.length === 0 ? t('an empty list') : t('a list');
    case 'string':
      return t('the text “{0}”', String(node.value));
    case 'null':
      return 'null';
    case 'number':
      return t('the number {0}', String(node.value));
    default:
      return t('the boolean {0}', String(node.value));
  }
}
