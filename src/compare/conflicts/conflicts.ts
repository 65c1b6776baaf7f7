import type { Span } from '../../model/read/lines';
import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import { contentOf, isCompound, isSame, type Content } from '../content';
import { hunksOf, sideOf, type MarkedText, type Side } from './markedText';

/** A member that the sides have in different ways; as it is written in each, absent where it is not there. */
export interface MemberConflict {
  readonly kind: 'member';
  readonly path: readonly string[];
  readonly ours?: string;
  readonly theirs?: string;
  readonly base?: string;
  /** The hunk that it begins in. */
  readonly hunk: number;
}

/** Lines that cannot be told apart by members: only their order or layout differs, or a side is not valid JSON. */
export interface LinesConflict {
  readonly kind: 'lines';
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
  readonly hunk: number;
  /** Of several that are written alike, which one it is. */
  readonly nth: number;
}

export type Conflict = MemberConflict | LinesConflict;

/** Both sides of a marked text, read. */
export interface Sides {
  readonly ours: ScenarioText;
  readonly theirs: ScenarioText;
  /** What stood there before, where all the marks have it and it can be read. */
  readonly base?: ScenarioText;
  /** Whether both can be read, so that members can be settled one by one. */
  readonly areSound: boolean;
}

export function readSides(marked: MarkedText): Sides {
  const ours = readScenario(sideOf(marked, 'ours'));
  const theirs = readScenario(sideOf(marked, 'theirs'), ours);
  const base = baseIn(marked, ours);
  return { ours, theirs, ...(base && { base }), areSound: ours.state === 'sound' && theirs.state === 'sound' };
}

/**
 * Everything that is to be settled between the marks of a merge, in the text's order: every hunk is part of a conflict.
 * @param base the file before both sides changed it, as git has it, for marks without it
 */
export function conflictsIn(marked: MarkedText, base?: string, sides = readSides(marked)): Conflict[] {
  const before = sides.base ?? (base === undefined ? undefined : readScenario(base));
  const members = sides.areSound ? memberConflicts(marked, sides, before) : [];
  const known = new Set(members.flatMap(({ hunks }) => hunks));
  const alike = new Map<string, number>();
  const lines = hunksOf(marked).flatMap((hunk, index): LinesConflict[] => {
    if (known.has(index)) return [];
    const key = JSON.stringify([hunk.ours, hunk.theirs]);
    const nth = alike.get(key) ?? 0;
    alike.set(key, nth + 1);
    const { ours, theirs } = hunk;
    return [{ kind: 'lines', ours, theirs, ...(hunk.base !== undefined && { base: hunk.base }), hunk: index, nth }];
  });
  return [...members.map(({ conflict }) => conflict), ...lines].sort((one, other) => one.hunk - other.hunk);
}

/** What tells a conflict from the others of its text, while others are settled. */
export function conflictKey(conflict: Conflict): string {
  return conflict.kind === 'member'
    ? JSON.stringify(conflict.path)
    : JSON.stringify({ ours: conflict.ours, theirs: conflict.theirs, nth: conflict.nth });
}

/** What is written as a member's value. */
export function writtenAt({ text, tree }: ScenarioText, path: readonly string[]): string | undefined {
  const node = tree.memberAt(path)?.value;
  return node && text.slice(node.offset, node.offset + node.length);
}

function memberConflicts(
  marked: MarkedText,
  { ours, theirs }: Sides,
  base: ScenarioText | undefined,
): { conflict: MemberConflict; hunks: number[] }[] {
  const [inOurs, inTheirs] = [hunkSpans(marked, 'ours'), hunkSpans(marked, 'theirs')];
  return differing([], contentOf(ours), contentOf(theirs)).map((path) => {
    const hunks = [...touched(inOurs, memberSpan(ours, path)), ...touched(inTheirs, memberSpan(theirs, path))];
    const sides = { ours: writtenAt(ours, path), theirs: writtenAt(theirs, path), base: base && writtenAt(base, path) };
    const conflict: MemberConflict = {
      kind: 'member',
      path,
      ...(sides.ours !== undefined && { ours: sides.ours }),
      ...(sides.theirs !== undefined && { theirs: sides.theirs }),
      ...(sides.base !== undefined && { base: sides.base }),
      hunk: Math.min(...hunks, hunksOf(marked).length),
    };
    return { conflict, hunks };
  });
}

/** The members that differ, as far inside as they are told apart. */
function differing(path: readonly string[], ours: Content | undefined, theirs: Content | undefined): string[][] {
  if (isSame(ours, theirs)) return [];
  if (!isCompound(path) || typeof ours !== 'object' || typeof theirs !== 'object') {
    return path.length === 0 ? [] : [[...path]];
  }
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => differing([...path, name], ours.get(name), theirs.get(name)));
}

function memberSpan(doc: ScenarioText, path: readonly string[]): Span | undefined {
  return path.length === 0 ? undefined : doc.tree.placeOf(path, 'member');
}

function touched(hunks: readonly Span[], span: Span | undefined): number[] {
  if (!span) return [];
  const [start, end] = [span.offset, span.offset + span.length];
  return hunks.flatMap(({ offset, length }, index) => (start < offset + length && end > offset ? [index] : []));
}

/** Where the hunks stand in a side's text. */
function hunkSpans(marked: MarkedText, side: Side): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const piece of marked) {
    const { length } = typeof piece === 'string' ? piece : piece[side];
    if (typeof piece === 'object') spans.push({ offset, length });
    offset += length;
  }
  return spans;
}

/** What stood there before, as the marks have it. */
function baseIn(marked: MarkedText, other: ScenarioText): ScenarioText | undefined {
  if (hunksOf(marked).some((hunk) => hunk.base === undefined)) return undefined;
  const base = readScenario(sideOf(marked, 'base'), other);
  return base.state === 'sound' ? base : undefined;
}
