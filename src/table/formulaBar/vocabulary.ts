import type { Vocabulary } from '../../formula/completion';
import type { FunctionView } from '../../protocol';
import type { Store } from '../store';

/** What formulas of the table can speak of, rows in the table's order. */
export function vocabularyOf(store: Store, functions: readonly FunctionView[]): Vocabulary {
  const rows = store.layout.lines.flatMap((line) => {
    const row = line.kind === 'row' ? store.row(line.row) : undefined;
    if (!row) return [];
    const { id, label, unit, kind, levels } = row;
    // Of other rows the word for their kind stands in the place of a unit.
    const measured = kind === 'number' || kind === 'measure' ? unit : undefined;
    return [{ id, label, unit: measured, levels }];
  });
  return { rows, alternatives: store.columns.map(({ id, label, name }) => ({ id, label: name ?? label })), functions };
}
