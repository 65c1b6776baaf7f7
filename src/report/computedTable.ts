import type { Calculation } from '../formula/calculation';
import { isError, type Value } from '../formula/errorValue';
import { alternativeName } from '../model/alternativeName';
import { effectiveCell } from '../model/inherit';
import { levelLabel } from '../model/levels';
import type { Factor, ScenarioText } from '../model/read/scenarioText';
import { displayNumber } from './displayNumber';

/** A scenario computed, in the order in which people read it. */
export interface ComputedTable {
  readonly title: string;
  readonly alternatives: readonly ComputedColumn[];
  readonly sections: readonly ComputedSection[];
}

/** An alternative, as its column is headed. */
export interface ComputedColumn {
  readonly id: string;
  readonly label: string;
  /** What it is called where no heading of its group stands above it. */
  readonly name: string;
  readonly group: string | undefined;
}

/** The rows of a section of the file, or those that belong to none. */
export interface ComputedSection {
  readonly label: string;
  readonly rows: readonly ComputedRow[];
}

/** A factor or a measure with its value in each alternative. */
export interface ComputedRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly cells: readonly ComputedCell[];
}

/** A value in the row's own unit, and how people read it. */
export interface ComputedCell {
  readonly value: Value;
  /** Numbers with their digits grouped, levels by their labels, nothing for a blank, `missing` where there is none. */
  readonly display: string;
  /** Numbers stand at the right of their column, and so does what is in the place of one. */
  readonly isNumber: boolean;
}

/** Every value of a scenario: sections in the file's order, in each the factors and then the measures. */
export function computedTable(doc: ScenarioText, calculation: Calculation): ComputedTable {
  const { scenario } = doc;
  const rowsBySection = new Map<string | undefined, ComputedRow[]>();
  const place = (section: string | undefined, row: ComputedRow) => {
    const rows = rowsBySection.get(section);
    if (rows) rows.push(row);
    else rowsBySection.set(section, [row]);
  };
  const known = (section: string | undefined) =>
    section !== undefined && scenario.sections.has(section) ? section : undefined;
  for (const [id, factor] of scenario.factors) place(known(factor.section), factorRow(doc, calculation, id, factor));
  for (const [id, { section, label, unit }] of scenario.measures ?? []) {
    if (scenario.factors.has(id)) continue;
    place(known(section), { id, label: label ?? id, unit, cells: computedCells(calculation, id) });
  }
  const sections = [...scenario.sections].map(([id, { label }]) => ({ label: label ?? id, key: id }));
  return {
    title: scenario.title ?? 'Scenario without a title',
    alternatives: [...scenario.alternatives].map(([id, { label, group }]) => ({
      id,
      label: label ?? id,
      name: alternativeName(scenario, id),
      group,
    })),
    sections: [...sections, { label: 'In no section', key: undefined }]
      .map(({ label, key }) => ({ label, rows: rowsBySection.get(key) ?? [] }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Every row of a table, section after section. */
export function rowsOf(table: ComputedTable): ComputedRow[] {
  return table.sections.flatMap(({ rows }) => rows);
}

/** Whether any cell's value is an error; a missing one is #N/A. */
export function hasErrors(table: ComputedTable): boolean {
  return rowsOf(table).some(({ cells }) => cells.some(({ value }) => isError(value)));
}

function factorRow(doc: ScenarioText, calculation: Calculation, id: string, factor: Factor): ComputedRow {
  const cells = calculation.alternatives.map((alternative) => {
    if (calculation.isMissing(id, alternative)) {
      return { value: calculation.value(id, alternative), display: 'missing', isNumber: !factor.levels };
    }
    const value = calculation.value(id, alternative);
    if (!factor.levels || isError(value)) return cell(value, writtenNumber(doc, calculation, id, factor, alternative));
    const level = calculation.level(id, alternative);
    const named = typeof level === 'string' ? factor.levels.get(level) : undefined;
    if (named === undefined || typeof level !== 'string') return cell(value, undefined);
    return { value, display: levelLabel(level, named), isNumber: false };
  });
  return { id, label: factor.label ?? id, unit: factor.unit, cells };
}

function computedCells(calculation: Calculation, row: string): ComputedCell[] {
  return calculation.alternatives.map((alternative) => cell(calculation.value(row, alternative), undefined));
}

function cell(value: Value, written: string | undefined): ComputedCell {
  return { value, display: displayValue(value, written), isNumber: typeof value === 'number' || isError(value) };
}

function displayValue(value: Value, written: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number') return displayNumber(value, written, true);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.error;
}

/** The spelling of the number that is in force in a cell, or undefined where something else is. */
function writtenNumber(
  doc: ScenarioText,
  calculation: Calculation,
  row: string,
  factor: Factor,
  alternative: string,
): string | undefined {
  if (calculation.formula(row, alternative)) return undefined;
  const from = effectiveCell(doc.scenario, factor, alternative)?.from;
  const path = ['factors', row, 'values', from ?? alternative];
  const node = doc.tree.nodeAt([...path, 'value']) ?? doc.tree.nodeAt(path);
  return node?.type === 'number' ? doc.text.slice(node.offset, node.offset + node.length) : undefined;
}
