import { membersOf, type Member } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import { writeIn } from '../../model/edit/layout';
import { contentFrom } from '../content';
import type { Conflict } from './mergedContent';
import { written } from './writtenInto';

/** The text with both sides of each conflict, between the marks that git uses; each side chosen whole is valid JSON. */
export function withMarks(doc: ScenarioText, conflicts: readonly Conflict[]): string {
  const [newline = '\n'] = /\r\n|\n|\r/.exec(doc.text) ?? [];
  return applyEdits(
    doc.text,
    conflicts.filter(({ isOrder }) => !isOrder).flatMap((conflict) => marked(doc, conflict, conflicts, newline)),
  );
}

function marked(doc: ScenarioText, conflict: Conflict, all: readonly Conflict[], newline: string): TextEdit[] {
  const { text } = doc;
  const { path, base, ours, theirs } = conflict;
  const holder = doc.tree.nodeAt(path.slice(0, -1));
  const members = holder ? membersOf(holder) : [];
  const at = members.findLastIndex(({ name }) => name === path.at(-1));
  const member = members[at];
  if (!holder || !member?.value) return [];
  const mayGo = ({ name }: Member) => canGo(all, [...path.slice(0, -1), name]);
  // What may go as the last has its comma before it, on the sides where it stands.
  const leads = (index: number) => index > 0 && members.slice(index).every(mayGo);
  const next = members[at + 1];
  const hasComma = next !== undefined && !leads(at + 1);
  const key = text.slice(member.property.offset, member.value.offset);
  const shown = (json: string | undefined, isInText: boolean): string => {
    if (json === undefined) return '';
    const value = isInText
      ? text.slice(member.property.offset + key.length, member.property.offset + member.property.length)
      : writeIn(text, holder, written(contentFrom(json, path)));
    return `${indent}${leads(at) ? ', ' : ''}${key}${value}${hasComma ? ',' : ''}${newline}`;
  };
  const start = member.property.offset;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(lineStart, start);
  const isAlone = before.trim() === '' && lineStart > 0;
  const indent = isAlone ? before : '';
  const from = isAlone ? lineStart : start;
  const end = start + member.property.length;
  const comma = hasComma ? text.indexOf(',', end) + 1 : end;
  const [rest = ''] = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(comma)) ?? [];
  const hunk =
    (isAlone ? '' : newline) +
    `<<<<<<< ours${newline}${shown(ours, ours !== undefined)}` +
    `||||||| base${newline}${shown(base, false)}` +
    `=======${newline}${shown(theirs, ours === undefined)}` +
    `>>>>>>> theirs${newline}`;
  const edits = [{ offset: from, length: comma + rest.length - from, text: hunk }];
  const previous = members[at - 1];
  if (!leads(at) || !previous) return edits;
  const previousEnd = previous.property.offset + previous.property.length;
  const between = text.indexOf(',', previousEnd);
  return [{ offset: between, length: 1, text: '' }, ...edits];
}

/** Whether one of the sides has nothing there. */
function canGo(all: readonly Conflict[], path: readonly string[]): boolean {
  return all.some(
    (one) =>
      !one.isOrder &&
      (one.ours === undefined || one.theirs === undefined) &&
      one.path.length === path.length &&
      one.path.every((name, at) => name === path[at]),
  );
}
