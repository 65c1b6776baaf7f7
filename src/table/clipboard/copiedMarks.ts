import './clipboard.css';
import type { BlockAddress } from '../../protocol';
import { LABELS, UNITS } from '../../protocol';
import type { Place } from '../grid/layout';

/** The outline round the cells that were copied or cut, until they are pasted or given up. */
export class CopiedMarks {
  #blocks: readonly Outlined[] = [];
  /** Counts what was copied or cut, one after the other. */
  #times = 0;

  get shown(): boolean {
    return this.#blocks.length > 0;
  }

  set(addresses: readonly BlockAddress[]): void {
    this.#blocks = addresses.map(({ rows, columns }) => ({ rows: indexed(rows), columns: indexed(columns) }));
    this.#times += 1;
  }

  /** What the outline in a row depends on, as one text. */
  inRow(row: string): string {
    return this.#blocks.some(({ rows }) => rows.has(row)) ? String(this.#times) : '';
  }

  classesOf(place: Place): string[] {
    const column = columnOf(place);
    if (column === undefined || !('row' in place)) return [];
    const { row } = place;
    const around = this.#blocks.filter(({ rows, columns }) => rows.has(row) && columns.has(column));
    const sides = new Set(around.flatMap((block) => sidesOf(block, row, column)));
    return around.length === 0 ? [] : ['is-copied', ...[...sides].map((side) => `is-copied-${side}`)];
  }
}

/** The rows and columns inside of an outline, by their ids: where each stands among them. */
interface Outlined {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

function indexed(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

/** On which sides of an outline a cell inside of it lies. */
function sidesOf({ rows, columns }: Outlined, row: string, column: string): string[] {
  const [line, at] = [rows.get(row), columns.get(column)];
  return [
    line === 0 ? 'top' : '',
    line === rows.size - 1 ? 'bottom' : '',
    at === 0 ? 'left' : '',
    at === columns.size - 1 ? 'right' : '',
  ].filter((side) => side !== '');
}

function columnOf(place: Place): string | undefined {
  if (place.at === 'cell') return place.alternative;
  return place.at === 'label' ? LABELS : place.at === 'unit' ? UNITS : undefined;
}
