import type { Geometry } from './geometry';
import type { GridState } from './gridState';
import { groupSpans } from './groupSpans';
import { headCell, newCell, newRow } from './lineElements';
import type { RowElement } from './lineElements';
import { placeColumn, setAttribute } from './placePainter';
import { reconcile } from './reconcile';

/** The lines above the rows: the groups of columns, where there are any, and the heads of the columns. */
export class HeadPainter {
  readonly element = document.createElement('div');
  readonly #state: GridState;
  readonly #headRow: RowElement = newRow('row head-row');
  readonly #groupRow: RowElement = newRow('row group-row');

  constructor(state: GridState) {
    this.#state = state;
    this.element.className = 'grid-head';
    this.element.setAttribute('role', 'rowgroup');
    this.element.append(this.#groupRow.element, this.#headRow.element);
  }

  /** How many lines there are. */
  get lines(): number {
    return this.#groupRow.element.hidden ? 1 : 2;
  }

  /** The element of a column's head, where it is painted. */
  headOf(alternative: string): HTMLElement | undefined {
    return this.#headRow.cells.get(`head ${alternative}`);
  }

  /** Puts the lines and the heads of these alternatives in place; what a head says is painted apart. */
  paint(alternatives: readonly string[], geometry: Geometry): void {
    const groups = this.#state.store.columns.some((column) => column.group !== undefined);
    this.#groupRow.element.hidden = !groups;
    setAttribute(this.#groupRow.element, 'aria-rowindex', '1');
    setAttribute(this.#headRow.element, 'aria-rowindex', groups ? '2' : '1');
    if (groups) this.#paintGroups(geometry);
    const keys = ['corner label', 'corner unit', ...alternatives.map((id) => `head ${id}`)];
    reconcile(this.#headRow.element, this.#headRow.cells, keys, headCell);
  }

  #paintGroups(geometry: Geometry): void {
    const { store, shown } = this.#state;
    const { columns, frozenColumns } = geometry;
    const groups = groupSpans(
      shown.layout.alternatives.map((id) => store.column(id)?.group ?? ''),
      frozenColumns,
    );
    const keys = ['corner', ...groups.map(({ group, start }) => `group ${String(start)} ${group}`)];
    reconcile(this.#groupRow.element, this.#groupRow.cells, keys, () => newCell('columnheader', -1));
    this.#groupRow.cells.get('corner')?.classList.add('corner', 'frozen');
    for (const { group, start, count } of groups) {
      const element = this.#groupRow.cells.get(`group ${String(start)} ${group}`);
      if (!element) continue;
      element.classList.add('group');
      element.classList.toggle('is-empty', group === '');
      element.classList.toggle('frozen', start < frozenColumns);
      element.textContent = group;
      element.setAttribute('aria-colspan', String(count));
      placeColumn(element, geometry, start, columns.offset(start + count) - columns.offset(start));
    }
  }
}
