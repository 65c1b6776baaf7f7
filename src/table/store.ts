import type { CellView, CellsPatch, ColumnView, FindingView, Head, RowView, TablePatch, TableView } from '../protocol';
import { columnsBefore, movedCells } from '../protocol/movedCells';
import { patchedFindings } from './findingsPatch';
import { Layout } from './grid/layout';

/** Which parts a patch touched, so that only those are painted again. */
export interface Changes {
  head: boolean;
  /** Rows or columns came, went or moved. */
  layout: boolean;
  columns: boolean;
  findings: boolean;
  /** The ids of the rows. */
  rows: readonly string[];
}

/** The view that the host sent, kept current by its patches and found by id. It holds nothing of its own. */
export class Store {
  #head: Head;
  #columns: ColumnView[];
  readonly #rows = new Map<string, RowView>();
  readonly #findings = new Map<string, FindingView>();
  #layout: Layout;

  constructor(view: TableView) {
    this.#head = view.head;
    this.#columns = view.columns;
    for (const row of view.rows) this.#rows.set(row.id, row);
    this.#setFindings(view.findings);
    this.#layout = new Layout(view.sections, view.columns);
  }

  get head(): Head {
    return this.#head;
  }

  get columns(): readonly ColumnView[] {
    return this.#columns;
  }

  get layout(): Layout {
    return this.#layout;
  }

  /** In the host's order. */
  get findings(): FindingView[] {
    return [...this.#findings.values()];
  }

  /** Why nothing can be edited now, or `undefined` where editing is open. */
  get locked(): string | undefined {
    return this.#head.notice?.message;
  }

  /** Whether all rows have come. */
  get isWhole(): boolean {
    return this.#rows.size >= this.#layout.rowCount;
  }

  row(id: string): RowView | undefined {
    return this.#rows.get(id);
  }

  column(id: string): ColumnView | undefined {
    const index = this.#layout.columnIndex(id);
    return index === undefined ? undefined : this.#columns[index];
  }

  cell(row: string, alternative: string): CellView | undefined {
    const index = this.#layout.columnIndex(alternative);
    return index === undefined ? undefined : this.#rows.get(row)?.cells[index];
  }

  /** The findings of these keys; a key that the host has not explained is passed over. */
  findingsOf(keys: readonly string[]): FindingView[] {
    return keys.flatMap((key) => this.#findings.get(key) ?? []);
  }

  apply(patch: TablePatch): Changes {
    if (patch.head) this.#head = patch.head;
    if (patch.columns) this.#setColumns(patch.columns);
    for (const row of patch.rows) this.#rows.set(row.id, row);
    for (const { row, cells } of patch.cells ?? []) this.#setCells(row, cells);
    if (patch.findings) this.#setFindings(patchedFindings(this.#findings, patch.findings));
    const layout = this.#relayout(patch);
    return {
      head: patch.head !== undefined,
      columns: patch.columns !== undefined,
      layout,
      findings: patch.findings !== undefined,
      rows: [...patch.rows.map(({ id }) => id), ...(patch.cells ?? []).map(({ row }) => row)],
    };
  }

  /** The cells of all rows go with their columns. */
  #setColumns(columns: ColumnView[]): void {
    const from = columnsBefore(this.#columns, columns);
    this.#columns = columns;
    if (!from) return;
    for (const [id, row] of this.#rows) this.#rows.set(id, { ...row, cells: movedCells(row.cells, from) });
  }

  #setCells(id: string, changed: CellsPatch['cells']): void {
    const row = this.#rows.get(id);
    if (!row) return;
    const cells = [...row.cells];
    for (const { at, cell } of changed) cells[at] = cell;
    this.#rows.set(id, { ...row, cells });
  }

  #relayout(patch: TablePatch): boolean {
    if (!patch.sections && !patch.columns) return false;
    const next = new Layout(patch.sections ?? this.#layout.sections, this.#columns);
    for (const id of this.#rows.keys()) if (next.rowLine(id) === undefined) this.#rows.delete(id);
    const moved = !next.sameShape(this.#layout);
    this.#layout = next;
    return moved;
  }

  #setFindings(findings: readonly FindingView[]): void {
    this.#findings.clear();
    for (const finding of findings) this.#findings.set(finding.key, finding);
  }
}
