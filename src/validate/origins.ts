import type { Calculation } from '../formula/calculation';
import { effectiveCell } from '../model/inherit';
import type { Scenario } from '../model/read/scenarioText';

/** A cell by the ids of its row and its alternative. */
export interface CellRef {
  readonly row: string;
  readonly alternative: string;
}

/** Alternatives in which the same written cells are at work. */
export interface OriginGroup {
  /** The one in which it came about: the first that writes one of these cells itself, else the first. */
  readonly alternative: string;
  readonly heirs: readonly string[];
}

/**
 * Which written cells a value goes back to, through inheritance and formulas. What goes back to the same cells in
 * several alternatives is one fact, and is told once.
 */
export class Origins {
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly scenario: Scenario,
    readonly calculation: Calculation,
  ) {}

  /** Groups alternatives by the written cells behind those that take part there, in column order. */
  groups(alternatives: readonly string[], cellsIn: (alternative: string) => readonly CellRef[]): OriginGroup[] {
    const groups = new Map<string, { origins: ReadonlySet<string>; members: string[] }>();
    for (const alternative of alternatives) {
      const origins = new Set(cellsIn(alternative).flatMap((cell) => [...this.#of(cell)]));
      const key = [...origins].sort().join(' ');
      const group = groups.get(key);
      if (group) group.members.push(alternative);
      else groups.set(key, { origins, members: [alternative] });
    }
    return [...groups.values()].map(({ origins, members }) => {
      const writes = (one: string) => [...origins].some((origin) => origin.endsWith(`@${one}`));
      const alternative = members.find(writes) ?? members[0] ?? '';
      return { alternative, heirs: members.filter((one) => one !== alternative) };
    });
  }

  #of({ row, alternative }: CellRef): ReadonlySet<string> {
    const key = `${row}@${alternative}`;
    const known = this.#known.get(key);
    if (known) return known;
    const origins = new Set<string>();
    // Set before its parts are asked for, so that a circle comes to an end.
    this.#known.set(key, origins);
    const factor = this.scenario.factors.get(row);
    const from = factor && effectiveCell(this.scenario, factor, alternative)?.from;
    origins.add(factor ? `${row}@${from ?? ''}` : row);
    for (const read of this.calculation.reads(row, alternative)) {
      for (const origin of this.#of(read)) origins.add(origin);
    }
    return origins;
  }
}
