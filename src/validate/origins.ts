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

/** Where a cell's content is written, and what it reads. */
interface Origin {
  readonly id: string;
  /** Absent for a measure, and where nothing is written. */
  readonly writtenIn?: string;
  readonly reads: readonly CellRef[];
}

/**
 * Which written cells a value goes back to, through inheritance and formulas. What goes back to the same cells in
 * several alternatives is one fact, and is told once.
 */
export class Origins {
  readonly #known = new Map<string, Origin>();

  constructor(
    readonly scenario: Scenario,
    readonly calculation: Calculation,
  ) {}

  /** Groups alternatives by the written cells behind those that take part there, in column order. */
  groups(alternatives: readonly string[], cellsIn: (alternative: string) => readonly CellRef[]): OriginGroup[] {
    const groups = new Map<string, { writers: ReadonlySet<string | undefined>; members: string[] }>();
    for (const alternative of alternatives) {
      const origins = this.#behind(cellsIn(alternative));
      const key = [...origins.keys()].sort().join(' ');
      const group = groups.get(key);
      if (group) group.members.push(alternative);
      else groups.set(key, { writers: new Set(origins.values()), members: [alternative] });
    }
    return [...groups.values()].map(({ writers, members }) => {
      const alternative = members.find((one) => writers.has(one)) ?? members[0] ?? '';
      return { alternative, heirs: members.filter((one) => one !== alternative) };
    });
  }

  /** The origins of some cells and of all that these read, however deep: id → the alternative in which it is written. */
  #behind(cells: readonly CellRef[]): ReadonlyMap<string, string | undefined> {
    const origins = new Map<string, string | undefined>();
    const met = new Set<Origin>();
    // A list that grows, not a recursion: chains of formulas may be thousands long.
    const waiting = [...cells];
    for (const cell of waiting) {
      const origin = this.#of(cell);
      if (met.has(origin)) continue;
      met.add(origin);
      origins.set(origin.id, origin.writtenIn);
      waiting.push(...origin.reads);
    }
    return origins;
  }

  #of({ row, alternative }: CellRef): Origin {
    const key = `${row}@${alternative}`;
    let origin = this.#known.get(key);
    if (!origin) {
      const factor = this.scenario.factors.get(row);
      const from = factor && effectiveCell(this.scenario, factor, alternative)?.from;
      origin = {
        id: factor ? `${row}@${from ?? ''}` : row,
        ...(from !== undefined && { writtenIn: from }),
        reads: this.calculation.reads(row, alternative),
      };
      this.#known.set(key, origin);
    }
    return origin;
  }
}
