import type { Calculation } from '../formula/calculation';
import { isError, type Value } from '../formula/errorValue';
import { ruleFormula, type RuleFormula } from '../formula/rule';
import { alternativeName } from '../model/alternativeName';
import { contentOf, isFormula, plainText } from '../model/cell';
import { effectiveCell } from '../model/inherit';
import { t } from '../model/l10n';
import { levelLabel } from '../model/levels';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import {
  placeOf,
  type Cell,
  type Factor,
  type Measure,
  type Scenario,
  type ScenarioText,
} from '../model/read/scenarioText';
import { placeInString } from '../model/read/stringOffsets';
import { Origins } from './origins';
import type { BoundPack } from './packs/bind';
import type { Settings } from './settings';
import type { Suspects } from './suspects';
import type { WaiverState } from './waivers/apply';

/** A cell that is written in the file. */
export interface WrittenCell {
  readonly row: string;
  readonly factor: Factor;
  readonly alternative: string;
  readonly cell: Cell;
  readonly content: number | string | null | undefined;
}

/** What a rule may know: the scenario, its values, where its parts stand in the text, and how people call them. */
export class RuleContext {
  readonly scenario: Scenario;
  readonly origins: Origins;
  /** What each waiver does; known once all rules but those about waivers are done. */
  waiverStates: ReadonlyMap<string, WaiverState> = new Map();
  /** The id of every rule that could find something: built-in ones, the file's own and those of its packs. */
  ruleIds: readonly string[] = [];
  readonly #ruleFormulas = new Map<string, RuleFormula>();
  /** By row: most checks look at them. */
  readonly #writtenCells = new Map<string, readonly WrittenCell[]>();

  /**
   * @param packs the rule packs in force
   * @param suspects in which rows checks may find something
   * @param today ISO date, for what ends on a day; without it nothing is held against the day
   * @param settings what a folder settles for the scenarios in it
   */
  constructor(
    readonly doc: ScenarioText,
    readonly calculation: Calculation,
    readonly packs: readonly BoundPack[],
    readonly suspects: Suspects,
    readonly today: string | undefined,
    readonly settings: Settings,
  ) {
    this.scenario = doc.scenario;
    this.origins = new Origins(doc.scenario, calculation);
  }

  get alternatives(): readonly string[] {
    return this.calculation.alternatives;
  }

  /** The `require` formula of one of the file's own rules, read once. */
  ruleFormula(id: string, text: string): RuleFormula {
    let formula = this.#ruleFormulas.get(id);
    if (!formula) {
      formula = ruleFormula(this.calculation, text);
      this.#ruleFormulas.set(id, formula);
    }
    return formula;
  }

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

