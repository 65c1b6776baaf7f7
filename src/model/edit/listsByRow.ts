import type { Node } from 'jsonc-parser';
import { memberMap } from '../read/members';
import { changeMembers } from './changeMembers';
import type { Written } from './layout';
import type { TextEdit } from './textEdit';

/** Row → some ids that belong to it, such as the levels that a rule forbids; of no ids the row is left out. */
export type ListsByRow = ReadonlyMap<string, readonly string[]>;

/** The rows that have any, to be written as an object of one id or a list of them. */
export function listsObject(lists: ListsByRow): Written {
  return { oneLine: true, members: filled(lists).map(([row, ids]) => [row, listText(ids)] as const) };
}

/** The rows that have any. */
export function filled(lists: ListsByRow): (readonly [row: string, ids: readonly string[]])[] {
  return [...lists].filter(([, ids]) => ids.length > 0);
}

/** Makes an object say these lists, and leaves alone what says them already. */
export function changedLists(text: string, node: Node, lists: ListsByRow): TextEdit[] {
  const wanted = filled(lists);
  const known = memberMap(node);
  const changed = wanted.filter(([row, ids]) => !sameList(known.get(row)?.value, ids));
  const replaced = changed.flatMap(([row, ids]) => {
    const value = known.get(row)?.value;
    return value ? [{ offset: value.offset, length: value.length, text: listText(ids) }] : [];
  });
  const names = wanted.map(([row]) => row);
  const remove = new Set([...known.keys()].filter((row) => !names.includes(row)));
  const insert = changed
    .filter(([row]) => !known.has(row))
    .map(([row, ids]) => ({ name: row, json: listText(ids), after: [...known.keys()] }));
  return [...changeMembers(text, node, { remove, insert }), ...replaced];
}

function listText(ids: readonly string[]): string {
  const [only, more] = ids;
  if (only !== undefined && more === undefined) return JSON.stringify(only);
  return `[${ids.map((id) => JSON.stringify(id)).join(', ')}]`;
}

function sameList(node: Node | undefined, ids: readonly string[]): boolean {
  const written =
    node?.type === 'array' ? (node.children ?? []).map(({ value }) => String(value)) : [String(node?.value)];
  return node !== undefined && written.length === ids.length && written.every((one) => ids.includes(one));
}
