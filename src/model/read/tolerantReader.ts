import type { Node } from 'jsonc-parser';
import type * as z from 'zod';
import { t } from '../l10n';
import { nearest } from '../nearest';
import { wantedText } from '../schema/wanted';
import { formOf, type ArrayForm, type Form, type ObjectForm, type RecordForm } from './form';
import { memberMap, membersOf, type Path } from './members';
import type { Problem } from './problem';
import { ReadEntries } from './readEntries';

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

/** Walks a schema and a JSON tree side by side, keeps what fits and reports what does not. */
export class TolerantReader {
  readonly problems: Problem[] = [];
  readonly entries: ReadEntries;
  /** Where the node stands that is read just now. */
  readonly #path: (string | number)[] = [];

  /**
   * @param text what the tree was parsed from
   * @param known entries of an earlier state of the text: what stands there in the same characters is not read again
   * @param isVersioned whether it is of a format that tells its version, of which another may know more members
   */
  constructor(
    readonly text = '',
    readonly known?: ReadEntries,
    readonly isVersioned = true,
  ) {
    this.entries = new ReadEntries(text);
  }

  /** @returns what could be read of the node, or undefined where nothing of it fits */
  read<S extends z.ZodType>(schema: S, node: Node, path: Path): Read<z.output<S>> | undefined {
    return this.#at(path, () => this.#read(formOf(schema), node)) as Read<z.output<S>> | undefined;
  }

  /** One entry of a record. What cannot be read still stands there: an empty entry. */
  readEntryOf(schema: z.ZodRecord, node: Node, path: Path): unknown {
    return this.#at(path, () => this.#entryOf(formOf(schema.valueType), node));
  }

