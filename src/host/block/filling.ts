import { cellParts } from '../../model/cell';
import { continued, otherwiseContinued, type Content } from '../../model/edit/fillSeries';
import { effectiveCell } from '../../model/inherit';
import type { ScenarioText } from '../../model/read/scenarioText';
import { LABELS, UNITS, type BlockAddress } from '../../protocol';
import { inputOf, place, placesOf, type BlockResult, type Placed } from './placing';

/** The lines of `to` are filled from those of `from`, along the way in which they differ. */
interface Fill {
  readonly from: BlockAddress;
  readonly to: BlockAddress;
}

/** Takes out what the cells of blocks hold; measures, labels and units are no part of it. */
export function clearBlocks(doc: ScenarioText, blocks: readonly BlockAddress[]): BlockResult {
  const cells = blocks
    .flatMap(placesOf)
    .filter(({ row, column }) => doc.scenario.factors.has(row) && column !== LABELS && column !== UNITS);
  return place(
    doc,
    cells.map((cell) => ({ ...cell, input: '' })),
  );
}

/** Fills blocks from others, each from its own. */
export function fillBlocks(doc: ScenarioText, fills: readonly Fill[], otherwise?: 'on' | 'back'): BlockResult {
  return place(
    doc,
    fills.flatMap((fill) => filled(doc, fill, otherwise)),
  );
}

function filled(doc: ScenarioText, { from, to }: Fill, otherwise?: 'on' | 'back'): Placed[] {
  const isDown = from.columns.length === to.columns.length && from.columns.every((id, at) => id === to.columns[at]);
  const texts: Placed[] = [];
  const fill = (run: Content[], targets: { row: string; column: string }[]) => {
    const contents = otherwise
      ? otherwiseContinued(run, targets.length, otherwise === 'on' ? 1 : -1)
      : continued(run, targets.length);
    for (const [index, target] of targets.entries()) texts.push({ ...target, ...inputFor(contents[index]) });
  };
  if (isDown) {
    for (const column of from.columns)
      fill(
        from.rows.map((row) => contentAt(doc, row, column)),
        to.rows.map((row) => ({ row, column })),
      );
  } else {
    for (const row of from.rows)
      fill(
        from.columns.map((column) => contentAt(doc, row, column)),
        to.columns.map((column) => ({ row, column })),
      );
  }
  return texts;
}

function inputFor(content: Content): { input: string; blank?: true } {
  if (content === null) return { input: '', blank: true };
  return { input: content === undefined ? '' : inputOf(content) };
}

/** What is in force in a cell, written or inherited; of a measure its formula. */
function contentAt({ scenario }: ScenarioText, row: string, column: string): Content {
  const factor = scenario.factors.get(row);
  if (!factor) return scenario.measures?.get(row)?.formula;
  if (column === LABELS) return factor.label;
  if (column === UNITS) return factor.unit;
  const cell = effectiveCell(scenario, factor, column);
  return cell && cellParts(cell.cell).content;
}
