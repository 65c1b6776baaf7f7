import { cellParts, isFormula, plainText } from '../model/cell';
import { factorKind } from '../model/factorKind';
import { lineage } from '../model/inherit';
import type { Cell, Factor, Scenario } from '../model/read/scenarioText';
import type { Formula } from './ast';
import { checkFormula } from './check';
import { compileFormula, type Evaluate } from './compile';
import { serialOf } from './dates';
import { NAME, NA, NUM, type Value } from './errorValue';
import { rowUses, type RowUse } from './names';
import { parseFormula, type ParseResult } from './parse';
import { isPercentUnit, toRaw, toShown } from './percent';
import type { FormulaProblem } from './problem';
import type { LevelTable, Scope, ScopeRow } from './scope';

/** A factor or a measure as a row to compute. */
export interface SheetRow extends ScopeRow {
  /** Written and shown times 100. */
  readonly percent: boolean;
  /** Shown as an ISO date, a serial number inside formulas. */
  readonly date: boolean;
}

/** What names mean in the formulas of a sheet. */
export interface SheetScope extends Scope {
  rowNamed(name: string): SheetRow | undefined;
}

/** A row that a formula reads, found. */
export interface RowRead {
  readonly use: RowUse;
  readonly row: SheetRow;
  /** The place of the alternative that ALT names. */
  readonly alternative?: number;
}

/** A formula as it is written once, ready to be evaluated in every alternative where it is in force. */
export interface WrittenFormula {
  readonly row: SheetRow;
  /** The alternative in whose cell it stands; absent for a measure's. */
  readonly writtenIn?: string;
  readonly text: string;
  /** Absent where the text could not be read. */
  readonly formula?: Formula;
  readonly problems: readonly FormulaProblem[];
  readonly evaluate: Evaluate;
  /** In order of appearance. */
  readonly reads: readonly RowRead[];
  /** The place of the alternative that BASELINE means; absent for a measure, where it is that of the one computed. */
  readonly baseline?: number;
}

/** What a cell holds that is no formula. */
export interface Constant {
  readonly raw: Value;
  /** As people read it. */
  readonly shown: Value;
  /** Of a row with levels, the id. */
  readonly level: Value;
}

/** A scenario laid out for calculation. The cell of row `r` in alternative `a` is at `r.slot * width + a`. */
export interface Sheet {
  readonly alternatives: readonly string[];
  readonly width: number;
  /** For each alternative, the place of the one that it is based on; its own where there is none. */
  readonly bases: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly scope: SheetScope;
  /** Every formula of the file. */
  readonly formulas: readonly WrittenFormula[];
  /** The formula in force by cell. */
  readonly formulaAt: readonly (WrittenFormula | undefined)[];
  /** The constant by cell; where there is neither, the cell is missing. */
  readonly constantAt: readonly (Constant | undefined)[];
  /** What reading each formula's text gave, to be used again. */
  readonly parsed: ReadonlyMap<string, ParseResult>;
}

/** @param parsed what reading texts gave before; only a saving of time */
export function layOut(scenario: Scenario, parsed: ReadonlyMap<string, ParseResult> = new Map()): Sheet {
  const layout = new Layout(scenario, parsed);
  for (const [row, factor] of layout.factors) layout.factor(row, factor);
  for (const [row, text] of layout.measures) layout.measure(row, text);
  return layout.sheet();
}

class Layout {
  readonly factors: (readonly [SheetRow, Factor])[] = [];
  readonly measures: (readonly [SheetRow, string | undefined])[] = [];
  readonly #alternatives: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #bases: readonly number[];
  /** For each alternative, those from which a cell may come, itself first. */
  readonly #lines: readonly (readonly string[])[];
  readonly #rows = new Map<string, SheetRow>();
  readonly #formulas: WrittenFormula[] = [];
  readonly #formulaAt: (WrittenFormula | undefined)[];
  readonly #constantAt: (Constant | undefined)[];
  readonly #parsed = new Map<string, ParseResult>();
  readonly #scope: SheetScope;

