import { cellParts } from '../../model/cell';
import { continued, otherwiseContinued, type Content } from '../../model/edit/fillSeries';
import { effectiveCell } from '../../model/inherit';
import type { ScenarioText } from '../../model/read/scenarioText';
import { LABELS, UNITS, type BlockAddress } from '../../protocol';
import { inputOf, place, type BlockResult, type Placed } from './placing';

/** Takes out what the cells of a block hold; measures, labels and units are no part of it. */
export function clearBlock(doc: ScenarioText, { rows, columns }: BlockAddress): BlockResult {
  const cells = rows
    .filter((row) => doc.scenario.factors.has(row))
    .flatMap((row) =>
      columns.filter((column) => column !== LABELS && column !== UNITS).map((column) => ({ row, column })),
    );
  return place(
    doc,
    cells.map((cell) => ({ ...cell, input: '' })),
  );
}

/** Fills the lines of `to` from those of `from`, along the way in which they differ. */
export function fillBlock(
  doc: ScenarioText,
  from: BlockAddress,
  to: BlockAddress,
  otherwise?: 'on' | 'back',
): BlockResult {
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
  return place(doc, texts);
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