  #at<T>(path: Path, read: () => T): T {
    this.#path.splice(0, Infinity, ...path);
    return read();
  }

  #read(form: Form, node: Node): unknown {
    switch (form.kind) {
      case 'object':
        return this.#readObject(form, node);
      case 'record':
        return this.#readRecord(form, node);
      case 'array':
        return this.#readArray(form, node);
      case 'choice': {
        const structured = node.type === 'object' ? form.object : node.type === 'array' ? form.array : undefined;
        return structured ? this.#read(structured, node) : this.#readLeaf(form.schema, node);
      }
      case 'leaf':
        return this.#readLeaf(form.schema, node);
    }
  }

  #readMember(name: string | number, form: Form, node: Node): unknown {
    this.#path.push(name);
    const read = this.#read(form, node);
    this.#path.pop();
    return read;
  }

  #readObject({ members, needed }: ObjectForm, node: Node): unknown {
    if (node.type !== 'object') return this.#wrongKind(node, t('an object { … }'));
    const result: Record<string, unknown> = {};
    for (const property of this.#inForce(node)) {
      const [key, value] = property.children ?? [];
      const name = String(key?.value);
      const member = members.get(name);
      if (!member) {
        if (key && !name.startsWith(OWN_PREFIX)) this.#unknownMember(name, key, [...members.keys()]);
      } else if (value) {
        const read = this.#readMember(name, member, value);
        if (read !== undefined) result[name] = read;
      }
    }
    for (const { name, isRecord } of needed) {
      if (result[name] !== undefined) continue;
      if (!hasMember(node, name)) this.#missingMember(name, node);
      if (isRecord) result[name] = new Map();
    }
    return result;
  }

  #readRecord({ key: keys, value: values }: RecordForm, node: Node): unknown {
    if (node.type !== 'object') return this.#wrongKind(node, t('an object { … }'));
    const result = new Map<string, unknown>();
    const form = values();
    for (const property of this.#inForce(node)) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      const id = String(key.value);
      const legal = keys.safeParse(id);
      this.#path.push(id);
      if (!legal.success) this.#report('id', key, this.#path, t('“{0}” is not {1}.', id, wantedText(legal.error)));
      // An entry that cannot be read still stands there: the table shows it, and nothing is inherited in its place.
      if (value) result.set(id, this.#entryOf(form, value));
      this.#path.pop();
    }
    return result;
  }

  #entryOf(form: Form, node: Node): unknown {
    const read = this.#readEntry(form, node);
    return read === undefined ? emptyEntry(form) : read;
  }

  #readEntry(form: Form, node: Node): unknown {
    if (this.#path.length > 2 || this.text === '') return this.#read(form, node);
    const room = String(this.#path[0]);
    const before = this.problems.length;
    const written = () => this.text.slice(node.offset, node.offset + node.length);
    const read = this.known?.of(room, written()) ?? this.#read(form, node);
    if (this.problems.length === before) this.entries.remember(room, node, read);
    return read;
  }

  #readArray({ schema, element }: ArrayForm, node: Node): unknown {
    if (node.type !== 'array') return this.#wrongKind(node, t('a list [ … ]'));
    const items = node.children ?? [];
    if (items.length === 0 && !schema.safeParse([]).success) return this.#wrongKind(node, t('a list of one or more'));
    const form = element();
    return items.map((item, index) => this.#readMember(index, form, item)).filter((item) => item !== undefined);
  }

  #readLeaf(schema: z.ZodType, node: Node): unknown {
    // No leaf takes an object or a list, however deep it goes; an empty one stands for it.
    const value: unknown = node.type === 'object' ? {} : node.type === 'array' ? [] : node.value;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    return this.#wrongKind(node, wantedText(result.error));
  }

  /** The members of an object that count: of duplicates, which are reported, the last. */
  #inForce(node: Node): readonly Node[] {
    const properties = node.children ?? [];
    if (!hasDoubles(properties)) return properties;
    const members = memberMap(node);
    for (const { name, key } of membersOf(node)) {
      if (members.get(name)?.key === key) continue;
      this.#report(
        'duplicate-key',
        key,
        [...this.#path, name],
        t('“{0}” is given again further on; the last one counts. Remove this one, or rename it.', name),
      );
    }
    return [...members.values()].map(({ property }) => property);
  }

  #unknownMember(name: string, key: Node, known: readonly string[]): void {
    const near = nearest(name, known);
    const listed = known.filter((one) => one !== '$schema').join(', ');
    const meant = near === undefined ? t(' Known are {0}.', listed) : t(' Did you mean “{0}”?', near);
    this.#report(
      'unknown-member',
      key,
      [...this.#path, name],
      this.isVersioned
        ? t(
            '{0} has no member “{1}” in this version of the format.{2} It is kept as it is; a member of your own starts with x_.',
            called(this.#path),
            name,
            meant,
          )
        : t(
            '{0} has no member “{1}”.{2} It is kept as it is; a member of your own starts with x_.',
            called(this.#path),
            name,
            meant,
          ),
    );
  }

  #missingMember(name: string, node: Node): void {
    const place =
      node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : { offset: node.offset, length: 1 };
    const message = t('{0} has no “{1}”, which is needed.', called(this.#path), name);
    this.#report('missing-member', place, [...this.#path, name], message);
  }

  #wrongKind(node: Node, wanted: string): undefined {
    this.#report(
      'wrong-kind',
      node,
      this.#path,
      t('{0} must be {1}; here stands {2}.', called(this.#path), wanted, describe(node)),
    );
    return undefined;
  }

  #report(kind: Problem['kind'], place: { offset: number; length: number }, path: Path, message: string): void {
    this.problems.push({ kind, offset: place.offset, length: place.length, path: [...path], message });
  }
}

/** What stands at a path, at the beginning of a sentence. */
function called(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return t('The file');
  return typeof last === 'number' ? t('Item {0} of “{1}”', String(last + 1), String(path.at(-2) ?? '')) : `“${last}”`;
}

/** What stands for an entry that cannot be read: it has nothing but the records that every such entry has. */
function emptyEntry(form: Form): unknown {
  const records = form.kind === 'object' ? form.needed.filter(({ isRecord }) => isRecord) : [];
  return Object.fromEntries(records.map(({ name }) => [name, new Map()]));
}

function nameOf(property: Node | undefined): unknown {
  return property?.children?.[0]?.value;
}

function hasMember({ children = [] }: Node, name: string): boolean {
  return children.some((property) => nameOf(property) === name);
}

/** Few members are compared with each other sooner than a set of their names is made. */
const FEW = 10;

function hasDoubles(properties: readonly Node[]): boolean {
  if (properties.length > FEW) return new Set(properties.map(nameOf)).size < properties.length;
  for (let at = 1; at < properties.length; at++) {
    const name = nameOf(properties[at]);
    for (let before = 0; before < at; before++) if (nameOf(properties[before]) === name) return true;
  }
  return false;
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
      return Number.isFinite(node.value) ? t('the number {0}', String(node.value)) : t('a number that is too large');
    default:
      return t('the boolean {0}', String(node.value));
  }
}
