import './clipboard.css';
import type { BlockAddress } from '../../protocol';
import { LABELS, UNITS } from '../../protocol';
import type { Place } from '../grid/layout';

/** The outline round the cells that were copied or cut, until they are pasted or given up. */
export class CopiedMarks {
  #address: BlockAddress | undefined;
  #rows: ReadonlySet<string> = new Set();
  /** Counts what was copied or cut, one after the other. */
  #times = 0;

  get shown(): boolean {
    return this.#address !== undefined;
  }

  set(address: BlockAddress | undefined): void {
    this.#address = address;
    this.#rows = new Set(address?.rows);
    this.#times += 1;
  }

  /** What the outline in a row depends on, as one text. */
  inRow(row: string): string {
    return this.#rows.has(row) ? String(this.#times) : '';
  }

  classesOf(place: Place): string[] {
    const column = columnOf(place);
    if (!this.#address || column === undefined || !('row' in place)) return [];
    const { rows, columns } = this.#address;
    const [line, at] = [rows.indexOf(place.row), columns.indexOf(column)];
    if (line < 0 || at < 0) return [];
    const sides = [
      line === 0 ? 'top' : undefined,
      line === rows.length - 1 ? 'bottom' : undefined,
      at === 0 ? 'left' : undefined,
      at === columns.length - 1 ? 'right' : undefined,
    ];
    return ['is-copied', ...sides.flatMap((side) => (side === undefined ? [] : [`is-copied-${side}`]))];
  }
}

function columnOf(place: Place): string | undefined {
  if (place.at === 'cell') return place.alternative;
  return place.at === 'label' ? LABELS : place.at === 'unit' ? UNITS : undefined;
}
