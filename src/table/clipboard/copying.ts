import type { BlockAddress, CellView } from '../../protocol';
import { placeIn } from '../range/block';
import { holdsAt } from '../grid/intents';
import type { Store } from '../store';

/** What is put on the clipboard: as text for everything, as a table for other spreadsheets and for this one. */
export interface Copied {
  text: string;
  html: string;
}

/** What one cell shows and what it holds. */
interface CopiedCell {
  shown: string;
  /** What is to be written where it is pasted in a table like this. */
  input: string;
  /** What a formula comes to, to be written where values alone are pasted. */
  value?: string;
}

/** A block as spreadsheets copy it: tabs and lines, and an HTML table. */
export function copied({ rows, columns }: BlockAddress, store: Store): Copied {
  const cells = rows.map((row) => columns.map((column) => copiedCell(row, column, store)));
  const text = cells.map((line) => line.map(({ shown }) => quoted(shown)).join('\t')).join('\r\n');
  const lines = cells.map((line) => `<tr>${line.map(td).join('')}</tr>`);
  return { text, html: `<meta charset="utf-8"><table>${lines.join('')}</table>` };
}

function copiedCell(row: string, column: string, store: Store): CopiedCell {
  const place = placeIn(row, column);
  if (place.at !== 'cell') {
    const text = holdsAt(store, place);
    return { shown: text, input: text };
  }
  const cell = store.cell(row, column);
  if (!cell) return { shown: '', input: '' };
  const { content, value, display } = cell;
  return {
    shown: shownOf(cell),
    input: filed(cell),
    ...(content === 'formula' && { value: value === undefined ? display : String(value) }),
  };
}

/** A number with all of its digits and without groups, which every spreadsheet reads; else as it is shown. */
function shownOf({ content, input, display }: CellView): string {
  return content === 'number' ? input : display;
}

/** A number as the file has it, so that it does not depend on the language in which it is pasted. */
function filed({ content, input }: CellView): string {
  return content === 'number' ? input.replace(',', '.') : input;
}

function td({ shown, input, value }: CopiedCell): string {
  const text = escaped(shown).replaceAll('\n', '<br>');
  const valued = value === undefined ? '' : ` data-scenario-value="${escaped(value)}"`;
  return `<td data-scenario-input="${escaped(input)}"${valued}>${text}</td>`;
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  // Of hundreds of thousands of cells hardly one needs it.
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
