import { readHtmlTable, type CopiedCell } from './htmlTable';
import { readTsv } from './tsv';

/** The cells on the clipboard: from its table where there is one that tells more, else from its text. */
export function readClipboard(text: string, html: string): CopiedCell[][] {
  const plain = readTsv(text).map((row) => row.map((cell) => ({ text: cell })));
  const table = html === '' ? undefined : readHtmlTable(html);
  if (!table) return plain;
  const tellsMore = table.some((row) => row.some(({ input, number }) => input !== undefined || number !== undefined));
  // What a table only shows, the text has with its line breaks and blanks as they are, but for LibreOffice's.
  return tellsMore || text === ''
    ? table
    : plain.map((row, at) => row.map((cell, column) => withBreaks(cell, table[at]?.[column])));
}

/** LibreOffice puts blanks into its text where a cell has line breaks; its table has them. */
function withBreaks(plain: CopiedCell, shown: CopiedCell | undefined): CopiedCell {
  const isSame = shown?.text.includes('\n') === true && shown.text.replaceAll('\n', ' ') === plain.text;
  return isSame ? shown : plain;
}

/** The same cells with what their formulas come to in place of the formulas. */
export function valuesOf(cells: readonly (readonly CopiedCell[])[]): CopiedCell[][] {
  return cells.map((row) => row.map(({ value, ...cell }) => (value === undefined ? cell : { ...cell, input: value })));
}

/** A day as spreadsheets count it, from the end of 1899. */
export function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
