import type { Calculation } from '../formula/calculation';
import { isError, type Value } from '../formula/errorValue';
import { ruleFormula, type RuleFormula } from '../formula/rule';
import { alternativeName } from '../model/alternativeName';
import { isFormula, plainText } from '../model/cell';
import { effectiveCell } from '../model/inherit';
import { t } from '../model/l10n';
import { levelLabel } from '../model/levels';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import { placeOf, type Factor, type ScenarioText } from '../model/read/scenarioText';
import { placeInString } from '../model/read/stringOffsets';
import { Origins } from './origins';
import type { BoundPack } from './packs/bind';
import { RowChecks } from './rowChecks';
import type { Settings } from './settings';
import type { Suspects } from './suspects';
import type { WaiverState } from './waivers/apply';

/** What a rule may know: the scenario, its values, where its parts stand in the text, and how people call them. */
export class RuleContext extends RowChecks {
  readonly origins: Origins;
  /** What each waiver does; known once all rules but those about waivers are done. */
  waiverStates: ReadonlyMap<string, WaiverState> = new Map();
  /** The id of every rule that could find something: built-in ones, the file's own and those of its packs. */
  ruleIds: readonly string[] = [];
  readonly #ruleFormulas = new Map<string, RuleFormula>();
  readonly #once = new Map<object, unknown>();

  /**
   * @param packs the rule packs in force
   * @param suspects in which rows checks may find something
   * @param today ISO date, for what ends on a day; without it nothing is held against the day
   * @param settings what a folder settles for the scenarios in it
   */
  constructor(
    readonly doc: ScenarioText,
    calculation: Calculation,
    readonly packs: readonly BoundPack[],
    suspects: Suspects,
    readonly today: string | undefined,
    readonly settings: Settings,
  ) {
    super(doc.scenario, calculation, suspects);
    this.origins = new Origins(doc.scenario, calculation);
  }

  get alternatives(): readonly string[] {
    return this.calculation.alternatives;
  }

  /**
   * What several checks ask of this state, worked out once. It is kept here: what a WeakMap holds outlives its key until
   * the next full collection.
   */
  once<T>(work: (context: RuleContext) => T): T {
    if (!this.#once.has(work)) this.#once.set(work, work(this));
    return this.#once.get(work) as T;
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
