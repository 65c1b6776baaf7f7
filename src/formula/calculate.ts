import type { Cell, Scenario } from '../model/read/scenarioText';
import type { EntryPlace } from '../model/read/textTree';
import type { Calculation } from './calculation';
import { changesIn, changesSince } from './changes';
import { orderAfter, orderOf } from './order';
import { computeAll, computeChanged } from './run';
import { layOut, layOutRow, type RowContent } from './sheet';

/**
 * Computes every cell of every factor and measure in every alternative, in the order in which they read each other.
 * Never throws: what is wrong is among the problems, and in the cells as Excel's errors.
 * @param previous a calculation of an earlier state: then only what depends on what has changed is computed, which
 * saves time and changes nothing
 * @param entry the one entry in which the scenario differs from that state, where that is known; it saves time as well
 */
export function calculate(scenario: Scenario, previous?: Calculation, entry?: EntryPlace): Calculation {
  const changed =
    previous && (entry ? changesIn(previous.sheet, scenario, entry) : changesSince(previous.sheet, scenario));
  if (previous && changed) return afterChanges(previous, changed);
  const sheet = layOut(scenario, previous?.sheet);
  return computeAll(sheet, orderOf(sheet.contents));
}

/** Where a cell is written. */
export interface CellPlace {
  readonly row: string;
  readonly alternative: string;
}

/**
 * What a calculation would be with other content in one cell of a factor; no scenario needs to be written and read
 * for it. The calculation itself where there is no such factor.
 * @param cell undefined where nothing should be written there, so that it is inherited
 */
export function withCell(
  calculation: Calculation,
  { row, alternative }: CellPlace,
  cell: Cell | undefined,
): Calculation {
  const { sheet } = calculation;
  const slot = sheet.scope.rowNamed(row)?.slot ?? -1;
  const before = sheet.contents[slot];
  if (!before?.source.values) return calculation;
  const values = new Map(before.source.values);
  if (cell === undefined) values.delete(alternative);
  else values.set(alternative, cell);
  return afterChanges(calculation, new Map([[slot, layOutRow(sheet.form, slot, { values }, before)]]));
}

/** Computes every cell of a calculation again: for tests and measurements, as it comes to the same. */
export function calculateAgain({ sheet, computed }: Calculation): Calculation {
  return computeAll(sheet, computed.order);
}

function afterChanges(previous: Calculation, changed: ReadonlyMap<number, RowContent>): Calculation {
  if (changed.size === 0) return previous;
  const { sheet } = previous;
  const order = orderAfter(previous.computed.order, sheet.contents, changed);
  return computeChanged(previous, sheet.with(changed), order, changed.keys());
}
