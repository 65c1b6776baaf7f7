import type { Node } from 'jsonc-parser';
import type { TextEdit } from './textEdit';

/** Put an item behind the last of a list, set apart as those that are there. */
export function appendItem(text: string, list: Node, json: string): TextEdit {
  const [last, before] = [list.children?.at(-1), list.children?.at(-2)];
  if (!last) return { offset: list.offset + 1, length: 0, text: json };
  // What separates the two last, or the bracket and the only one, separates the new one too.
  const from = before ? end(before) : list.offset + 1;
  const space = text.slice(from, last.offset).replace(/^\s*,/, '');
  return { offset: end(last), length: 0, text: `,${before || space !== '' ? space : ' '}${json}` };
}

/** Take an item out of a list in which others stay, with the comma that it stands behind or before. */
export function takeItem({ children: items = [] }: Node, index: number): TextEdit[] {
  const item = items[index];
  if (!item) return [];
  const [next, before] = [items[index + 1], items[index - 1]];
  const from = next ? item.offset : before ? end(before) : item.offset;
  const to = next ? next.offset : end(item);
  return [{ offset: from, length: to - from, text: '' }];
}

function end(node: Node): number {
  return node.offset + node.length;
}
