import { exactDigits, isTypedNumber } from '../../formula/typedNumber';
import { ENGLISH_MARKS, type NumberMarks } from '../../model/edit/digits';
import { factorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import { LABELS, UNITS, type BlockAddress, type RefusedCell } from '../../protocol';
import { addRows, type AddedRow } from './addedRows';
import { dayOf } from './clipboard';
import type { CopiedCell } from './htmlTable';
import { place, placesOf, type BlockResult, type Placed } from './placing';

/** A block on the clipboard and where it goes. */
export interface Paste {
  readonly cells: readonly (readonly CopiedCell[])[];
  /** From the first place on, to the ends of the table. */
  readonly at: BlockAddress;
  readonly selected: { readonly rows: number; readonly columns: number };
  /** What else is selected: a single value goes there as well, and nothing else goes anywhere then. */
  readonly beside?: readonly BlockAddress[] | undefined;
  /** Where it was cut, if it was. */
  readonly cut?: BlockAddress | undefined;
  /** How the person's language writes numbers. */
  readonly marks: NumberMarks;
}

export interface Pasted extends BlockResult {
  /** Where it stands then, if that is one block. */
  readonly block?: BlockAddress;
}

/** How many lines of the block lie below the table, where it goes into one range. */
export function rowsBeyond({ cells, at, beside = [] }: Pick<Paste, 'cells' | 'at' | 'beside'>): number {
  return beside.length > 0 ? 0 : Math.max(0, cells.length - at.rows.length);
}

/**
 * Writes a block from the clipboard, or tells why it goes nowhere.
 * @param withRows lines beyond the last row become rows of their own
 */
export function pasteBlock(doc: ScenarioText, paste: Paste, withRows: boolean): Pasted | { readonly refused: string } {
  const { cells, at, selected, beside = [], cut, marks } = paste;
  const isEverywhere = beside.length > 0;
  const across = widthOf(cells);
  if (isEverywhere && (cut || cells.length !== 1 || across !== 1)) return { refused: onlyOneValue() };
  // What is cut is there once.
  const [rows, columns] = cut ? [1, 1] : [selected.rows, selected.columns];
  const [height, width] = [repeated(cells.length, rows), repeated(across, columns)];
  const texts: Placed[] = [];
  const beyond: RefusedCell[] = [];
  const added: AddedRow[] = [];
  const cellAt = (line: number, column: number) => cells[line % cells.length]?.[column % across] ?? { text: '' };
  for (let line = 0; line < height; line++) {
    const row = at.rows[line];
    const inputs: { column: string; input: string }[] = [];
    for (let index = 0; index < width; index++) {
      const cell = cellAt(line, index);
      const column = at.columns[index];
      if (column !== undefined && row !== undefined)
        texts.push({ row, column, ...inputFor(doc, row, column, cell, marks) });
      else if (column !== undefined && withRows) inputs.push({ column, input: newInput(cell, marks) });
      else if (cell.text !== '') beyond.push(beyondTable(cell.text, line, index, column === undefined));
    }
    if (row === undefined && withRows) added.push({ inputs });
  }
  for (const { row, column } of beside.flatMap(placesOf))
    texts.push({ row, column, ...inputFor(doc, row, column, cellAt(0, 0), marks) });
  const more = withRows && added.length > 0 ? addRows(doc, added, at.rows.at(-1)) : undefined;
  const written = place(doc, texts);
  const placed = cut ? { ...written, edits: place(doc, [...takenOut(doc, paste, written), ...texts]).edits } : written;
  // Rows that are added stand elsewhere, so that they and the others are no rectangle; several blocks stay selected.
  const block = isEverywhere ? undefined : { rows: at.rows.slice(0, height), columns: at.columns.slice(0, width) };
  return {
    edits: [...placed.edits, ...(more?.edits ?? [])],
    refusals: [...placed.refusals, ...beyond, ...(more?.refusals ?? [])],
    ...(block && { block }),
  };
}

/** Why a block does not go into several ranges: it would be nobody's choice into which. */
function onlyOneValue(): string {
  return t('Only a single value that was copied is pasted into several ranges. Select one range, and paste again.');
}

/** The cells that were cut, to be emptied; what could not be written elsewhere stays where it was. */
function takenOut(doc: ScenarioText, { cut, at }: Paste, { refusals }: BlockResult): Placed[] {
  if (!cut) return [];
  const refused = new Set(refusals.map(({ row = '', column = '' }) => `${row} ${column}`));
  const isLeft = (row: string | undefined, column: string | undefined) =>
    row === undefined || column === undefined || refused.has(`${row} ${column}`);
  return cut.rows.flatMap((row, line) =>
    cut.columns.flatMap((column, index) => {
      const isCell = doc.scenario.factors.has(row) && column !== LABELS && column !== UNITS;
      return isCell && !isLeft(at.rows[line], at.columns[index]) ? [{ row, column, input: '' }] : [];
    }),
  );
}

/** A block fills a selection that is a whole number of times as large, as one value does any. */
function repeated(size: number, selected: number): number {
  return selected > size && selected % size === 0 ? selected : size;
}

function widthOf(cells: readonly (readonly CopiedCell[])[]): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 1);
}

/** What a copied cell is as a text for its new place: its exact value where the row can take it, else what it shows. */
function inputFor(
  { scenario }: ScenarioText,
  row: string,
  column: string,
  cell: CopiedCell,
  marks: NumberMarks,
): { input: string; marks: NumberMarks } {
  if (cell.input !== undefined) return { input: cell.input, marks: ENGLISH_MARKS };
  const factor = scenario.factors.get(row);
  const kind = factor && column !== LABELS && column !== UNITS ? factorKind(factor) : undefined;
  if (cell.number !== undefined && cell.text !== '') {
    if (kind === 'date' && cell.isDate) return { input: dayOf(cell.number), marks };
    if (kind === 'number' && !cell.isDate) return { input: exactDigits(cell.number, cell.text), marks: ENGLISH_MARKS };
  }
  return { input: cell.text, marks };
}

/** What goes into a row that is made for it, with the marks of the file. */
function newInput(cell: CopiedCell, marks: NumberMarks): string {
  if (cell.input !== undefined) return cell.input;
  if (cell.number !== undefined && cell.text !== '')
    return cell.isDate ? dayOf(cell.number) : exactDigits(cell.number, cell.text);
  return isTypedNumber(cell.text, marks) ? inEnglish(cell.text, marks) : cell.text;
}

function inEnglish(text: string, marks: NumberMarks): string {
  return text.replaceAll(marks.group, '').replace(marks.decimal, '.');
}

function beyondTable(text: string, line: number, column: number, isColumn: boolean): RefusedCell {
  return {
    where: t('Line {0}, column {1} of the block', String(line + 1), String(column + 1)),
    text,
    reason: isColumn
      ? t('It lies beyond the last column. Insert an alternative and paste again.')
      : t('It lies beyond the last row.'),
  };
}
