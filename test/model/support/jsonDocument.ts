// JSON as its text has it, for tests: number and string spellings, the order of members and duplicates are kept,
// only the whitespace between the tokens is not.
import assert from 'node:assert/strict';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';

export type Json = JsonObject | JsonList | string;

/** `members` in the text's order, with duplicates; names and literals as the text spells them. */
export interface JsonObject {
  members: { name: string; value: Json }[];
}

export interface JsonList {
  items: Json[];
}

/** How a document is printed: `gap` gives the whitespace at each place between two tokens. */
export interface Style {
  readonly mark: '' | '\uFEFF';
  readonly gap: (where: Gap) => string;
}

export interface Gap {
  readonly kind:
    | 'file-start'
    | 'after-open'
    | 'before-colon'
    | 'after-colon'
    | 'before-comma'
    | 'after-comma'
    | 'before-close'
    | 'file-end';
  /** How deep the tokens of the object stand, the root's members at 1. */
  readonly depth: number;
}

export function printJson(json: Json, { mark, gap }: Style): string {
  const list = (open: string, close: string, depth: number, parts: (() => string)[]): string => {
    if (parts.length === 0) return open + close;
    let text = open + gap({ kind: 'after-open', depth });
    for (const [index, part] of parts.entries()) {
      if (index > 0) text += gap({ kind: 'before-comma', depth }) + ',' + gap({ kind: 'after-comma', depth });
      text += part();
    }
    return text + gap({ kind: 'before-close', depth: depth - 1 }) + close;
  };
  const print = (value: Json, depth: number): string => {
    if (typeof value === 'string') return value;
    if ('items' in value) {
      const parts = value.items.map((item) => () => print(item, depth + 1));
      return list('[', ']', depth, parts);
    }
    const parts = value.members.map(
      ({ name, value: member }) =>
        () =>
          name +
          gap({ kind: 'before-colon', depth }) +
          ':' +
          gap({ kind: 'after-colon', depth }) +
          print(member, depth + 1),
    );
    return list('{', '}', depth, parts);
  };
  return mark + gap({ kind: 'file-start', depth: 0 }) + print(json, 1) + gap({ kind: 'file-end', depth: 0 });
}

/** Reads a text, which must be valid JSON but for a byte-order mark, by other means than the code under test. */
export function jsonDocument(text: string): Json {
  const errors: ParseError[] = [];
  const root = parseTree(withoutMark(text), errors, { disallowComments: true });
  assert.ok(root && errors.length === 0, 'the text is not valid JSON');
  const spelling = (node: Node) => withoutMark(text).slice(node.offset, node.offset + node.length);
  const convert = (node: Node): Json => {
    if (node.type === 'array') return { items: (node.children ?? []).map(convert) };
    if (node.type !== 'object') return spelling(node);
    return {
      members: (node.children ?? []).map(({ children = [] }) => {
        const [key, value] = children;
        assert.ok(key && value);
        return { name: spelling(key), value: convert(value) };
      }),
    };
  };
  return convert(root);
}

/** What JSON.parse makes of a text, its byte-order mark aside. */
export function valueOf(text: string): unknown {
  return JSON.parse(withoutMark(text)) as unknown;
}

export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The member in force: of duplicates the last. */
export function memberOf(json: Json | undefined, name: string): { name: string; value: Json } | undefined {
  if (typeof json !== 'object' || !('members' in json)) return undefined;
  return json.members.findLast((member) => JSON.parse(member.name) === name);
}

/** The value in force at a path of member names. */
export function jsonAt(json: Json, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, name) => memberOf(value, name)?.value, json);
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && 'members' in json;
}
