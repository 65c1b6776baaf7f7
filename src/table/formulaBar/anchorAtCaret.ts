import { anchoredText, type FormulaColumn } from '../../formula/anchoring';
import type { TextInput } from '../grid/lineBreaks';
import type { Store } from '../store';
import type { FormulaAssist } from './assist';

/** F4: the row whose name stands at the caret of a formula is meant in another column, by turns. */
export function anchorAtCaret(input: TextInput, assist: FormulaAssist, column: FormulaColumn, store: Store): void {
  if (input.selectionEnd === null) return;
  const written = anchoredText(input.value, input.selectionEnd, column, (name) => store.row(name) !== undefined);
  if (written) assist.insert(written.text, written);
}

/** The column of a cell's formula. */
export function formulaColumn(alternative: string, store: Store): FormulaColumn {
  return { alternative, basedOn: store.column(alternative)?.basedOn };
}

/** The column that a formula of all columns may fix: the first one; each may have another base. */
export function columnForAll(store: Store): FormulaColumn | undefined {
  const [first] = store.columns;
  return (
    first && { alternative: first.id, basedOn: store.columns.find(({ basedOn }) => basedOn !== undefined)?.basedOn }
  );
}
