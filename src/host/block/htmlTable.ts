import { Parser } from 'htmlparser2';
import * as z from 'zod';

/** A cell of a table that was copied elsewhere. */
export interface CopiedCell {
  /** What it shows. */
  readonly text: string;
  /** The exact number behind it, where it is told. */
  readonly number?: number;
  /** The number is a day, counted as spreadsheets do. */
  readonly isDate?: boolean;
  /** What the cell holds, as this table itself writes it. */
  readonly input?: string;
  /** What a formula of this table comes to. */
  readonly value?: string;
}

/** The attribute in which this table tells what a copied cell holds. */
const INPUT_ATTRIBUTE = 'data-scenario-input';
/** And the one in which it tells what a formula comes to. */
const VALUE_ATTRIBUTE = 'data-scenario-value';

/** Google Sheets tells a value as `{"1": type, "2": text, "3": number}`, and a format as `{"1": kind}`. */
const sheetsValueSchema = z.object({ '1': z.number(), '3': z.number().optional() });
const sheetsFormatSchema = z.object({ '1': z.number().optional(), '2': z.string().optional() });
const SHEETS_DATE = 5;

interface OpenCell {
  text: string;
  readonly row: number;
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The first table of an HTML text, as Excel, LibreOffice, Google Sheets and this table copy it. The text is only read:
 * nothing of it is ever put into a page.
 * @returns undefined where there is none
 */
export function readHtmlTable(html: string): CopiedCell[][] | undefined {
  const reader = new TableReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html);
  parser.end();
  return reader.rows.length === 0 ? undefined : filledUp(reader.rows);
}

class TableReader {
  readonly rows: CopiedCell[][] = [];
  #row = -1;
  #depth = 0;
  #isDone = false;
  #hidden = 0;
  #cell: OpenCell | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style' || name === 'script') this.#hidden++;
    if (name === 'table') this.#depth++;
    if (this.#isDone || this.#depth !== 1) return;
    if (name === 'tr') this.rows[++this.#row] ??= [];
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'br' && this.#cell) this.#cell.text += '\n';
  }

  text(text: string): void {
    // Line breaks and runs of blanks in the source are one blank; what is meant to be a break is a tag.
    if (this.#cell && this.#hidden === 0) this.#cell.text += text.replaceAll(/[ \t\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (name === 'style' || name === 'script') this.#hidden--;
    if (name === 'table' && --this.#depth === 0) this.#isDone = true;
    if ((name === 'td' || name === 'th') && this.#depth === 1) this.#closeCell();
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    if (this.#row < 0) this.rows[++this.#row] = [];
    const row = (this.rows[this.#row] ??= []);
    // Places that a merged cell covers are taken already.
    let column = 0;
    while (row[column]) column++;
    this.#cell = { text: '', row: this.#row, column, attributes };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const [down, right] = [spanOf(cell.attributes.rowspan), spanOf(cell.attributes.colspan)];
    for (let row = cell.row; row < cell.row + down; row++)
      for (let column = cell.column; column < cell.column + right; column++)
        (this.rows[row] ??= [])[column] = { text: '' };
    const row = this.rows[cell.row];
    if (row) row[cell.column] = copiedCell(cell);
  }
}

function copiedCell({ text, attributes }: OpenCell): CopiedCell {
  const shown = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll('\u00a0', ' ');
  const input = attributes[INPUT_ATTRIBUTE];
  const value = attributes[VALUE_ATTRIBUTE];
  if (input !== undefined) return { text: shown, input, ...(value !== undefined && { value }) };
  return { text: shown, ...(libreOfficeNumber(attributes) ?? sheetsNumber(attributes)) };
}

/** LibreOffice tells a value in `sdval` and its format, behind two languages, in `sdnum`. */
function libreOfficeNumber({ sdval, sdnum }: Readonly<Record<string, string>>): Partial<CopiedCell> | undefined {
  if (sdval === undefined || sdval.trim() === '' || !Number.isFinite(Number(sdval))) return undefined;
  const format = sdnum?.split(';').slice(2).join(';') ?? '';
  return { number: Number(sdval), isDate: isDateFormat(format) };
}

function sheetsNumber(attributes: Readonly<Record<string, string>>): Partial<CopiedCell> | undefined {
  const value = sheetsValueSchema.safeParse(json(attributes['data-sheets-value'])).data;
  if (value?.['3'] === undefined) return undefined;
  const format = sheetsFormatSchema.safeParse(json(attributes['data-sheets-numberformat'])).data;
  return { number: value['3'], isDate: format?.['1'] === SHEETS_DATE || isDateFormat(format?.['2'] ?? '') };
}

/** A format with the codes of a day's parts, what is in quotes or brackets left out. */
function isDateFormat(format: string): boolean {
  return /[DdJjTt].*[Yy]|[YyJj].*[DdTt]|[Yy]{2,}/.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|General|Standard/g, ''));
}

function json(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function spanOf(attribute: string | undefined): number {
  const span = Number(attribute ?? 1);
  return Number.isInteger(span) && span > 0 && span < 10_000 ? span : 1;
}

/** Every row as long as the longest. */
function filledUp(rows: readonly (readonly CopiedCell[])[]): CopiedCell[][] {
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' }));
}
