import { dateOf, serialOf } from '../../formula/dates';
import type { Value } from '../../formula/errorValue';
import { cellParts } from '../../model/cell';
import { effectiveCell } from '../../model/inherit';
import type { Factor } from '../../model/read/scenarioText';
import { rasterOf, type Raster } from './boundary';
import type { ChangeableCell } from './changeableCells';
import type { Trials } from './trials';

/** The line on which a cell’s value can be moved: its number, or the day of its date. */
export interface ValueLine {
  readonly current: number;
  readonly raster: Raster;
  /** What the cell holds at a place of the line, and where on it something lies that it might hold. */
  readonly content: (value: number) => number | string;
  readonly place: (content: number | string) => number | undefined;
  /** Values to one side that may do, the nearest first: what the file itself names, and what lies further and further out. */
  readonly anchors: (direction: number) => readonly number[];
}

/** How far (in days) dates are moved where the file names no other: a day, a week, a month, years. */
const DAYS = [1, 7, 30, 365, 1826, 3652];
/** How far numbers are moved, as factors. */
const FACTORS = [0.9, 1.1, 0.5, 2, 4, 10];

/** The line of a cell that holds a number or a date; undefined for any other. */
export function valueLine(trials: Trials, { row, alternative, factor }: ChangeableCell): ValueLine | undefined {
  const { doc } = trials.now;
  const effective = effectiveCell(doc.scenario, factor, alternative);
  const content = effective && cellParts(effective.cell).content;
  if (effective && typeof content === 'number' && !factor.levels) {
    const node = doc.tree.nodeAt(['factors', row, 'values', effective.from]);
    const literal = node ? doc.tree.written(node) : '';
    return numberLine(trials, factor, content, literal);
  }
  const day = factor.type === 'date' && typeof content === 'string' ? serialOf(content) : undefined;
  return day === undefined ? undefined : dateLine(trials, factor, day);
}

function numberLine(trials: Trials, factor: Factor, current: number, literal: string): ValueLine {
  const { min = -Infinity, max = Infinity, range, integer, values } = factor;
  const written = [...values.values()].map((one) => cellParts(one).content);
  const isWhole = integer === true;
  return {
    current,
    raster: rasterOf(literal, current, isWhole || factor.unit === 'persons'),
    content: (value) => value,
    place: (content) => (typeof content === 'number' ? content : undefined),
    anchors: (direction) => {
      const out = current === 0 ? [1, 10, 100].map((one) => one * direction) : FACTORS.map((one) => one * current);
      const all = [0, min, max, range?.low, range?.high, ...written, ...numbersAtRule(trials), ...out]
        .filter((one) => typeof one === 'number')
        .filter(Number.isFinite)
        .map((one) => (isWhole ? Math.round(one) : Number(one.toPrecision(12))))
        .filter((one) => one >= min && one <= max);
      return toOneSide(all, current, direction);
    },
  };
}

function dateLine(trials: Trials, { values }: Factor, current: number): ValueLine {
  const written = [...values.values()].map((one) => cellParts(one).content);
  return {
    current,
    raster: { decimals: 0 },
    content: (value) => dateOf(value) ?? '',
    place: (content) => (typeof content === 'string' ? serialOf(content) : undefined),
    anchors: (direction) => {
      const { asOf } = trials.now.doc.scenario;
      const named = [...written, asOf, ...datesInRule(trials), ...besideInFinding(trials)]
        .map((one) => (typeof one === 'string' ? serialOf(one) : undefined))
        .filter((one) => one !== undefined);
      const out = DAYS.map((one) => current + one * direction).filter((one) => dateOf(one) !== undefined);
      return toOneSide([...named, ...out], current, direction);
    },
  };
}

function toOneSide(values: readonly number[], current: number, direction: number): number[] {
  return [...new Set(values)].filter((one) => (one - current) * direction > 0).sort((a, b) => (a - b) * direction);
}

/** The numbers that the rule itself names, and those that stand beside the cell in the finding. */
function numbersAtRule(trials: Trials): Value[] {
  const named = [...ownFormula(trials).matchAll(/(?<![\w."])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  return [...named, ...besideInFinding(trials)];
}

/** The dates that the rule names: `DATE(2026, 1, 31)`. */
function datesInRule(trials: Trials): string[] {
  return [...ownFormula(trials).matchAll(/\bDATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)/gi)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/** The formula of a rule of the file’s own. */
function ownFormula({ finding: { rule }, now }: Trials): string {
  if (!rule.startsWith('rules/')) return '';
  return now.doc.scenario.rules?.get(rule.slice('rules/'.length))?.require ?? '';
}

/** The values of the finding’s cells: numbers as people read them, dates in ISO form. */
function besideInFinding({ finding, now }: Trials): Value[] {
  return [finding, ...finding.related].map(({ row, alternative }) =>
    row === undefined || alternative === undefined ? null : now.calculation.value(row, alternative),
  );
}
