/** Row → what is ticked of its choices. */
export type TickedByRow = ReadonlyMap<string, readonly string[]>;

/** Reads what a field of the panel holds. */
export function readTicked(text: string): TickedByRow {
  const read: unknown = text === '' ? {} : JSON.parse(text);
  const entries = Object.entries(typeof read === 'object' && read !== null ? read : {});
  return new Map(entries.map(([row, ids]) => [row, Array.isArray(ids) ? ids.map(String) : []]));
}

export function withRow(chosen: TickedByRow, row: string): TickedByRow {
  return new Map([...chosen, [row, []]]);
}

export function withoutRow(chosen: TickedByRow, row: string): TickedByRow {
  return new Map([...chosen].filter(([id]) => id !== row));
}

/** A choice of a row ticked, or no longer. */
export function withTick(chosen: TickedByRow, row: string, choice: string): TickedByRow {
  const before = chosen.get(row) ?? [];
  const after = before.includes(choice) ? before.filter((id) => id !== choice) : [...before, choice];
  return new Map([...chosen].map(([id, ids]) => [id, id === row ? after : ids]));
}
