import type { Scenario } from '../../model/read/scenarioText';

/** The rows of one kind that stand in one section with a row, in order: measures follow the factors. */
export function rowsOfSection({ factors, measures }: Scenario, row: string): string[] {
  const room = factors.has(row) ? factors : (measures ?? new Map<string, { section?: string }>());
  const section = room.get(row)?.section;
  return [...room].filter(([, one]) => one.section === section).map(([id]) => id);
}
