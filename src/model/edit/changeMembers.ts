import type { Node } from 'jsonc-parser';
import { membersOf, type Member } from '../read/members';
import { insertIntoEmpty, spaceBefore } from './memberEdit';
import type { TextEdit } from './textEdit';

/** A member to put into an object. */
export interface NewMember {
  readonly name: string;
  /** The value's text, put in as it is. */
  readonly json: string;
  /** Names that may stand before it: it comes behind the last of them that is there, else first. */
  readonly after: readonly string[];
}

/** Changes to the members of one object: those to take out (every one of a name), and those to put in. */
export interface MemberChanges {
  readonly remove?: ReadonlySet<string>;
  readonly insert?: readonly NewMember[];
}

/** Take out and put in members of one object at once; what stays is left as it is, what is new is formatted like it. */
export function changeMembers(text: string, object: Node, { remove, insert = [] }: MemberChanges): TextEdit[] {
  const members = membersOf(object);
  const kept = members.filter(({ name }) => remove?.has(name) !== true);
  if (kept.length === members.length && insert.length === 0) return [];
  const space = gap(text, object, members);
  const write = ({ name, json }: NewMember) => JSON.stringify(name) + colonOf(text, members) + json;
  const arranged = arrange(kept, insert);
  if (kept.length > 0) {
    const edits = removals(members, remove);
    for (const [place, run] of newRuns(arranged)) {
      const before = arranged[place - 1];
      if (before && 'property' in before) {
        const written = run.map((one) => `,${space(before)}${write(one)}`);
        edits.push({ offset: end(before.property), length: 0, text: written.join('') });
      } else if (kept[0]) {
        const written = run.map((one) => `${write(one)},${space(undefined)}`);
        edits.push({ offset: kept[0].property.offset, length: 0, text: written.join('') });
      }
    }
    return combine(edits);
  }
  const [first, ...more] = arranged.filter((one) => 'json' in one);
  const [from] = members;
  const to = members.at(-1);
  if (from && to) {
    if (!first) {
      const inside = object.offset + 1;
      return [{ offset: inside, length: end(object) - 1 - inside, text: '' }];
    }
    const written = [first, ...more].map(write).join(`,${space(undefined)}`);
    return [{ offset: from.property.offset, length: end(to.property) - from.property.offset, text: written }];
  }
  if (!first) return [];
  return [intoEmpty(text, object, first, more)];
}

/**
 * Put members elsewhere in their object, together and in their order, their text as it stands but for `changed` edits
 * inside of it. The object has one member of each name.
 * @param place the name of another member, to stand right before or behind it
 */
export function moveMembers(
  text: string,
  object: Node,
  names: ReadonlySet<string>,
  place: { readonly before: string } | { readonly after: string },
  changed: (memberText: string, offset: number) => string = (memberText) => memberText,
): TextEdit[] {
  const members = membersOf(object);
  const moved = members.filter(({ name }) => names.has(name));
  const anchorName = 'before' in place ? place.before : place.after;
  const anchor = members.find((member) => member.name === anchorName);
  if (moved.length === 0 || !anchor || names.has(anchorName)) return [];
  const written = moved.map(({ property: { offset, length } }) => changed(text.slice(offset, offset + length), offset));
  const edits = removals(members, names);
  const space = gap(text, object, members);
  if ('before' in place) {
    const inserted = written.map((one) => `${one},${space(undefined)}`).join('');
    edits.push({ offset: anchor.property.offset, length: 0, text: inserted });
  } else {
    const inserted = written.map((one) => `,${space(anchor)}${one}`).join('');
    edits.push({ offset: end(anchor.property), length: 0, text: inserted });
  }
  return combine(edits);
}

/** The names of an object's members up to and with the one after which something is to come, or before it. */
export function namesBefore(object: Node, place: { before: string } | { after: string } | undefined): string[] {
  const names = [...new Set(membersOf(object).map(({ name }) => name))];
  if (!place) return names;
  if ('before' in place) return names.slice(0, Math.max(0, names.indexOf(place.before)));
  return names.slice(0, names.indexOf(place.after) + 1);
}

/** Edits in order, those at one place joined, so that none touches where another begins. */
export function combine(edits: readonly TextEdit[]): TextEdit[] {
  const combined: TextEdit[] = [];
  // What is only put in at a place comes before what is replaced there.
  for (const edit of edits.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
    const before = combined.at(-1);
    if (before?.offset === edit.offset) {
      combined[combined.length - 1] = { offset: edit.offset, length: edit.length, text: before.text + edit.text };
    } else {
      combined.push(edit);
    }
  }
  return combined;
}

function arrange(kept: readonly Member[], insert: readonly NewMember[]): (Member | NewMember)[] {
  const arranged: (Member | NewMember)[] = [...kept];
  for (const one of insert) {
    const names = new Set(one.after);
    arranged.splice(arranged.findLastIndex(({ name }) => names.has(name)) + 1, 0, one);
  }
  return arranged;
}

/** The runs of new members, each with its place in the arrangement. */
function newRuns(arranged: readonly (Member | NewMember)[]): [place: number, run: NewMember[]][] {
  const runs: [number, NewMember[]][] = [];
  for (const [place, one] of arranged.entries()) {
    if (!('json' in one)) continue;
    const run = runs.at(-1);
    if (run && run[0] + run[1].length === place) run[1].push(one);
    else runs.push([place, [one]]);
  }
  return runs;
}

/** Takes out members where others stay: with what follows while something does; the last with the comma before them. */
function removals(members: readonly Member[], names: ReadonlySet<string> | undefined): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = 0; i < members.length; i++) {
    const member = members[i];
    if (!member || names?.has(member.name) !== true) continue;
    let until = i;
    let next = members[i + 1];
    // There are members without a name too: the end is no such member.
    while (next && names.has(next.name)) next = members[++until + 1];
    const previous = members[i - 1];
    const from = next || !previous ? member.property.offset : end(previous.property);
    const to = next ? next.property.offset : end(members[until]?.property ?? member.property);
    edits.push({ offset: from, length: to - from, text: '' });
    i = until;
  }
  return edits;
}

/** The whitespace to put between a member that is put in and one that stands there, or in front of all. */
function gap(text: string, object: Node, members: readonly Member[]): (before: Member | undefined) => string {
  return (before) => {
    // What stands before the first is the brace's space and not a comma's, so it is a model only where it is alone.
    const model = before && before !== members[0] ? before : (members[1] ?? members[0]);
    return model ? spaceBefore(text, model, object) : '';
  };
}

function colonOf(text: string, [member]: readonly Member[]): string {
  return member?.value ? text.slice(end(member.key), member.value.offset) : ': ';
}

function intoEmpty(text: string, object: Node, first: NewMember, more: readonly NewMember[]): TextEdit {
  const edit = insertIntoEmpty(text, object, first.name, first.json);
  if (more.length === 0) return edit;
  const key = edit.text.indexOf('"');
  const space = edit.text.slice(0, key);
  const colon = edit.text.slice(key + JSON.stringify(first.name).length, edit.text.indexOf(first.json, key + 2));
  const head = key + JSON.stringify(first.name).length + colon.length + first.json.length;
  const rest = more.map(({ name, json }) => `,${space}${JSON.stringify(name)}${colon}${json}`);
  return { ...edit, text: edit.text.slice(0, head) + rest.join('') + edit.text.slice(head) };
}

function end(node: Node): number {
  return node.offset + node.length;
}
