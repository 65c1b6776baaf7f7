export interface Level {
  id: string;
  label: string;
}

/** Levels that a text may mean, best first kept in the row's own order: those that begin with it, else those that hold it. */
export function matchingLevels(levels: readonly Level[], text: string): Level[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [...levels];
  const begins = levels.filter((level) => names(level).some((name) => name.startsWith(wanted)));
  const holds = levels.filter((level) => !begins.includes(level) && names(level).some((name) => name.includes(wanted)));
  return [...begins, ...holds];
}

function names(level: Level): string[] {
  return [level.label.toLowerCase(), level.id.toLowerCase()];
}