  /** The factors in which a member is stated, in the file's order. */
  factorsWith(member: keyof Factor): (readonly [row: string, factor: Factor])[] {
    const stating = this.inFactors(`with ${member}`, (row, factor) =>
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

  /** The cells written in a factor that stand in a column, in the file's order. */
  writtenCells(row: string, factor: Factor): readonly WrittenCell[] {
    let cells = this.#writtenCells.get(row);
    if (!cells) {
      const inColumns = [...factor.values].filter(([alternative]) => this.scenario.alternatives.has(alternative));
      cells = inColumns.map(([alternative, cell]) => ({ row, factor, alternative, cell, content: contentOf(cell) }));
      this.#writtenCells.set(row, cells);
    }
    return cells;
  }

  /** Where the value of a member stands, or the nearest thing around it that is written. */
  valuePlace(...path: Path): Span {
    return this.#place(path, 'value');
  }

  /** Where the name of a member stands, or the nearest thing around it that is written. */
  keyPlace(...path: Path): Span {
    return this.#place(path, 'key');
  }

  /** Where one of the texts of a list stands. What else stands in the list could not be read and is not counted. */
  textPlace(index: number, ...path: Path): Span {
    const texts = (this.doc.tree.nodeAt(path)?.children ?? []).filter((item) => item.type === 'string');
    const { offset, length } = texts[index] ?? this.valuePlace(...path);
    return { offset, length };
  }

  /** Where a cell's content stands: in a cell object its `value`, of a measure its formula. */
  cellPlace(row: string, alternative: string): Span {
    return this.valuePlace(...this.#contentPath(row, alternative));
  }

  /** Where characters of a formula stand that is written in a cell, or in a measure where no alternative is given. */
  formulaPlace(row: string, alternative: string | undefined, inside: Span): Span {
    const path = alternative === undefined ? ['measures', row, 'formula'] : this.#contentPath(row, alternative);
    return this.placeInText(path, inside);
  }

  /** Where characters of a text stand that is the value at a path. */
  placeInText(path: Path, inside: Span): Span {
    const whole = this.valuePlace(...path);
    const literal = this.doc.tree.written(whole);
    return literal.startsWith('"') ? placeInString(literal, whole.offset, inside) : whole;
  }

  /** A cell's content as the text writes it: the digits of a number, a text with its quotes. */
  writtenText(row: string, alternative: string): string {
    const { offset, length } = this.cellPlace(row, alternative);
    return this.doc.tree.written({ offset, length });
  }

  /** Where a row's id stands, of a factor or a measure. */
  rowPlace(row: string): Span {
    return this.keyPlace(this.scenario.factors.has(row) ? 'factors' : 'measures', row);
  }

  /** The alternative in which the content of a cell is written; undefined for a measure and for a missing cell. */
  writtenIn(row: string, alternative: string): string | undefined {
    const factor = this.scenario.factors.get(row);
    return factor && effectiveCell(this.scenario, factor, alternative)?.from;
  }

  rowLabel(row: string): string {
    return (this.scenario.factors.get(row) ?? this.scenario.measures?.get(row))?.label ?? row;
  }

  alternativeLabel(alternative: string): string {
    return alternativeName(this.scenario, alternative);
  }

  actorLabel(actor: string): string {
    return this.scenario.actors?.get(actor)?.label ?? actor;
  }

  /** The unit of a row that is a number, as it is written. */
  unitOf(row: string): string | undefined {
    return (this.scenario.factors.get(row) ?? this.scenario.measures?.get(row))?.unit;
  }

  /** A cell's content as a sentence has it: a level's label in quotes, a number with its unit. */
  contentLabel(factor: Factor, content: number | string | boolean | null | undefined): string {
    return typeof content !== 'boolean' && isFormula(content)
      ? t('the formula {0}', String(content))
      : inWords(factor, content);
  }

  /** The value in force in a cell, computed or not, as a sentence has it. */
  valueLabel(row: string, alternative: string): string {
    if (this.calculation.isMissing(row, alternative)) return t('no value');
    const factor = this.scenario.factors.get(row);
    const level = this.levelIn(row, alternative);
    if (level !== undefined) return inWords(factor, level);
    const value = this.calculation.value(row, alternative);
    // Of a computed number a sentence needs no more than can be taken in.
    const isComputed = typeof value === 'number' && this.calculation.formula(row, alternative) !== undefined;
    return inWords(factor ?? this.scenario.measures?.get(row), isComputed ? Number(value.toPrecision(6)) : value);
  }

  /** The id of the level in force in a cell; undefined where there is none. A formula may write it in capitals. */
  levelIn(row: string, alternative: string): string | undefined {
    const level = this.calculation.level(row, alternative);
    if (typeof level !== 'string') return undefined;
    const isComputed = this.calculation.formula(row, alternative) !== undefined;
    const id = isComputed ? level.toLowerCase() : level;
    return this.scenario.factors.get(row)?.levels?.has(id) === true ? id : undefined;
  }

  #contentPath(row: string, alternative: string): Path {
    if (!this.scenario.factors.has(row)) return ['measures', row, 'formula'];
    const path = ['factors', row, 'values', this.writtenIn(row, alternative) ?? alternative];
    return this.doc.tree.memberAt([...path, 'value']) ? [...path, 'value'] : path;
  }

  #place(path: Path, part: 'key' | 'value'): Span {
    for (let length = path.length; length > 0; length--) {
      const place = placeOf(this.doc, path.slice(0, length), length === path.length ? part : 'key');
      if (place) return place;
    }
    const root = this.doc.tree.nodeAt([]);
    return { offset: root?.offset ?? 0, length: Math.min(1, root?.length ?? 0) };
  }
}

function inWords(row: { unit?: string; levels?: Factor['levels'] } | undefined, value: Value | undefined): string {
  if (value === undefined) return t('no value');
  if (value === null) return t('a blank');
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    const digits = String(Number(value.toPrecision(12)));
    return row?.unit === undefined ? digits : `${digits} ${row.unit}`;
  }
  const level = row?.levels?.get(value);
  return `“${level === undefined ? plainText(value) : levelLabel(value, level)}”`;
}
