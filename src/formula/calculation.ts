import type { Span } from './ast';
import type { Evaluate } from './compile';
import type { CellCycle } from './cycles';
import { dateOf } from './dates';
import { isError, NA, REF, type Value } from './errorValue';
import { valueIn, type Frame } from './frame';
import type { RowOrder } from './order';
import { toShown } from './percent';
import type { FormulaProblem } from './problem';
import type { RowRead, Sheet, SheetRow, WrittenFormula } from './sheet';

/** A cell on a way that comes round to itself, and the name in its formula that leads to the next. */
export interface CycleStep extends Span {
  readonly row: string;
  readonly alternative: string;
  /** The alternative in which the cell's formula is written; absent for a measure's. */
  readonly writtenIn?: string;
}

/** A problem of a formula, and where the formula is written. */
export interface PlacedProblem extends FormulaProblem {
  readonly row: string;
  /** The alternative in whose cell the formula is written; absent for a measure's. */
  readonly alternative?: string;
  /** Of a cycle, the cells on its way, this one first. */
  readonly cycle?: readonly CycleStep[];
}

/** A cell that a formula reads. */
export interface CellRead {
  /** As the formula calls it. */
  readonly name: string;
  readonly row: string;
  readonly alternative: string;
  /** As people read it; inside LEVEL the level's id. */
  readonly value: Value;
  readonly use: RowRead['use'];
}

/** A formula in force in a cell. */
export interface CellFormula {
  readonly text: string;
  /** The alternative in which it is written; absent for a measure's. */
  readonly writtenIn?: string;
}

/** What a calculation works out, of which the next one can make use. */
export interface Computed extends Pick<Frame, 'numbers' | 'others' | 'levels'> {
  readonly order: RowOrder;
  /** By the step of the order's in which they were met: the least slot among its rows. */
  readonly cycles: ReadonlyMap<number, readonly CellCycle[]>;
  readonly problems: readonly PlacedProblem[];
  /** By row, an object that stays the same while nothing changes in what the row holds and in what its formulas read. */
  readonly marks: readonly object[];
}

/** Every cell of a scenario, computed. Immutable; asking for a row or an alternative that does not exist gives #REF!. */
export class Calculation {
  readonly alternatives: readonly string[];
  readonly rows: readonly string[];
  /** What is wrong with formulas: in the file's order by row, a cycle once. */
  readonly problems: readonly PlacedProblem[];

  /** @param sheet the scenario laid out; like what is computed, for this room alone */
  constructor(
    readonly sheet: Sheet,
    readonly computed: Computed,
  ) {
    this.alternatives = sheet.alternatives;
    this.rows = sheet.rowIds;
    this.problems = computed.problems;
  }

  /** A cell's value in its row's own unit, as people read it: percent rows times 100, dates as ISO text. */
  value(row: string, alternative: string): Value {
    const cell = this.#find(row, alternative);
    return cell === undefined ? REF : this.#shown(cell);
  }

  /** A cell's value as formulas see it: percent rows as fractions, dates as serial numbers. */
  raw(row: string, alternative: string): Value {
    const cell = this.#find(row, alternative);
    return cell === undefined ? REF : this.#raw(cell);
  }

  /** The id of a cell's level, `null` for a blank, an error where there is none or the row has no levels. */
  level(row: string, alternative: string): Value {
    const cell = this.#find(row, alternative);
    if (!cell?.row.levels) return REF;
    return this.computed.levels[cell.row.slot]?.[cell.place] ?? null;
  }

  /** Every formula that the file writes for a row. */
  formulasOf(row: string): readonly WrittenFormula[] {
    return this.sheet.contents[this.slotOf(row)]?.written ?? [];
  }

  /** Whether a row holds in another calculation, of the same rows and columns, what it holds here, and reads the same. */
  isAsIn(other: Calculation, row: string): boolean {
    const slot = this.slotOf(row);
    return this.computed.marks[slot] === other.computed.marks[slot];
  }

