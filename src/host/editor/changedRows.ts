import { changedEntry } from '../../model/read/changedEntry';
import type { Factor, Measure, Scenario } from '../../model/read/scenarioText';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from './findingPlaces';

/** What changed from one state to a later one, of which all rows but a few look as they did. */
export interface RowsChanged {
  /** The rows that may look different. */
  readonly rows: ReadonlySet<string>;
  /** Whether the rows are still the same, in the same sections. */
  readonly inPlace: boolean;
}

/** Rooms whose entries tell nothing to rows but to their own. */
const APART: ReadonlySet<string> = new Set(['factors', 'measures', 'rules']);

/** Which rows may look different, where that is known without a look at each of them. */
export function changedRows(before: Assessment, now: Assessment): RowsChanged | undefined {
  const [old, scenario] = [before.doc.scenario, now.doc.scenario];
  if (before.calculation.form !== now.calculation.form) return undefined;
  const entry = old === scenario ? undefined : changedEntry(old, scenario);
  if (old !== scenario && (!entry || !APART.has(entry.room))) return undefined;
  const rows = new Set(now.calculation.rowsNotAsIn(before.calculation));
  if (before.findings !== now.findings) {
    for (const row of FindingPlaces.of(now.findings).rowsNotAsIn(FindingPlaces.of(before.findings))) rows.add(row);
  }
  if (!entry || entry.room === 'rules') return { rows, inPlace: true };
  rows.add(entry.id);
  const [one, other] = [rowIn(old, entry.id), rowIn(scenario, entry.id)];
  return one && other && { rows, inPlace: one.section === other.section };
}

function rowIn({ factors, measures }: Scenario, row: string): Factor | Measure | undefined {
  return factors.get(row) ?? measures?.get(row);
}
