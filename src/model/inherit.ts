import type { Cell, Factor, Scenario } from './read/scenarioText';

/** A cell in force in an alternative, and the alternative in which it is written. */
export interface EffectiveCell {
  readonly cell: Cell;
  readonly from: string;
}

/**
 * The alternatives that one inherits from, itself first, along `basedOn`. It ends at a root, at a base that does
 * not exist, or where it would come round to an alternative that it has passed.
 */
export function lineage(scenario: Scenario, alternative: string): readonly string[] {
  let known = lines.get(scenario);
  if (!known) {
    known = new Map();
    lines.set(scenario, known);
  }
  let line = known.get(alternative);
  if (!line) {
    line = lineOf(scenario, alternative);
    known.set(alternative, line);
  }
  return line;
}

/** Every cell asks for its column's line. */
const lines = new WeakMap<Scenario, Map<string, readonly string[]>>();

function lineOf(scenario: Scenario, alternative: string): readonly string[] {
  const line: string[] = [];
  const passed = new Set<string>();
  let next: string | undefined = alternative;
  while (next !== undefined && !passed.has(next) && scenario.alternatives.has(next)) {
    passed.add(next);
    line.push(next);
    next = scenario.alternatives.get(next)?.basedOn;
  }
  return line;
}

/** The cell in force for a factor in an alternative, or undefined where it is missing: neither written nor inherited. */
export function effectiveCell(scenario: Scenario, factor: Factor, alternative: string): EffectiveCell | undefined {
  for (const from of lineage(scenario, alternative)) {
    const cell = factor.values.get(from);
    if (cell !== undefined) return { cell, from };
  }
  return undefined;
}

/** The alternatives (in column order) in which the cell written in `from` is in force, `from` itself left out. */
export function heirs(scenario: Scenario, factor: Factor, from: string): string[] {
  return [...scenario.alternatives.keys()].filter(
    (alternative) => alternative !== from && effectiveCell(scenario, factor, alternative)?.from === from,
  );
}

/** The chains of `basedOn` that come round to themselves, each once, beginning with the alternative that comes first. */
export function basedOnCycles(scenario: Scenario): string[][] {
  const cycles: string[][] = [];
  for (const start of scenario.alternatives.keys()) {
    const line = lineage(scenario, start);
    const comesRound = scenario.alternatives.get(line.at(-1) ?? start)?.basedOn === start;
    if (comesRound && !cycles.some((cycle) => cycle.includes(start))) cycles.push([...line]);
  }
  return cycles;
}
