/** Factor → the levels of it that may not stand together with those of the other factors. */
export type ForbiddenLevels = ReadonlyMap<string, readonly string[]>;

/** Reads what a field of the panel holds. */
export function chosenLevels(text: string): ForbiddenLevels {
  const read: unknown = text === '' ? {} : JSON.parse(text);
  const entries = Object.entries(typeof read === 'object' && read !== null ? read : {});
  return new Map(entries.map(([row, levels]) => [row, Array.isArray(levels) ? levels.map(String) : []]));
}

export function withFactor(chosen: ForbiddenLevels, row: string): ForbiddenLevels {
  return new Map([...chosen, [row, []]]);
}

export function withoutFactor(chosen: ForbiddenLevels, row: string): ForbiddenLevels {
  return new Map([...chosen].filter(([id]) => id !== row));
}

/** A level ticked, or no longer. */
export function withLevel(chosen: ForbiddenLevels, row: string, level: string): ForbiddenLevels {
  const before = chosen.get(row) ?? [];
  const after = before.includes(level) ? before.filter((id) => id !== level) : [...before, level];
  return new Map([...chosen].map(([id, levels]) => [id, id === row ? after : levels]));
}
