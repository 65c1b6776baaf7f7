import type { Node } from 'jsonc-parser';
import { memberMap, membersOf, type Member } from '../../model/read/members';
import { onOneLine } from '../visible';

/** A member as plain lines, one for each value in it: `range.low: 1.4`. */
export function memberLeaves(member: Member, text: string): string[] {
  const parent = member.property.parent;
  const again = parent && memberMap(parent).get(member.name)?.key !== member.key;
  const lines = member.value ? leaves(onOneLine(member.name), member.value, text) : [`${onOneLine(member.name)}:`];
  return again ? lines.map((line) => `${line}  (given again further on)`) : lines;
}

/** A value as JSON has it, a number in its own spelling. */
export function literal(node: Node, text: string): string {
  if (node.type === 'string') return onOneLine(JSON.stringify(node.value));
  return text.slice(node.offset, node.offset + node.length);
}

function leaves(path: string, node: Node, text: string): string[] {
  if (node.type === 'object') {
    const members = membersOf(node);
    if (members.length === 0) return [`${path}: {}`];
    return members.flatMap((member) => memberLeaves(member, text).map((line) => `${path}.${line}`));
  }
  if (node.type === 'array') {
    const items = node.children ?? [];
    if (items.length === 0) return [`${path}: []`];
    return items.flatMap((item, index) => leaves(`${path}[${index}]`, item, text));
  }
  return [`${path}: ${literal(node, text)}`];
}
