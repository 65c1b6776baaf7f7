import { Calculation, cellsOf, type Computed, type PlacedProblem } from './calculation';
import { cycleProblems, type CellCycle } from './cycles';
import { NA, REF, type Value } from './errorValue';
import { valueIn, type Frame, type OtherValues } from './frame';
import { components, shortestCycle } from './graph';
import { isCircle, type RowOrder } from './order';
import { workOut } from './quick';
import { settleLevel, type Sheet, type WrittenFormula } from './sheet';
import { StepQueue } from './stepQueue';

/** Computes every cell of a sheet, in the order in which they read each other. */
export function computeAll(sheet: Sheet, order: RowOrder): Calculation {
  const { rows, width } = sheet;
  const run = new Run(sheet, order, {
    numbers: new Float64Array(rows.length * width),
    others: new Array<undefined>(rows.length).fill(undefined),
    levels: rows.map((row) => row.levels && []),
    marks: rows.map(() => ({})),
  });
  run.all();
  return run.calculation();
}

/**
 * Computes of a sheet only what depends on what has changed, and stops where a value comes to what it was.
 * @param changed the rows (by slot) whose content is not that of the previous sheet
 */
export function computeChanged(
  { sheet: before, computed }: Calculation,
  sheet: Sheet,
  order: RowOrder,
  changed: Iterable<number>,
): Calculation {
  const run = new Run(
    sheet,
    order,
    {
      numbers: computed.numbers.slice(),
      others: [...computed.others],
      levels: [...computed.levels],
      marks: [...computed.marks],
    },
    computed,
  );
  run.changed(before, changed);
  return run.calculation();
}

/** The values of one cell, to be compared with what it comes to. */
interface CellState {
  readonly value: Value;
  readonly level: Value;
}

/** What a run works on. */
interface Worked {
  readonly numbers: Float64Array;
  readonly others: OtherValues;
  readonly levels: OtherValues;
  readonly marks: object[];
}

class Run {
  readonly #marks: object[];
  readonly #frame: Frame;
  /** Rows whose lists are this run's own; others belong to the previous calculation too. */
  readonly #ownOthers = new Set<number>();
  readonly #ownLevels = new Set<number>();
  readonly #queue = new StepQueue();
  /** By row, a 1 for each place that is to be computed. */
  readonly #dirty = new Map<number, Uint8Array>();
  readonly #cycles: Map<number, readonly CellCycle[]>;
  #sameCycles = true;

  constructor(
    readonly sheet: Sheet,
    readonly order: RowOrder,
    { marks, ...values }: Worked,
    readonly previous?: Computed,
  ) {
    this.#marks = marks;
    this.#frame = { ...values, width: sheet.width, alternative: 0, baseline: 0, variables: [] };
    this.#cycles = new Map(previous?.order.steps === order.steps ? previous.cycles : []);
  }

  all(): void {
    for (let step = 0; step < this.order.steps.length; step++) {
      const rows = this.order.steps[step] ?? [];
      if (isCircle(this.order, step)) {
        for (const slot of rows) this.#constants(slot);
        this.#circle(step);
      } else this.#row(rows[0] ?? 0);
    }
  }

  changed(before: Sheet, slots: Iterable<number>): void {
    for (const slot of slots) this.#content(before, slot);
    const old = this.previous?.order;
    if (old && old.steps !== this.order.steps) {
      // A cell that was or will be in a circle may come to something else though nothing that it reads does.
      for (const order of [old, this.order]) {
        for (const [step, rows] of order.steps.entries()) {
          if (isCircle(order, step)) for (const slot of rows) this.#wanted(slot).fill(1);
        }
      }
      this.#sameCycles = false;
    }
    for (let step = this.#queue.take(); step !== undefined; step = this.#queue.take()) {
      const rows = this.order.steps[step] ?? [];
      if (isCircle(this.order, step)) this.#circleAgain(step, rows);
      else this.#rowAgain(rows[0] ?? 0);
    }
  }

  calculation(): Calculation {
    const { numbers, others, levels } = this.#frame;
    const { previous, order } = this;
    const cycles = this.#cycles;
    const problems = previous && this.#sameCycles ? previous.problems : problemsOf(this.sheet, cycles);
    const marks = this.#marks;
    return new Calculation(this.sheet, { numbers, others, levels, order, cycles, problems, marks });
  }

  /** Takes over what a row holds now, and marks what has to be computed for it. */
  #content(before: Sheet, slot: number): void {
    const [old, now] = [before.contents[slot], this.sheet.contents[slot]];
    if (!old || !now) return;
    this.#marks[slot] = {};
    if (old.written !== now.written) this.#sameCycles &&= !hasProblems(old.written) && !hasProblems(now.written);
    const changed = new Uint8Array(this.sheet.width);
    let isChanged = false;
    for (let place = 0; place < changed.length; place++) {
      const formula = now.formulas[place];
      if (formula) {
        if (formula !== old.formulas[place]) this.#wanted(slot)[place] = 1;
      } else if (this.#settles(slot, place, () => this.#constant(slot, place))) changed[place] = 1;
      // What is computed is judged in another way than the same value that is written.
      if ((formula === undefined) !== (old.formulas[place] === undefined)) changed[place] = 1;
      if (changed[place] === 0) continue;
      isChanged = true;
    }
    // A cell of a circle that holds a value now still bears on how the circle closes.
    if (isCircle(this.order, this.order.stepOf[slot] ?? 0)) this.#wanted(slot);
    if (isChanged) this.#spread(slot, changed);
  }