  constructor(
    scenario: Scenario,
    readonly before: ReadonlyMap<string, ParseResult>,
  ) {
    this.#alternatives = [...scenario.alternatives.keys()];
    this.#places = new Map(this.#alternatives.map((id, place) => [id, place]));
    this.#lines = this.#alternatives.map((id) => lineage(scenario, id));
    this.#bases = this.#alternatives.map((id, place) => {
      const base = scenario.alternatives.get(id)?.basedOn;
      return (base === undefined ? undefined : this.#places.get(base)) ?? place;
    });
    this.#scope = {
      rowNamed: (name) => this.#rows.get(name) ?? this.#rows.get(name.toLowerCase()),
      alternativeNamed: (id) => this.#places.get(id),
    };
    for (const [id, factor] of scenario.factors) {
      const kind = factorKind(factor);
      const percent = isPercentUnit(factor.unit);
      const levels = kind === 'levels' ? levelTable(factor, percent) : undefined;
      const row = this.#addRow({ id, percent, date: kind === 'date', ...(levels && { levels }) });
      this.factors.push([row, factor]);
    }
    for (const [id, measure] of scenario.measures ?? []) {
      // Of a factor and a measure of one id the factor is the row; that they share it is found elsewhere.
      if (this.#rows.has(id)) continue;
      const row = this.#addRow({ id, percent: isPercentUnit(measure.unit), date: false });
      this.measures.push([row, measure.formula]);
    }
    const cells = this.#rows.size * this.#alternatives.length;
    this.#formulaAt = Array.from({ length: cells }, () => undefined);
    this.#constantAt = Array.from({ length: cells }, () => undefined);
  }

  #addRow(row: Omit<SheetRow, 'slot'>): SheetRow {
    const added = { ...row, slot: this.#rows.size };
    this.#rows.set(row.id, added);
    return added;
  }

  factor(row: SheetRow, factor: Factor): void {
    const written = new Map<string, WrittenFormula | Constant | undefined>();
    for (const [alternative, cell] of factor.values) written.set(alternative, this.#written(row, alternative, cell));
    for (const [place, line] of this.#lines.entries()) {
      const from = line.find((id) => factor.values.has(id));
      const held = from === undefined ? undefined : written.get(from);
      const cell = row.slot * this.#alternatives.length + place;
      if (held && 'evaluate' in held) this.#formulaAt[cell] = held;
      else this.#constantAt[cell] = held;
    }
  }

  #written(row: SheetRow, alternative: string, cell: Cell): WrittenFormula | Constant | undefined {
    const { content } = cellParts(cell);
    if (content === undefined) return undefined;
    if (typeof content !== 'string' || !isFormula(content)) return constantOf(row, content);
    const place = this.#places.get(alternative);
    const baseline = place === undefined ? undefined : this.#bases[place];
    return this.#formula(row, content, { writtenIn: alternative, ...(baseline !== undefined && { baseline }) });
  }

  measure(row: SheetRow, text: string | undefined): void {
    if (text === undefined) return;
    const width = this.#alternatives.length;
    this.#formulaAt.fill(this.#formula(row, text, {}), row.slot * width, (row.slot + 1) * width);
  }

  #formula(row: SheetRow, text: string, place: { writtenIn?: string; baseline?: number }): WrittenFormula {
    const read = this.#read(text);
    const made = { ...prepareFormula(read, this.#scope, this.#alternatives.length), row, text, ...place };
    this.#formulas.push(made);
    return made;
  }

  #read(text: string): ParseResult {
    const read = this.#parsed.get(text) ?? this.before.get(text) ?? parseFormula(text);
    this.#parsed.set(text, read);
    return read;
  }

  sheet(): Sheet {
    return {
      alternatives: this.#alternatives,
      width: this.#alternatives.length,
      bases: this.#bases,
      rows: [...this.#rows.values()],
      scope: this.#scope,
      formulas: this.#formulas,
      formulaAt: this.#formulaAt,
      constantAt: this.#constantAt,
      parsed: this.#parsed,
    };
  }
}

/** A formula's part of what is known before any value is. One that cannot be read comes to #NAME?. */
export type PreparedFormula = Pick<WrittenFormula, 'formula' | 'problems' | 'evaluate' | 'reads'>;

/** Checks and compiles what reading a formula's text gave. */
export function prepareFormula(read: ParseResult, scope: SheetScope, width: number): PreparedFormula {
  if (!read.ok) return { problems: [read.problem], evaluate: () => NAME, reads: [] };
  const { formula } = read;
  const check = checkFormula(formula, scope);
  const reads = rowUses(formula).flatMap((use): RowRead[] => {
    const row = scope.rowNamed(use.name);
    const alternative = use.alternative === undefined ? undefined : scope.alternativeNamed(use.alternative);
    if (!row || (use.reach === 'alternative' && alternative === undefined)) return [];
    return [{ use, row, ...(alternative !== undefined && { alternative }) }];
  });
  return { formula, problems: check.problems, evaluate: compileFormula(formula, check, scope, width), reads };
}

function levelTable(factor: Factor, percent: boolean): LevelTable {
  const ids = new Map<string, number | undefined>();
  for (const [id, level] of factor.levels ?? []) {
    const value = typeof level === 'string' ? undefined : level.value;
    ids.set(id, value === undefined ? undefined : (toRaw(value, percent) as number));
  }
  return { ids, valued: ids.size > 0 && [...ids.values()].every((value) => value !== undefined) };
}

function constantOf(row: SheetRow, content: number | string | null): Constant {
  const shown = typeof content === 'string' ? plainText(content) : content;
  if (typeof shown === 'number' && !Number.isFinite(shown)) return { raw: NUM, shown: NUM, level: NUM };
  if (row.levels) return levelConstant(row, row.levels, shown);
  const raw = row.date && typeof shown === 'string' ? (serialOf(shown) ?? shown) : toRaw(shown, row.percent);
  return { raw, shown, level: null };
}

function levelConstant(row: SheetRow, levels: LevelTable, content: number | string | null): Constant {
  const { raw, level } = settleLevel(levels, toRaw(content, row.percent));
  return { raw, level, shown: typeof content === 'string' && levels.valued ? toShown(raw, row.percent) : content };
}

/**
 * What a value means in a row with levels: where these have values, a level's id is its value and a value its level.
 * An id that is none, or a value of no level, has nothing to stand for: #N/A.
 */
export function settleLevel(levels: LevelTable, value: Value): { raw: Value; level: Value } {
  if (value === null || typeof value === 'object') return { raw: value, level: value };
  if (typeof value === 'string') {
    if (!levels.valued) return { raw: value, level: value };
    const id = levels.ids.has(value) ? value : value.toLowerCase();
    const found = levels.ids.get(id);
    return found === undefined ? { raw: NA, level: NA } : { raw: found, level: id };
  }
  const [id] = [...levels.ids].find(([, one]) => one !== undefined && one === value) ?? [];
  return { raw: value, level: id ?? NA };
}
