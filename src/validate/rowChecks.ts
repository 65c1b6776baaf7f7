import type { Calculation } from '../formula/calculation';
import { contentOf } from '../model/cell';
import type { Cell, Factor, Measure, Scenario } from '../model/read/scenarioText';
import type { Suspects } from './suspects';

/** A cell that is written in the file. */
export interface WrittenCell {
  readonly row: string;
  readonly factor: Factor;
  readonly alternative: string;
  readonly cell: Cell;
  readonly content: number | string | null | undefined;
}

/** How rules look at rows: one by one, but for those in which they can find nothing. */
export class RowChecks {
  /** By row: most checks look at them. */
  readonly #writtenCells = new Map<string, readonly WrittenCell[]>();

  /** @param suspects in which rows checks may find something */
  constructor(
    readonly scenario: Scenario,
    readonly calculation: Calculation,
    readonly suspects: Suspects,
  ) {}

  /**
   * What a check finds in each factor, as far as it looks at nothing but the factor, what its cells come to, what their
   * formulas read, and what stands around all rows. Factors in which it can find nothing are passed over.
   * @param check the rule's id, or another name that is the check's own
   */
  inFactors<T>(check: string, find: (row: string, factor: Factor) => Iterable<T>): readonly T[] {
    const { factors } = this.scenario;
    return this.#found(check, (row) => {
      const factor = factors.get(row);
      return factor && find(row, factor);
    });
  }

  /** The same for measures. */
  inMeasures<T>(check: string, find: (row: string, measure: Measure) => Iterable<T>): readonly T[] {
    const { factors, measures } = this.scenario;
    return this.#found(`${check} in measures`, (row) => {
      const measure = factors.has(row) ? undefined : measures?.get(row);
      return measure && find(row, measure);
    });
  }

  /**
   * The same of facts that speak of no other row and of no place in the text: they hold as long as the row is as it is,
   * and are then the same objects.
   */
  factsInFactors<T extends object>(check: string, find: (row: string, factor: Factor) => readonly T[]): readonly T[] {
    const { factors } = this.scenario;
    const all: T[] = [];
    for (const row of this.suspects.of(check)) {
      const factor = factors.get(row);
      if (!factor) continue;
      const facts = (this.suspects.factsIn(check, row) as readonly T[] | undefined) ?? find(row, factor);
      if (facts.length === 0) continue;
      all.push(...facts);
      this.suspects.remember(check, row);
      this.suspects.keepFacts(check, row, facts);
    }
    this.suspects.finish(check);
    return all;
  }

  /** The factors in which a member is stated, in the file's order. */
  factorsWith(member: keyof Factor): (readonly [row: string, factor: Factor])[] {
    const stating = this.factsInFactors(`with ${member}`, (row, factor) =>
      factor[member] === undefined ? [] : [[row, factor] as const],
    );
    return this.inFileOrder(stating, ([row]) => row);
  }

  /** What stands for rows, in the order in which the rows follow each other in the file. */
  inFileOrder<T>(things: Iterable<T>, rowOf: (thing: T) => string): T[] {
    const { scope } = this.calculation.sheet;
    const place = (thing: T) => scope.rowNamed(rowOf(thing))?.slot ?? 0;
    return [...things].sort((a, b) => place(a) - place(b));
  }

  /** The cells written in a factor that stand in a column, in the file's order. */
  writtenCells(row: string, factor: Factor): readonly WrittenCell[] {
    let cells = this.#writtenCells.get(row);
    if (!cells) {
      const { alternatives } = this.scenario;
      const written: WrittenCell[] = [];
      for (const [alternative, cell] of factor.values) {
        if (alternatives.has(alternative)) written.push({ row, factor, alternative, cell, content: contentOf(cell) });
      }
      cells = written;
      this.#writtenCells.set(row, cells);
    }
    return cells;
  }

  #found<T>(check: string, find: (row: string) => Iterable<T> | undefined): readonly T[] {
    const all: T[] = [];
    for (const row of this.suspects.of(check)) {
      const before = all.length;
      for (const one of find(row) ?? []) all.push(one);
      if (all.length > before) this.suspects.remember(check, row);
    }
    this.suspects.finish(check);
    return all;
  }
}
