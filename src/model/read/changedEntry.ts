import type { Scenario } from './scenarioText';
import type { EntryPlace } from './textTree';

interface Revision {
  /** Weak, or every state would keep all states before it. */
  readonly before: WeakRef<Scenario>;
  readonly place: EntryPlace;
}

const revisions = new WeakMap<Scenario, Revision>();

/** Remembers that a state of a scenario differs from the one before in one entry alone: a row, a rule, a source or the like. */
export function rememberChangedEntry(before: Scenario, now: Scenario, place: EntryPlace): void {
  revisions.set(now, { before: new WeakRef(before), place });
}

/** The one entry in which two states differ, as far as that is known without comparing them. */
export function changedEntry(before: Scenario, now: Scenario): EntryPlace | undefined {
  const revision = revisions.get(now);
  return revision?.before.deref() === before ? revision.place : undefined;
}