  /** The rows that are not as they are in another calculation, of the same rows and columns. */
  rowsNotAsIn(other: Calculation): string[] {
    const theirs = other.computed.marks;
    const rows: string[] = [];
    for (const [slot, mark] of this.computed.marks.entries()) {
      const row = this.rows[slot];
      if (mark !== theirs[slot] && row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** Which of all rows a row is, from 0; −1 where there is none of this id. */
  slotOf(row: string): number {
    return this.sheet.scope.rowNamed(row)?.slot ?? -1;
  }

  /** The id of the row that a name in a formula means. */
  rowNamed(name: string): string | undefined {
    return this.sheet.scope.rowNamed(name)?.id;
  }

  /** An object that stays the same while nothing changes in what a row holds and in what its formulas read. */
  markOf(row: string): object | undefined {
    return this.computed.marks[this.slotOf(row)];
  }

  /** An object that stays the same while there are the same rows and columns, and formulas know the same of them. */
  get form(): object {
    return this.sheet.form;
  }

  /** Every formula that the file writes: the same objects while they are written in the same way. */
  get formulas(): readonly WrittenFormula[] {
    return this.sheet.formulas;
  }

  /** An object that stays the same while no formula reads other rows than it did. */
  get reading(): object {
    return this.computed.order.reads;
  }

  /** Some rows and all that their formulas read, in whatever alternative and however deep. */
  rowsBehind(rows: Iterable<string>): ReadonlySet<string> {
    const { reads } = this.computed.order;
    const slots = new Set<number>();
    for (const row of rows) {
      const found = this.sheet.scope.rowNamed(row);
      if (found) slots.add(found.slot);
    }
    for (const slot of slots) for (const read of reads[slot] ?? []) slots.add(read);
    return new Set([...slots].map((slot) => this.rows[slot] ?? ''));
  }

  /** Whether nothing is written for the cell and nothing inherited, so that it is #N/A. */
  isMissing(row: string, alternative: string): boolean {
    const cell = this.#find(row, alternative);
    return cell !== undefined && this.#missing(cell.index);
  }

  /** The formula in force in a cell, written there or inherited; undefined where the cell holds a value or nothing. */
  formula(row: string, alternative: string): CellFormula | undefined {
    const written = this.#formulaOf(row, alternative);
    return written && { text: written.text, ...(written.writtenIn !== undefined && { writtenIn: written.writtenIn }) };
  }

  /** The same formula with its tree. */
  formulaIn(row: string, alternative: string): WrittenFormula | undefined {
    return this.#formulaOf(row, alternative);
  }

  /** The cells that a cell's formula reads itself, each once, in order of appearance; none where it has no formula. */
  reads(row: string, alternative: string): CellRead[] {
    const cell = this.#find(row, alternative);
    const written = this.#formulaOf(row, alternative);
    if (!cell || !written) return [];
    return this.readsOf(written.reads, cell.place, written.baseline);
  }

  /**
   * The cells behind a formula's row reads in one alternative.
   * @param place the alternative's place among all
   * @param baseline the place that BASELINE means; the alternative's base where it is left out
   */
  readsOf(reads: readonly RowRead[], place: number, baseline = this.sheet.bases[place] ?? place): CellRead[] {
    const found = new Map<string, CellRead>();
    for (const read of reads) {
      const { row, use } = read;
      const back = use.steps === undefined ? baseline : this.sheet.back(place, use.steps);
      if (back === undefined) continue;
      for (const index of cellsOf(read, place, back, this.sheet.width)) {
        const there = index - row.slot * this.sheet.width;
        const value = use.level
          ? (this.computed.levels[row.slot]?.[there] ?? null)
          : this.#shown({ row, place: there, index });
        const alternative = this.alternatives[there] ?? '';
        const key = `${index}${use.level ? ' level' : ''}`;
        if (!found.has(key)) found.set(key, { name: use.name, row: row.id, alternative, value, use });
      }
    }
    return [...found.values()];
  }

  /** Evaluates an expression in an alternative, given by its place; BASELINE means its base. */
  evaluate(evaluate: Evaluate, place: number): Value {
    const frame: Frame = {
      numbers: this.computed.numbers,
      others: this.computed.others,
      levels: this.computed.levels,
      width: this.sheet.width,
      alternative: place,
      baseline: this.sheet.bases[place] ?? place,
      variables: [],
    };
    return evaluate(frame);
  }

  #find(row: string, alternative: string): FoundCell | undefined {
    const found = this.sheet.scope.rowNamed(row);
    const place = this.sheet.scope.alternativeNamed(alternative);
    if (!found || place === undefined) return undefined;
    return { row: found, place, index: found.slot * this.sheet.width + place };
  }

  #formulaOf(row: string, alternative: string): WrittenFormula | undefined {
    const cell = this.#find(row, alternative);
    return cell && this.sheet.formulaIn(cell.index);
  }

  #missing(index: number): boolean {
    return !this.sheet.formulaIn(index) && !this.sheet.constantIn(index);
  }

  #raw({ row, place }: FoundCell): Value {
    const { numbers, others } = this.computed;
    return valueIn({ numbers, others, width: this.sheet.width }, row.slot, place);
  }

  #shown(cell: FoundCell): Value {
    const constant = this.sheet.constantIn(cell.index);
    if (constant) return constant.shown;
    if (this.#missing(cell.index)) return NA;
    const { row } = cell;
    const raw = this.#raw(cell);
    if (isError(raw)) return raw;
    return row.date && typeof raw === 'number' ? (dateOf(raw) ?? raw) : toShown(raw, row.percent);
  }
}

interface FoundCell {
  readonly row: SheetRow;
  readonly place: number;
  readonly index: number;
}

/** The cells (as places in the sheet) that one row read means in an alternative. */
export function cellsOf(
  { row, use, alternative }: RowRead,
  place: number,
  baseline: number,
  width: number,
): readonly number[] {
  const start = row.slot * width;
  switch (use.reach) {
    case 'own':
      return [start + place];
    case 'baseline':
      return [start + baseline];
    case 'alternative':
      return [start + (alternative ?? place)];
    case 'all':
      return Array.from({ length: width }, (_, index) => start + index);
  }
}
