import { assess, type Assessment, type Surroundings } from '../validate/assess';
import { mergeMark } from '../model/read/mergeMark';
import type { ScenarioText } from '../model/read/scenarioText';
import type { Change } from './change';
import { differences } from './differences';
import { effectsBetween, type Effect } from './effects';
import { findingChanges, type FindingChanges } from './findingChanges';
import { reversed, type Renames } from './renames';

/** Two texts side by side: what differs, and what that does. */
export interface Comparison {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly changes: readonly Change[];
  /** What goes by another id in the later text. */
  readonly renames: Renames;
  readonly effects: readonly Effect[];
  readonly findings: FindingChanges;
}

/** A text, and what is needed to judge it. */
export interface Side {
  readonly text: string;
  readonly surroundings: Surroundings;
}

/** A way to compare two texts. */
export type Compare = (before: Side, after: Side) => Comparison;

/** Compares two texts, valid or not: changes, what they do to measures, and the findings that they bring or settle. */
export function compare(before: Side, after: Side): Comparison {
  const then = assess(before.text, before.surroundings);
  return compareAssessed(then, assess(after.text, after.surroundings, then));
}

/**
 * Compares two texts that have been read already; what is found is told where both have been judged.
 * @param known of the same two, which had not been judged yet
 */
export function compareAssessed(then: Assessment, now: Assessment, known?: Comparison): Comparison {
  const told = known?.before.doc === then.doc && known.after.doc === now.doc ? known : differing(then, now);
  const isJudged = !then.isUnjudged && !now.isUnjudged;
  return {
    ...told,
    before: then,
    after: now,
    findings: isJudged ? findingChanges(then, now, told.renames) : { fresh: [], settled: [] },
  };
}

function differing(then: Assessment, now: Assessment): Pick<Comparison, 'changes' | 'renames' | 'effects'> {
  const { changes, renames } = differences(then.doc, now.doc);
  const isReadable = then.doc.state === 'sound' && now.doc.state === 'sound';
  return { changes, renames, effects: isReadable ? effectsBetween(then, now, reversed(renames)) : [] };
}

/** Whether the two texts say the same and nothing else came of it either. */
export function isUnchanged({ changes, findings: { fresh, settled } }: Comparison): boolean {
  return changes.length === 0 && fresh.length === 0 && settled.length === 0;
}

/** Of two texts the one that cannot be compared, and why. */
export interface Incomparable {
  readonly side: 'before' | 'after';
  readonly why: string;
}

/**
 * Why two texts that differ cannot be compared: of one of them nothing can be read, or it says two things at once.
 * Undefined where they can.
 */
export function whyIncomparable({ before, after }: Comparison): Incomparable | undefined {
  if (before.doc.text === after.doc.text) return undefined;
  for (const [side, { doc }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const why = whyUnread(doc);
    if (why !== undefined) return { side, why };
  }
  return undefined;
}

function whyUnread({ state, text, tree, problems }: ScenarioText): string | undefined {
  const isUnread = tree.root === undefined && text.trim() !== '';
  const isUndecided = state === 'broken' && mergeMark(text) !== undefined;
  return isUnread || isUndecided ? (problems[0]?.message ?? 'It cannot be read.') : undefined;
}
