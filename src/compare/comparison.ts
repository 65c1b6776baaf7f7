import { assess, type Assessment, type Surroundings } from '../validate/assess';
import type { Change } from './change';
import { differences } from './differences';
import { effectsBetween, type Effect } from './effects';
import { findingChanges, type FindingChanges } from './findingChanges';
import { reversed } from './renames';

/** Two texts side by side: what differs, and what that does. */
export interface Comparison {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly changes: readonly Change[];
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
  const [then, now] = [assess(before.text, before.surroundings), assess(after.text, after.surroundings)];
  const { changes, renames } = differences(then.doc, now.doc);
  const isReadable = then.doc.state === 'sound' && now.doc.state === 'sound';
  return {
    before: then,
    after: now,
    changes,
    effects: isReadable ? effectsBetween(then, now, reversed(renames)) : [],
    findings: findingChanges(then, now, renames),
  };
}

/** Whether the two texts say the same and nothing else came of it either. */
export function isUnchanged({ changes, findings: { fresh, settled } }: Comparison): boolean {
  return changes.length === 0 && fresh.length === 0 && settled.length === 0;
}
