import { cellParts, isFormula, plainText } from '../model/cell';
import { factorKind } from '../model/factorKind';
import { lineage } from '../model/inherit';
import type { Cell, Factor, Measure, Scenario } from '../model/read/scenarioText';
import { yearOf } from '../model/years';
import type { Formula } from './ast';
import { checkFormula, type Check } from './check';
import { compileFormula, type Evaluate } from './compile';
import { serialOf } from './dates';
import { NAME, NA, NUM, type Value } from './errorValue';
import { rowUses, type RowUse } from './names';
import { parseFormula, type ParseResult } from './parse';
import { isPercentUnit, toRaw, toShown } from './percent';
import type { FormulaProblem } from './problem';
import { compileQuick, type Quick } from './quick';
import type { LevelTable, Scope, ScopeRow } from './scope';

/** A factor or a measure as a row to compute. */
export interface SheetRow extends ScopeRow {
  /** Written and shown times 100. */
  readonly percent: boolean;
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

/**
 * A formula as it is written once, ready to be evaluated in every alternative where it is in force. All members are
 * there in each, undefined or not: objects of thousands of shapes are slow to read.
 */
export interface WrittenFormula {
  readonly row: SheetRow;
  /** The alternative in whose cell it stands; undefined for a measure's. */
  readonly writtenIn: string | undefined;
  readonly text: string;
  /** What reading the text gave. */
  readonly read: ParseResult;
  /** Undefined where the text could not be read. */
  readonly formula: Formula | undefined;
  readonly problems: readonly FormulaProblem[];
  readonly evaluate: Evaluate;
  /** The same on numbers alone, for formulas that are arithmetic. */
  readonly quick: Quick | undefined;
  /** In order of appearance. */
  readonly reads: readonly RowRead[];
  /** The place of the alternative that BASELINE means; undefined for a measure, where it is that of the one computed. */
  readonly baseline: number | undefined;
}

/** What a cell holds that is no formula. */
export interface Constant {
  readonly raw: Value;
  /** As people read it. */
  readonly shown: Value;
  /** Of a row with levels, the id. */
  readonly level: Value;
}

/** What the file writes for a row: a factor's cells by alternative, or a measure's formula. */
export type RowSource =
  | { readonly values: ReadonlyMap<string, Cell> }
  | { readonly values?: undefined; readonly formula: string | undefined };

/** The alternatives `from` up to and without `to`, in all of which one formula is in force. */
export interface FormulaSpan {
  readonly formula: WrittenFormula;
  readonly from: number;
  readonly to: number;
}

/** What a row holds in each alternative, by place; where there is neither formula nor constant, the cell is missing. */
export interface RowContent {
  readonly source: RowSource;
  /** Every formula that the file writes for the row. */
  readonly written: readonly WrittenFormula[];
  /** The formula in force. */
  readonly formulas: readonly (WrittenFormula | undefined)[];
  /** The same as spans, in order. */
  readonly spans: readonly FormulaSpan[];
  readonly constants: readonly (Constant | undefined)[];
}

/** The columns and rows of a sheet, whatever stands in them. */
export interface SheetForm {
  readonly alternatives: readonly string[];
  readonly width: number;
  /** For each alternative, the place of the one that it is based on; its own where there is none. */
  readonly bases: readonly number[];
  /** For each alternative, what the file says that it is based on. */
  readonly basedOn: readonly (string | undefined)[];
  /** For each alternative, the year that it describes. */
  readonly years: readonly (number | undefined)[];
  /** For each alternative, those from which a cell may come, itself first. */
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly SheetRow[];
  readonly rowIds: readonly string[];
  readonly scope: SheetScope;
}

/** A scenario laid out for calculation. Immutable. The cell of row `r` in alternative `a` is at `r.slot * width + a`. */
export class Sheet {
  #formulas: readonly WrittenFormula[] | undefined;
  #faulty: readonly WrittenFormula[] | undefined;

  constructor(
    readonly form: SheetForm,
    /** By row. */
    readonly contents: readonly RowContent[],
  ) {}

  get alternatives(): readonly string[] {
    return this.form.alternatives;
  }
  get width(): number {
    return this.form.width;
  }
  get bases(): readonly number[] {
    return this.form.bases;
  }
  get rows(): readonly SheetRow[] {
    return this.form.rows;
  }
  get rowIds(): readonly string[] {
    return this.form.rowIds;
  }
  get scope(): SheetScope {
    return this.form.scope;
  }

  /** Every formula of the file. */
  get formulas(): readonly WrittenFormula[] {
    this.#formulas ??= this.contents.flatMap(({ written }) => written);
    return this.#formulas;
  }

  /** Those with problems. */
  get faulty(): readonly WrittenFormula[] {
    this.#faulty ??= this.formulas.filter(({ problems }) => problems.length > 0);
    return this.#faulty;
  }

