import type { Scenario } from '../model/read/scenarioText';
import { Calculation, cellsOf, type PlacedProblem } from './calculation';
import { cycleProblems, type CellCycle } from './cycles';
import { NA, REF, type Value } from './errorValue';
import type { Frame } from './frame';
import { components, shortestCycle } from './graph';
import { layOut, settleLevel, type Sheet, type WrittenFormula } from './sheet';

/**
 * Computes every cell of every factor and measure in every alternative, in the order in which they read each other.
 * Never throws: what is wrong is among the problems, and in the cells as Excel's errors.
 * @param previous a calculation of an earlier state; what it has read of formulas' texts is used again, which saves
 * time and changes nothing
 */
export function calculate(scenario: Scenario, previous?: Calculation): Calculation {
  const sheet = layOut(scenario, previous?.sheet.parsed);
  const run = new Run(sheet);
  run.all();
  const faulty = sheet.formulas.filter((formula) => formula.problems.length > 0);
  const problems = [...faulty.flatMap(placed), ...cycleProblems(sheet, run.cycles)];
  const order = new Map(sheet.rows.map((row) => [row.id, row.slot]));
  problems.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
  return new Calculation(sheet, { cells: run.cells, levels: run.levels, problems });
}

function placed({ row, writtenIn, problems }: WrittenFormula): PlacedProblem[] {
  return problems.map((problem) => ({
    ...problem,
    row: row.id,
    ...(writtenIn !== undefined && { alternative: writtenIn }),
  }));
}

class Run {
  readonly cells: Value[];
  readonly levels: Value[];
  readonly cycles: CellCycle[] = [];
  readonly #frame: Frame;

  constructor(readonly sheet: Sheet) {
    this.cells = sheet.constantAt.map((constant) => (constant ? constant.raw : NA));
    this.levels = sheet.constantAt.map((constant) => (constant ? constant.level : NA));
    const { width } = sheet;
    this.#frame = { cells: this.cells, levels: this.levels, width, alternative: 0, baseline: 0, variables: [] };
  }

  all(): void {
    const reads = this.#rowReads();
    for (const component of components(reads.keys(), (slot) => reads[slot] ?? [], reads.length)) {
      const [slot = 0] = component;
      if (component.length > 1 || reads[slot]?.includes(slot)) this.#circle(new Set(component));
      else this.#row(slot);
    }
  }

  /** For each row the rows that any of its formulas reads, in whatever alternative. */
  #rowReads(): readonly (readonly number[])[] {
    const reads: number[][] = this.sheet.rows.map(() => []);
    for (const { row, reads: found } of this.sheet.formulas) {
      for (const read of found) reads[row.slot]?.push(read.row.slot);
    }
    return reads;
  }

  #row(slot: number): void {
    const { width } = this.sheet;
    for (let place = 0; place < width; place++) this.#cell(slot * width + place);
  }

  /** Rows that read each other, or themselves, in some alternative: sorted out cell by cell. */
  #circle(slots: ReadonlySet<number>): void {
    const { width } = this.sheet;
    const inside = (cell: number): number[] =>
      this.#cellReads(cell).filter((one) => slots.has(Math.floor(one / width)));
    const starts = [...slots].toSorted((a, b) => a - b).flatMap((slot) => cellRange(slot, width));
    for (const component of components(starts, inside, this.cells.length)) {
      const start = Math.min(...component);
      const isCycle = component.length > 1 || inside(start).includes(start);
      if (isCycle) this.#cycle(component, start, inside);
      else this.#cell(start);
    }
  }

  #cycle(component: readonly number[], start: number, inside: (cell: number) => number[]): void {
    const members = new Set(component);
    for (const cell of component) {
      this.cells[cell] = REF;
      this.levels[cell] = REF;
    }
    this.cycles.push({ path: shortestCycle(start, (cell) => inside(cell).filter((one) => members.has(one))) });
  }

  #cellReads(cell: number): number[] {
    const { width, bases, formulaAt } = this.sheet;
    const formula = formulaAt[cell];
    if (!formula) return [];
    const place = cell % width;
    const baseline = formula.baseline ?? bases[place] ?? place;
    return formula.reads.flatMap((read) => cellsOf(read, place, baseline, width));
  }

  #cell(cell: number): void {
    const { width, bases, formulaAt } = this.sheet;
    const formula = formulaAt[cell];
    if (!formula) return;
    const place = cell % width;
    this.#frame.alternative = place;
    this.#frame.baseline = formula.baseline ?? bases[place] ?? place;
    const value = formula.evaluate(this.#frame);
    // A formula that yields a blank yields 0, as in Excel; and there is one zero.
    const result = value === null || value === 0 ? 0 : value;
    if (!formula.row.levels) {
      this.cells[cell] = result;
      return;
    }
    const settled = settleLevel(formula.row.levels, result);
    this.cells[cell] = settled.raw;
    this.levels[cell] = settled.level;
  }
}

function cellRange(slot: number, width: number): number[] {
  return Array.from({ length: width }, (_, place) => slot * width + place);
}
