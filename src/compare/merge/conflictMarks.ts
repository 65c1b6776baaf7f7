import type { Node } from 'jsonc-parser';
import { membersOf, type Member } from '../../model/read/members';
import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import { writeIn } from '../../model/edit/layout';
import { contentFrom, type TextAndTree } from '../content';
import type { Conflict } from './mergedContent';
import { written } from './writtenInto';

/** How long git’s marks are, unless it says otherwise. */
export const MARKER_SIZE = 7;

/**
 * The text with both sides of each conflict, between the marks that git uses. Whichever side is chosen of each, what
 * is left is valid JSON.
 */
export function withMarks(doc: TextAndTree, conflicts: readonly Conflict[], markerSize: number): string {
  const byHolder = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    if (conflict.isOrder) continue;
    const holder = JSON.stringify(conflict.path.slice(0, -1));
    const there = byHolder.get(holder);
    if (there) there.push(conflict);
    else byHolder.set(holder, [conflict]);
  }
  const edits = [...byHolder].flatMap(([key, inside]) => {
    const path = JSON.parse(key) as string[];
    const holder = doc.tree.nodeAt(path);
    return holder ? new Marker(doc.text, holder, inside, conflicts, markerSize).edits() : [];
  });
  return applyEdits(doc.text, edits);
}

/** Members that stand in one pair of marks, and what of the member before them stands there, too. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  /** Its comma belongs to those behind it: where they go, it goes. */
  readonly lead?: { readonly offset: number; readonly text: string };
}

/** Puts marks around members of one object. */
class Marker {
  readonly #newline: string;
  readonly #members: readonly Member[];
  readonly #conflicts: ReadonlyMap<string, Conflict>;

  constructor(
    readonly text: string,
    readonly holder: Node,
    inside: readonly Conflict[],
    readonly all: readonly Conflict[],
    readonly markerSize: number,
  ) {
    this.#newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    this.#members = membersOf(holder);
    this.#conflicts = new Map(inside.map((conflict) => [conflict.path.at(-1) ?? '', conflict]));
  }

  edits(): TextEdit[] {
    return this.#hunks().map((hunk) => this.#marked(hunk));
  }

  #hunks(): Hunk[] {
    const members = this.#members;
    // The last members that may all go: who is the last of the object then, and has no comma, is open.
    const firstToGo = members.findLastIndex((member) => !this.#mayGo(member)) + 1;
    const last = members.length - 1;
    const hunks: Hunk[] = [];
    for (const [at, member] of members.entries()) {
      if (at >= firstToGo || !this.#conflictOf(member)) continue;
      hunks.push({ from: at, to: at });
    }
    if (firstToGo > last) return hunks;
    const previous = members[firstToGo - 1];
    if (!previous) return [{ from: 0, to: last }];
    if (this.#conflictOf(previous)) return [...hunks.slice(0, -1), { from: firstToGo - 1, to: last }];
    return [...hunks, { from: firstToGo, to: last, lead: this.#lastLineOf(previous) }];
  }

  #conflictOf({ name, value }: Member): Conflict | undefined {
    return value ? this.#conflicts.get(name) : undefined;
  }

  /** Whether a side, or what was before, has nothing there. */
  #mayGo(member: Member): boolean {
    const conflict = this.#conflictOf(member);
    return conflict !== undefined && [conflict.base, conflict.ours, conflict.theirs].includes(undefined);
  }

  /** The end of a member as git would take it into the marks, unless there are marks in it already. */
  #lastLineOf({ name, property }: Member): { offset: number; text: string } {
    const end = property.offset + property.length;
    const lineStart = this.#lineStart(end);
    const offset = Math.max(lineStart, property.offset);
    const text = this.text.slice(offset, end);
    const isAlone = this.text.slice(lineStart, offset).trim() === '';
    const [path = []] = [...this.#conflicts.values()].map((one) => [...one.path.slice(0, -1), name]);
    const hasMarks = this.all.some((one) => path.every((step, at) => one.path[at] === step));
    if (hasMarks && !/^[\s\]}]*$/.test(text)) return { offset: end, text: '' };
    return { offset, text: isAlone ? this.text.slice(lineStart, end) : text };
  }

  #marked({ from, to, lead }: Hunk): TextEdit {
    const { text } = this;
    const members = this.#members.slice(from, to + 1);
    const [first] = members;
    const last = members.at(-1);
    const start = lead?.offset ?? first?.property.offset ?? 0;
    const lineStart = this.#lineStart(start);
    const isAlone = lineStart > 0 && text.slice(lineStart, start).trim() === '';
    const hasNext = to + 1 < this.#members.length;
    const end = (last?.property.offset ?? 0) + (last?.property.length ?? 0);
    const until = hasNext ? text.indexOf(',', end) + 1 : end;
    const [rest = ''] = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(until, until + 1000)) ?? [];
    const side = (choose: (conflict: Conflict) => string | undefined) => {
      const shown = members.flatMap((member) => this.#shown(member, choose));
      if (shown.length === 0 && (lead?.text ?? '') === '') return '';
      return (lead ? [lead.text, ...shown] : shown).join(`,${this.#newline}`) + (hasNext ? ',' : '') + this.#newline;
    };
    const hunk = [
      [isAlone ? '' : this.#newline, ''],
      [this.#mark('<', ' ours'), side(({ ours }) => ours)],
      [this.#mark('|', ' base'), side(({ base }) => base)],
      [this.#mark('=', ''), side(({ theirs }) => theirs)],
      [this.#mark('>', ' theirs'), ''],
    ];
    const offset = isAlone ? lineStart : start;
    return { offset, length: until + rest.length - offset, text: hunk.flat().join('') };
  }

  /** A member as one of the sides has it; the text is as ours, or as theirs where ours has nothing. */
  #shown(member: Member, choose: (conflict: Conflict) => string | undefined): string[] {
    const conflict = this.#conflictOf(member);
    const { property, value } = member;
    const json = conflict && choose(conflict);
    if (!conflict || json === undefined || !value) return [];
    const lineStart = this.#lineStart(property.offset);
    const before = this.text.slice(lineStart, property.offset);
    const indent = lineStart > 0 && before.trim() === '' ? before : '';
    const end = property.offset + property.length;
    if (json === (conflict.ours ?? conflict.theirs)) return [indent + this.text.slice(property.offset, end)];
    const key = this.text.slice(property.offset, value.offset);
    return [indent + key + writeIn(this.text, this.holder, written(contentFrom(json, conflict.path)))];
  }

  #mark(character: string, label: string): string {
    return character.repeat(this.markerSize) + label + this.#newline;
  }

  #lineStart(offset: number): number {
    return Math.max(this.text.lastIndexOf('\n', offset - 1), this.text.lastIndexOf('\r', offset - 1)) + 1;
  }
}
