import { changeMembers } from '../../model/edit/changeMembers';
import type { EditResult } from '../../model/edit/editResult';
import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import { t } from '../../model/l10n';
import { changedSpan } from '../../model/read/changedSpan';
import { memberMap } from '../../model/read/members';
import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import { contentOf, isSame } from '../content';
import {
  conflictKey,
  conflictsIn,
  readSides,
  writtenAt,
  type LinesConflict,
  type MemberConflict,
  type Sides,
} from './conflicts';
import {
  append,
  hunksOf,
  hunkText,
  readMarks,
  sideOf,
  writtenMarks,
  type Hunk,
  type MarkedText,
  type Side,
} from './markedText';
import { withSideEdits } from './opened';

/** How a conflict is settled: as a side has it, as both in turn, as other lines, or as an edit of a side makes it. */
export type Settlement =
  { readonly take: Side | 'both' } | { readonly lines: string } | { readonly edit: (side: ScenarioText) => EditResult };

/** The edits of a marked text that settle every conflict as one side has it: its very characters. */
export function settleAll(text: string, side: Side): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const piece of readMarks(text)) {
    const { length } = typeof piece === 'string' ? piece : hunkText(piece);
    if (typeof piece === 'object') edits.push({ offset, length, text: piece[side] });
    offset += length;
  }
  return edits;
}

/**
 * The edit of a marked text that settles one of its conflicts and leaves the others: each side says then what was settled
 * and, of the rest, what it said. Marks between which nothing is left to settle go.
 */
export function settle(text: string, key: string, how: Settlement): EditResult {
  const marked = readMarks(text);
  const sides = readSides(marked);
  const conflict = conflictsIn(marked, undefined, sides).find((one) => conflictKey(one) === key);
  if (!conflict) return { refused: t('This conflict is settled already.') };
  if (conflict.kind === 'lines') return editTo(text, withLines(marked, conflict, how));
  const wanted = wantedOf(sides, conflict, how);
  if ('refused' in wanted) return wanted;
  const edits = {
    ours: memberEdits(sides.ours, conflict.path, wanted.json, sides.theirs),
    theirs: memberEdits(sides.theirs, conflict.path, wanted.json, sides.ours),
  };
  const preferred = 'take' in how && how.take === 'theirs' ? 'theirs' : 'ours';
  return editTo(text, collapsed(withSideEdits(marked, edits), new Set(hunksOf(marked)), preferred));
}

function editTo(text: string, marked: MarkedText): EditResult {
  const now = writtenMarks(marked);
  const { start, before, after } = changedSpan(text, now);
  return { edits: text === now ? [] : [{ offset: start, length: before - start, text: now.slice(start, after) }] };
}

function withLines(marked: MarkedText, { hunk }: LinesConflict, how: Settlement): MarkedText {
  const chosen = hunksOf(marked)[hunk];
  const pieces: (string | Hunk)[] = [];
  for (const piece of marked)
    append(pieces, typeof piece === 'object' && piece === chosen ? linesFor(piece, how) : piece);
  return pieces;
}

function linesFor({ ours, theirs }: Hunk, how: Settlement): string {
  if ('lines' in how) return how.lines === '' || /[\r\n]$/.test(how.lines) ? how.lines : `${how.lines}\n`;
  if (!('take' in how) || how.take === 'ours') return ours;
  return how.take === 'theirs' ? theirs : ours + theirs;
}

/** What the member is to be on both sides, as JSON; absent where it is to go. */
function wantedOf(
  { ours, theirs }: Sides,
  { path, ...conflict }: MemberConflict,
  how: Settlement,
): { json: string | undefined } | { refused: string } {
  if ('take' in how && how.take !== 'both') return { json: conflict[how.take] };
  if (!('edit' in how)) return { refused: t('Two values cannot both stand in one place.') };
  // What a side has beside the value, such as its source, stays.
  const side = conflict.ours === undefined ? theirs : ours;
  const made = how.edit(side);
  if ('refused' in made) return made;
  return { json: writtenAt(readScenario(applyEdits(side.text, made.edits)), path) };
}

function memberEdits(
  doc: ScenarioText,
  path: readonly string[],
  json: string | undefined,
  other: ScenarioText,
): readonly TextEdit[] {
  const now = doc.tree.placeOf(path, 'value');
  const holder = doc.tree.nodeAt(path.slice(0, -1));
  const name = path.at(-1);
  if (holder?.type !== 'object' || name === undefined || writtenAt(doc, path) === json) return [];
  if (json === undefined) return changeMembers(doc.text, holder, { remove: new Set([name]) });
  if (now) return [{ offset: now.offset, length: now.length, text: json }];
  return changeMembers(doc.text, holder, { insert: [{ name, json, after: namesBefore(other, path) }] });
}

/** The names that stand before a member where it is written; all of them where it is not. */
function namesBefore({ tree }: ScenarioText, path: readonly string[]): string[] {
  const holder = tree.nodeAt(path.slice(0, -1));
  const names = holder?.type === 'object' ? [...memberMap(holder).keys()] : [];
  const at = names.indexOf(path.at(-1) ?? '');
  return at < 0 ? names : names.slice(0, at);
}

/**
 * Without the marks between which both sides say the same by now, though they may be laid out differently.
 * @param kept hunks that nobody changed: what is between their marks is for people to settle
 */
function collapsed(marked: MarkedText, kept: ReadonlySet<Hunk>, preferred: Side): MarkedText {
  let pieces = marked;
  for (const hunk of hunksOf(marked)) {
    if (kept.has(hunk) || !saysTheSame(pieces, hunk)) continue;
    const result: (string | Hunk)[] = [];
    for (const piece of pieces) append(result, piece === hunk ? hunk[preferred] : piece);
    pieces = result;
  }
  return pieces;
}

/** Whether it makes no difference which part of a hunk is taken. */
function saysTheSame(marked: MarkedText, hunk: Hunk): boolean {
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => {
    const taken = marked.map((piece) => (piece === hunk ? hunk[side] : piece));
    return readScenario(sideOf(taken, 'ours'));
  });
  if (!ours || !theirs || ours.state !== 'sound' || theirs.state !== 'sound') return false;
  return hasNoDuplicates(ours) && hasNoDuplicates(theirs) && isSame(contentOf(ours), contentOf(theirs));
}

/** What is written twice is not seen where it does not count. */
function hasNoDuplicates({ problems }: ScenarioText): boolean {
  return problems.every(({ kind }) => kind !== 'duplicate-key');
}