  /** The formula in force by cell: a list made for the purpose. */
  get formulaAt(): readonly (WrittenFormula | undefined)[] {
    return this.contents.flatMap(({ formulas }) => formulas);
  }

  /** The constant by cell: a list made for the purpose. */
  get constantAt(): readonly (Constant | undefined)[] {
    return this.contents.flatMap(({ constants }) => constants);
  }

  /** The formula in force in a cell. */
  formulaIn(cell: number): WrittenFormula | undefined {
    const place = cell % this.width;
    return this.contents[(cell - place) / this.width]?.formulas[place];
  }

  /** The constant in a cell. */
  constantIn(cell: number): Constant | undefined {
    const place = cell % this.width;
    return this.contents[(cell - place) / this.width]?.constants[place];
  }

  /** The place of the alternative that BASELINE means in a formula, computed in an alternative. */
  baselineOf({ baseline }: WrittenFormula, place: number): number {
    return baseline ?? this.form.bases[place] ?? place;
  }

  /** The place of the alternative so many steps back along `basedOn`; undefined where the line is shorter. */
  back(place: number, steps: number): number | undefined {
    let at = place;
    for (let step = 0; step < steps; step++) {
      const base = this.form.bases[at];
      if (base === undefined || base === at) return undefined;
      at = base;
    }
    return at;
  }

  /** The sheet with other content in some rows (by slot). */
  with(changed: ReadonlyMap<number, RowContent>): Sheet {
    const contents = [...this.contents];
    let isSame = true;
    for (const [slot, content] of changed) {
      isSame &&= contents[slot]?.written === content.written;
      contents[slot] = content;
    }
    const sheet = new Sheet(this.form, contents);
    if (isSame) {
      sheet.#formulas = this.#formulas;
      sheet.#faulty = this.#faulty;
    }
    return sheet;
  }
}

/** @param previous a sheet of an earlier state, whose formulas' texts need not be read again; only a saving of time */
export function layOut(scenario: Scenario, previous?: Sheet): Sheet {
  const form = formOf(scenario);
  const read = new Map(previous?.formulas.map((formula) => [formula.text, formula.read]));
  const contents = form.rows.map((row) => new RowLayout(form, row, read).content(sourceOf(scenario, row.id)));
  return new Sheet(form, contents);
}

/** What the file writes for a row. Of a factor and a measure of one id the factor is the row. */
export function sourceOf(scenario: Scenario, row: string): RowSource {
  const factor = scenario.factors.get(row);
  return factor ? { values: factor.values } : { formula: scenario.measures?.get(row)?.formula };
}

/**
 * Lays out one row anew in the same form.
 * @param before what it held; its formulas are used again where they are the same
 */
export function layOutRow(form: SheetForm, slot: number, source: RowSource, before: RowContent): RowContent {
  const row = form.rows[slot];
  return row ? new RowLayout(form, row, new Map(), before).content(source) : before;
}

function formOf(scenario: Scenario): SheetForm {
  const alternatives = [...scenario.alternatives.keys()];
  const places = new Map(alternatives.map((id, place) => [id, place]));
  const rows = new Map<string, SheetRow>();
  for (const [id, factor] of scenario.factors) rows.set(id, { id, slot: rows.size, ...factorTraits(factor) });
  for (const [id, measure] of scenario.measures ?? []) {
    // That a factor and a measure share an id is found elsewhere.
    if (!rows.has(id)) rows.set(id, { id, slot: rows.size, ...measureTraits(measure) });
  }
  return {
    alternatives,
    width: alternatives.length,
    bases: alternatives.map((id, place) => {
      const base = scenario.alternatives.get(id)?.basedOn;
      return (base === undefined ? undefined : places.get(base)) ?? place;
    }),
    basedOn: alternatives.map((id) => scenario.alternatives.get(id)?.basedOn),
    years: alternatives.map((id) => yearOf(scenario, id)),
    lines: alternatives.map((id) => lineage(scenario, id)),
    rows: [...rows.values()],
    rowIds: [...rows.keys()],
    scope: {
      rowNamed: (name) => rows.get(name) ?? rows.get(name.toLowerCase()),
      alternativeNamed: (id) => places.get(id),
    },
  };
}

/** What of a factor matters to formulas, beside its cells. */
export function factorTraits(factor: Factor): Omit<SheetRow, 'id' | 'slot'> {
  const kind = factorKind(factor);
  const percent = isPercentUnit(factor.unit);
  const levels = kind === 'levels' ? levelTable(factor, percent) : undefined;
  return { percent, date: kind === 'date', ...(levels && { levels }) };
}

/** What of a measure matters to formulas, beside its own formula. */
export function measureTraits(measure: Measure): Omit<SheetRow, 'id' | 'slot'> {
  return { percent: isPercentUnit(measure.unit), date: false };
}

class RowLayout {
  readonly #written: WrittenFormula[] = [];

