import { cellParts } from '../model/cell';
import type { Cell, Scenario } from '../model/read/scenarioText';
import { yearOf } from '../model/years';
import type { EntryPlace } from '../model/read/textTree';
import type { LevelTable } from './scope';
import {
  factorTraits,
  layOutRow,
  measureTraits,
  sourceOf,
  type RowContent,
  type RowSource,
  type Sheet,
  type SheetRow,
} from './sheet';

/**
 * What an entry of a scenario that has changed, and nothing else has, makes of a sheet: the rows (by slot) that hold
 * something else now.
 * @returns undefined where alternatives, rows or what rows are may have changed, so that names may mean something else
 */
export function changesIn(
  sheet: Sheet,
  scenario: Scenario,
  { room, id }: EntryPlace,
): Map<number, RowContent> | undefined {
  if (room === 'alternatives') return undefined;
  const changed = new Map<number, RowContent>();
  if (room !== 'factors' && room !== 'measures') return changed;
  const slot = sheet.scope.rowNamed(id)?.slot ?? -1;
  const [row, before] = [sheet.rows[slot], sheet.contents[slot]];
  const factor = scenario.factors.get(id);
  const measure = factor ? undefined : scenario.measures?.get(id);
  const traits = factor ? factorTraits(factor) : measure && measureTraits(measure);
  if (row?.id !== id || !before || !traits || !sameTraits(row, traits)) return undefined;
  const source = sourceOf(scenario, id);
  if (!sameSource(before.source, source)) changed.set(slot, layOutRow(sheet.form, slot, source, before));
  return changed;
}

/**
 * What has changed between a sheet and a scenario: the rows (by slot) that hold something else now.
 * @returns undefined where alternatives, rows or what rows are have changed, so that names may mean something else
 */
export function changesSince(sheet: Sheet, scenario: Scenario): Map<number, RowContent> | undefined {
  if (!sameAlternatives(sheet, scenario) || !sameRows(sheet, scenario)) return undefined;
  const changed = new Map<number, RowContent>();
  for (const [slot, before] of sheet.contents.entries()) {
    const source = sourceOf(scenario, sheet.form.rowIds[slot] ?? '');
    if (!sameSource(before.source, source)) changed.set(slot, layOutRow(sheet.form, slot, source, before));
  }
  return changed;
}

function sameAlternatives({ alternatives, form }: Sheet, scenario: Scenario): boolean {
  if (scenario.alternatives.size !== alternatives.length) return false;
  let place = 0;
  for (const [id, { basedOn }] of scenario.alternatives) {
    if (id !== alternatives[place] || basedOn !== form.basedOn[place]) return false;
    if (yearOf(scenario, id) !== form.years[place]) return false;
    place++;
  }
  return true;
}

function sameRows({ rows }: Sheet, scenario: Scenario): boolean {
  let slot = 0;
  for (const [id, factor] of scenario.factors) {
    const row = rows[slot++];
    if (row?.id !== id || !sameTraits(row, factorTraits(factor))) return false;
  }
  for (const [id, measure] of scenario.measures ?? []) {
    if (scenario.factors.has(id)) continue;
    const row = rows[slot++];
    if (row?.id !== id || !sameTraits(row, measureTraits(measure))) return false;
  }
  return slot === rows.length;
}

function sameTraits(a: Omit<SheetRow, 'id' | 'slot'>, b: Omit<SheetRow, 'id' | 'slot'>): boolean {
  return a.percent === b.percent && a.date === b.date && sameLevels(a.levels, b.levels);
}

function sameLevels(a: LevelTable | undefined, b: LevelTable | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.ids.size !== b.ids.size) return false;
  const others = b.ids.entries();
  for (const [id, value] of a.ids) {
    const [otherId, otherValue] = others.next().value ?? [];
    if (id !== otherId || value !== otherValue) return false;
  }
  return true;
}

function sameSource(a: RowSource, b: RowSource): boolean {
  if (a.values && b.values) return sameCells(a.values, b.values);
  return !a.values && !b.values && a.formula === b.formula;
}

/** Whether two rows have the same contents in the same order, whatever stands behind them. */
function sameCells(a: ReadonlyMap<string, Cell>, b: ReadonlyMap<string, Cell>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [id, cell] of a) {
    const [otherId, other] = others.next().value ?? [];
    if (id !== otherId || other === undefined || !Object.is(contentOf(cell), contentOf(other))) return false;
  }
  return true;
}

/** What `cellParts` says of a cell's content. */
function contentOf(cell: Cell): unknown {
  return typeof cell === 'object' && cell !== null ? cellParts(cell).content : cell;
}