  #rowAgain(slot: number): void {
    const content = this.sheet.contents[slot];
    const places = this.#dirty.get(slot);
    if (!places || !content) return;
    this.#marks[slot] = {};
    for (const place of places.keys()) if (!content.formulas[place]) places[place] = 0;
    for (const { formula, from, to } of content.spans) {
      const first = places.indexOf(1, from);
      if (first < 0) break;
      let last = to - 1;
      while (last > first && places[last] === 0) last--;
      if (first < to) this.#span(slot, formula, first, last + 1, places);
    }
    if (places.includes(1)) this.#spread(slot, places);
  }

  #circleAgain(step: number, rows: readonly number[]): void {
    const { width } = this.sheet;
    const states = rows.map((slot) => Array.from({ length: width }, (_, place) => this.#state(slot, place)));
    this.#circle(step);
    this.#sameCycles = false;
    for (const [index, slot] of rows.entries()) {
      this.#marks[slot] = {};
      const changed = Uint8Array.from(states[index] ?? [], (state, place) =>
        sameState(state, this.#state(slot, place)) ? 0 : 1,
      );
      if (changed.includes(1)) this.#spread(slot, changed, step);
    }
  }

  /** Marks the cells that read any of the changed ones of a row. */
  #spread(slot: number, changed: Uint8Array, done = -1): void {
    for (const reader of this.order.readers[slot] ?? []) {
      const formulas = this.order.stepOf[reader] === done ? undefined : this.sheet.contents[reader]?.formulas;
      if (!formulas) continue;
      for (let place = 0; place < formulas.length; place++) {
        const formula = formulas[place];
        if (formula && this.#readsAny(formula, slot, place, changed)) this.#wanted(reader)[place] = 1;
      }
    }
  }

  #readsAny(formula: WrittenFormula, slot: number, place: number, changed: Uint8Array): boolean {
    for (const { row, use, alternative } of formula.reads) {
      if (row.slot !== slot) continue;
      switch (use.reach) {
        case 'own':
          if (changed[place] === 1) return true;
          break;
        case 'baseline':
          if (changed[this.sheet.baselineOf(formula, place)] === 1) return true;
          break;
        case 'alternative':
          if (changed[alternative ?? place] === 1) return true;
          break;
        case 'all':
          return true;
      }
    }
    return false;
  }

  #wanted(slot: number): Uint8Array {
    let places = this.#dirty.get(slot);
    if (!places) {
      places = new Uint8Array(this.sheet.width);
      this.#dirty.set(slot, places);
    }
    this.#queue.add(this.order.stepOf[slot] ?? 0);
    return places;
  }

  #state(slot: number, place: number): CellState {
    return { value: valueIn(this.#frame, slot, place), level: this.#frame.levels[slot]?.[place] ?? null };
  }

  /** Whether a cell holds something else after a change. */
  #settles(slot: number, place: number, change: () => void): boolean {
    const value = valueIn(this.#frame, slot, place);
    const level = this.#frame.levels[slot]?.[place];
    change();
    return !Object.is(value, valueIn(this.#frame, slot, place)) || !Object.is(level, this.#frame.levels[slot]?.[place]);
  }

  #row(slot: number): void {
    const content = this.sheet.contents[slot];
    if (!content) return;
    let place = 0;
    for (const { formula, from, to } of content.spans) {
      for (; place < from; place++) this.#constant(slot, place);
      this.#span(slot, formula, from, to);
      place = to;
    }
    for (; place < this.sheet.width; place++) this.#constant(slot, place);
  }

  /**
   * Computes a formula in the alternatives `from` up to and without `to`.
   * @param changed receives by place a 1 where that came to something else, and a 0 where not
   */
  #span(slot: number, formula: WrittenFormula, from: number, to: number, changed?: Uint8Array): void {
    const { numbers } = this.#frame;
    const start = slot * this.sheet.width;
    const quickly = formula.quick && workOut(formula.quick, numbers, from, to);
    for (let place = from; place < to; place++) {
      const number = quickly?.[place] ?? NaN;
      // An infinity is no number either. There is one zero: adding 0 makes it of −0.
      if (number - number === 0) {
        if (changed) changed[place] = Object.is(numbers[start + place], number + 0) ? 0 : 1;
        numbers[start + place] = number + 0;
      } else if (changed) {
        changed[place] = this.#settles(slot, place, () => this.#exactly(slot, place, formula)) ? 1 : 0;
      } else this.#exactly(slot, place, formula);
    }
  }

  #constants(slot: number): void {
    const formulas = this.sheet.contents[slot]?.formulas ?? [];
    for (const [place, formula] of formulas.entries()) if (!formula) this.#constant(slot, place);
  }

  #constant(slot: number, place: number): void {
    const constant = this.sheet.contents[slot]?.constants[place];
    this.#store(slot, place, constant ? constant.raw : NA);
    if (this.sheet.rows[slot]?.levels) this.#storeLevel(slot, place, constant ? constant.level : NA);
  }

  /** Rows that read each other, or themselves, in some alternative: sorted out cell by cell. */
  #circle(step: number): void {
    const { width } = this.sheet;
    const { steps, stepOf } = this.order;
    const slots = (steps[step] ?? []).toSorted((a, b) => a - b);
    const inside = (cell: number): number[] =>
      this.#cellReads(cell).filter((one) => stepOf[Math.floor(one / width)] === step);
    const starts = slots.flatMap((slot) => cellRange(slot, width));
    const size = this.sheet.rows.length * width;
    const cycles: CellCycle[] = [];
    for (const component of components(starts, inside, size)) {
      const start = Math.min(...component);
      if (component.length > 1 || inside(start).includes(start)) {
        for (const cell of component) this.#refuse(cell);
        const members = new Set(component);
        cycles.push({ path: shortestCycle(start, (cell) => inside(cell).filter((one) => members.has(one))) });
      } else {
        const formula = this.sheet.formulaIn(start);
        const place = start % width;
        if (formula) this.#span((start - place) / width, formula, place, place + 1);
      }
    }
    const [first = 0] = slots;
    if (cycles.length > 0) this.#cycles.set(first, cycles);
    else this.#cycles.delete(first);
  }

  /** What a cell of a cycle comes to. */
  #refuse(cell: number): void {
    const place = cell % this.sheet.width;
    const slot = (cell - place) / this.sheet.width;
    this.#store(slot, place, REF);
    if (this.sheet.rows[slot]?.levels) this.#storeLevel(slot, place, REF);
  }

  #cellReads(cell: number): number[] {
    const { width } = this.sheet;
    const formula = this.sheet.formulaIn(cell);
    if (!formula) return [];
    const place = cell % width;
    const baseline = this.sheet.baselineOf(formula, place);
    return formula.reads.flatMap((read) => cellsOf(read, place, baseline, width));
  }

  #exactly(slot: number, place: number, formula: WrittenFormula): void {
    this.#frame.alternative = place;
    this.#frame.baseline = this.sheet.baselineOf(formula, place);
    const value = formula.evaluate(this.#frame);
    // A formula that yields a blank yields 0, as in Excel; and there is one zero.
    const result = value === null || value === 0 ? 0 : value;
    if (!formula.row.levels) {
      this.#store(slot, place, result);
      return;
    }
    const settled = settleLevel(formula.row.levels, result);
    this.#store(slot, place, settled.raw);
    this.#storeLevel(slot, place, settled.level);
  }

  #store(slot: number, place: number, value: Value): void {
    const { numbers, others, width } = this.#frame;
    const isNumber = typeof value === 'number';
    numbers[slot * width + place] = isNumber ? value : NaN;
    if (!isNumber) this.#ownList(others, this.#ownOthers, slot)[place] = value;
  }

  #storeLevel(slot: number, place: number, level: Value): void {
    this.#ownList(this.#frame.levels, this.#ownLevels, slot)[place] = level;
  }

  #ownList(lists: OtherValues, own: Set<number>, slot: number): Value[] {
    const list = lists[slot];
    if (list && own.has(slot)) return list;
    const copy = list ? [...list] : new Array<Value>(this.#frame.width).fill(null);
    own.add(slot);
    lists[slot] = copy;
    return copy;
  }
}

function sameState(a: CellState, b: CellState): boolean {
  return Object.is(a.value, b.value) && Object.is(a.level, b.level);
}

function hasProblems(formulas: readonly WrittenFormula[]): boolean {
  return formulas.some(({ problems }) => problems.length > 0);
}

/** In the file's order by row. */
function problemsOf(sheet: Sheet, cycles: ReadonlyMap<number, readonly CellCycle[]>): PlacedProblem[] {
  const { faulty } = sheet;
  if (faulty.length === 0 && cycles.size === 0) return [];
  const problems = [...faulty.flatMap(placed), ...cycleProblems(sheet, [...cycles.values()].flat())];
  const order = new Map(sheet.rows.map((row) => [row.id, row.slot]));
  return problems.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
}

function placed({ row, writtenIn, problems }: WrittenFormula): PlacedProblem[] {
  return problems.map((problem) => ({
    ...problem,
    row: row.id,
    ...(writtenIn !== undefined && { alternative: writtenIn }),
  }));
}

function cellRange(slot: number, width: number): number[] {
  return Array.from({ length: width }, (_, place) => slot * width + place);
}