  constructor(
    readonly form: SheetForm,
    readonly row: SheetRow,
    readonly read: Map<string, ParseResult>,
    readonly before?: RowContent,
  ) {}

  content(source: RowSource): RowContent {
    const { width } = this.form;
    if (source.values) return this.#factor(source, source.values);
    const formula = source.formula === undefined ? undefined : this.#formula(source.formula, {});
    return this.#kept({
      source,
      written: this.#written,
      formulas: Array.from({ length: width }, () => formula),
      spans: formula && width > 0 ? [{ formula, from: 0, to: width }] : [],
      constants: Array.from({ length: width }, () => undefined),
    });
  }

  #factor(source: RowSource, values: ReadonlyMap<string, Cell>): RowContent {
    const held = new Map<string, WrittenFormula | Constant | undefined>();
    for (const [alternative, cell] of values) held.set(alternative, this.#cell(alternative, cell));
    const formulas: (WrittenFormula | undefined)[] = [];
    const constants: (Constant | undefined)[] = [];
    for (const line of this.form.lines) {
      const from = line.find((id) => held.has(id));
      const one = from === undefined ? undefined : held.get(from);
      const isFormulaHere = one !== undefined && 'evaluate' in one;
      formulas.push(isFormulaHere ? one : undefined);
      constants.push(isFormulaHere ? undefined : one);
    }
    return this.#kept({ source, written: this.#written, formulas, spans: spansOf(formulas), constants });
  }

  /** The same list of formulas where it has not changed, so that this is quickly seen. */
  #kept(content: RowContent): RowContent {
    const written = this.before?.written;
    const isSame =
      written?.length === content.written.length && written.every((one, index) => one === content.written[index]);
    if (!isSame || !written) return content;
    const { source, formulas, spans, constants } = content;
    return { source, written, formulas, spans, constants };
  }

  #cell(alternative: string, cell: Cell): WrittenFormula | Constant | undefined {
    const { content } = cellParts(cell);
    if (content === undefined) return undefined;
    if (typeof content !== 'string' || !isFormula(content)) return constantOf(this.row, content);
    const place = this.form.scope.alternativeNamed(alternative);
    const baseline = place === undefined ? undefined : this.form.bases[place];
    return this.#formula(content, { writtenIn: alternative, ...(baseline !== undefined && { baseline }) });
  }

  #formula(text: string, where: { writtenIn?: string; baseline?: number }): WrittenFormula {
    const formula =
      this.before?.written.find((one) => one.text === text && one.writtenIn === where.writtenIn) ??
      this.#made(text, where);
    this.#written.push(formula);
    return formula;
  }

  #made(text: string, where: { writtenIn?: string; baseline?: number }): WrittenFormula {
    const read = this.read.get(text) ?? parseFormula(text);
    this.read.set(text, read);
    const { scope, width, bases } = this.form;
    const { baseline } = where;
    const columns = { width, bases: baseline === undefined ? bases : bases.map(() => baseline) };
    const prepared = prepareFormula(read, scope);
    const { formula, problems, evaluate, reads } = prepared;
    // A row of levels settles each value on one of them, which is no arithmetic.
    const quick = formula && !this.row.levels ? compileQuick(formula, prepared, scope, columns) : undefined;
    const { writtenIn } = where;
    return { row: this.row, writtenIn, text, read, formula, problems, evaluate, quick, reads, baseline };
  }
}

function spansOf(formulas: readonly (WrittenFormula | undefined)[]): FormulaSpan[] {
  const spans: FormulaSpan[] = [];
  for (let from = 0; from < formulas.length;) {
    const formula = formulas[from];
    let to = from + 1;
    while (to < formulas.length && formulas[to] === formula) to++;
    if (formula) spans.push({ formula, from, to });
    from = to;
  }
  return spans;
}

/** A formula's part of what is known before any value is. One that cannot be read comes to #NAME?. */
export type PreparedFormula = Pick<WrittenFormula, 'formula' | 'problems' | 'evaluate' | 'reads'> &
  Pick<Check, 'faults'>;

/** Checks and compiles what reading a formula's text gave. */
export function prepareFormula(read: ParseResult, scope: SheetScope): PreparedFormula {
  if (!read.ok) {
    return { formula: undefined, problems: [read.problem], faults: new Map(), evaluate: () => NAME, reads: [] };
  }
  const { formula } = read;
  const check = checkFormula(formula, scope);
  const reads = rowUses(formula).flatMap((use): RowRead[] => {
    const row = scope.rowNamed(use.name);
    const alternative = use.alternative === undefined ? undefined : scope.alternativeNamed(use.alternative);
    if (!row || (use.reach === 'alternative' && alternative === undefined)) return [];
    return [{ use, row, ...(alternative !== undefined && { alternative }) }];
  });
  const { problems, faults } = check;
  return { formula, problems, faults, evaluate: compileFormula(formula, check, scope), reads };
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
