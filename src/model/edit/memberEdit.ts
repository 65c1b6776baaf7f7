import type { Node } from 'jsonc-parser';
import { memberMap, membersOf, type Member } from '../read/members';
import type { TextEdit } from './textEdit';

/**
 * Put a new member into an object, formatted as its neighbours are.
 * @param object an object node of `text` that has no member of this name
 * @param json the value's text, put in as it is
 * @param after names that may stand before it, in order: it comes behind the last of them that is there, else first
 */
export function insertMember(
  text: string,
  object: Node,
  name: string,
  json: string,
  after: readonly string[],
): TextEdit {
  const members = membersOf(object);
  const [first] = members;
  if (!first) return insertIntoEmpty(text, object, name, json);
  const before = last(members, new Set(after));
  const neighbour = before ?? first;
  const colon = text.slice(end(neighbour.key), neighbour.value?.offset ?? end(neighbour.key));
  const member = JSON.stringify(name) + (neighbour.value ? colon : ': ') + json;
  // What stands before the first is the brace's space and not a comma's, so it is a model only where it is alone.
  const model = before && before !== first ? before : (members[1] ?? first);
  const space = spaceBefore(text, model, object);
  if (before) return { offset: end(before.property), length: 0, text: ',' + space + member };
  return { offset: first.property.offset, length: 0, text: member + ',' + space };
}

/** Take out every member of this name: were only the last of duplicates removed, an earlier one would come into force. */
export function removeMember(object: Node, name: string): TextEdit[] {
  const members = membersOf(object);
  const kept = members.filter((member) => member.name !== name);
  if (kept.length === members.length) return [];
  if (kept.length === 0) {
    const inside = object.offset + 1;
    return [{ offset: inside, length: end(object) - 1 - inside, text: '' }];
  }
  const edits: TextEdit[] = [];
  for (let i = 0; i < members.length; i++) {
    const member = members[i];
    if (member?.name !== name) continue;
    let until = i;
    while (members[until + 1]?.name === name) until++;
    const next = members[until + 1];
    const previous = members[i - 1];
    // With what follows while something does; the last goes with the comma before it.
    const from = next ? member.property.offset : previous ? end(previous.property) : member.property.offset;
    const to = next ? next.property.offset : end(members[until]?.property ?? member.property);
    edits.push({ offset: from, length: to - from, text: '' });
    i = until;
  }
  return edits;
}

/** Replace the value in force of a member, or put the member in where it is not there. */
export function setMember(text: string, object: Node, name: string, json: string, after: readonly string[]): TextEdit {
  const member = memberMap(object).get(name);
  if (!member?.value) return insertMember(text, object, name, json, after);
  return { offset: member.value.offset, length: member.value.length, text: json };
}

/** Put a first member into an object that has none, on a line of its own where the file has lines. */
export function insertIntoEmpty(text: string, object: Node, name: string, json: string): TextEdit {
  const inside = object.offset + 1;
  const member = JSON.stringify(name);
  const room = text.slice(inside, end(object) - 1);
  const [newline] = /\r\n|\n|\r/.exec(text) ?? [];
  // Only whitespace stands between the braces, if anything.
  if (newline === undefined) return { offset: inside, length: 0, text: `${member}:${json}` };
  const indent = lineIndent(text, object.offset);
  const deeper = newline + indent + indentStep(text);
  const tail = /[\r\n]/.test(room) ? '' : newline + indent;
  return { offset: inside, length: 0, text: `${deeper}${member}: ${json}${tail}` };
}

/** The whitespace between a member and what stands before it (a comma or the opening brace). */
export function spaceBefore(text: string, member: Member, object: Node): string {
  let start = member.property.offset;
  while (start > object.offset + 1 && /\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start, member.property.offset);
}

/** The blanks with which the line of an offset begins. */
export function lineIndent(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** One step of indentation as this text has it: its first indented line's blanks. */
export function indentStep(text: string): string {
  return /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function last(members: readonly Member[], names: ReadonlySet<string>): Member | undefined {
  return members.filter((member) => names.has(member.name)).at(-1);
}

function end(node: Node): number {
  return node.offset + node.length;
}
