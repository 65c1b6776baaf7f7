import { typedNumbers } from '../../formula/typedNumber';
import { isFormula } from '../../model/cell';
import { changeCells, type CellChange } from '../../model/edit/blockEdits';
import { combine } from '../../model/edit/changeMembers';
import { ENGLISH_MARKS, type NumberMarks } from '../../model/edit/digits';
import { renameLabel } from '../../model/edit/renameLabel';
import type { TextEdit } from '../../model/edit/textEdit';
import { readTypedInput } from '../../model/edit/typedInput';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import { LABELS, UNITS, type BlockAddress, type RefusedCell } from '../../protocol';

/** A text for one place of the table. */
export interface Placed {
  readonly row: string;
  /** An alternative, or one of the columns before them. */
  readonly column: string;
  readonly input: string;
  /** How numbers in it are written: in the person's language, if not as the file has them. */
  readonly marks?: NumberMarks;
  /** Write it as a deliberate blank, whatever the input. */
  readonly blank?: true;
}

/** The edits of a block as one, with what could not be written and stays as it was. */
export interface BlockResult {
  readonly edits: readonly TextEdit[];
  readonly refusals: readonly RefusedCell[];
}

/** Writes texts into many places; what does not fit its place is refused there, and the rest is written. */
export function place(doc: ScenarioText, texts: readonly Placed[]): BlockResult {
  const refusals: RefusedCell[] = [];
  const changes: CellChange[] = [];
  const inputs = new Map<CellChange, Placed>();
  // Of two texts for one label the last counts, as of two for a cell.
  const labels = new Map<string, readonly TextEdit[]>();
  for (const one of texts) {
    const read = one.column === LABELS || one.column === UNITS ? headEdits(doc, one) : cellChange(doc, one);
    if ('refused' in read) refusals.push(refusal(doc, one, read.refused));
    else if ('edits' in read) labels.set(`${one.column} ${one.row}`, read.edits);
    else {
      changes.push(read);
      inputs.set(read, one);
    }
  }
  const cells = changeCells(doc, changes);
  for (const { change, reason } of cells.refusals) {
    const one = inputs.get(change);
    if (one) refusals.push(refusal(doc, one, reason));
  }
  return { edits: combine([...[...labels.values()].flat(), ...cells.edits]), refusals };
}

/** All places of a block, row by row. */
export function placesOf({ rows, columns }: BlockAddress): { row: string; column: string }[] {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

/** How a place is told in a report. */
export function whereText({ scenario }: ScenarioText, row: string, column: string): string {
  const label = (scenario.factors.get(row) ?? scenario.measures?.get(row))?.label ?? row;
  if (column === LABELS) return t('Label of {0}', label);
  if (column === UNITS) return t('Unit of {0}', label);
  return `${label} · ${scenario.alternatives.get(column)?.label ?? column}`;
}

function cellChange(
  { scenario }: ScenarioText,
  { row, column, input, marks = ENGLISH_MARKS, blank }: Placed,
): CellChange | { readonly refused: string } {
  const factor = scenario.factors.get(row);
  if (!factor) {
    if (scenario.measures?.has(row) !== true) return { refused: t('This row is gone.') };
    return { refused: t('A measure is computed in every alternative; its cells are not typed.') };
  }
  if (blank) return { row, alternative: column, json: 'null' };
  const read = readTypedInput(factor, input, typedNumbers(marks));
  if ('refused' in read) return read;
  return { row, alternative: column, json: 'clear' in read ? null : read.json };
}

/** A label is a name like any other; a unit says what the numbers mean, and stays unless it is the same. */
function headEdits(
  doc: ScenarioText,
  { row, column, input }: Placed,
): { readonly edits: readonly TextEdit[] } | { readonly refused: string } {
  if (column === LABELS) return renameLabel(doc, 'row', row, input);
  const { factors, measures } = doc.scenario;
  const unit = (factors.get(row) ?? measures?.get(row))?.unit ?? '';
  if (input.trim() === unit) return { edits: [] };
  return { refused: t('The unit belongs to the row’s definition, and is not written over by a block.') };
}

function refusal(doc: ScenarioText, { row, column, input }: Placed, reason: string): RefusedCell {
  return { where: whereText(doc, row, column), row, column, text: input, reason };
}

/** A cell's content as a text that may be placed elsewhere, in the marks of the file. */
export function inputOf(content: number | string): string {
  return typeof content === 'string' && !isFormula(content) ? content : String(content);
}
