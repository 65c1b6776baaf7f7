import type { Look } from '../grid/cellLook';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { barSpan, shadeOf } from './barSpans';
import { paintedValue, scaleOf } from './paintedValues';
import './rowPaint.css';

/** How the numbers or the levels of a row are made visible: as bars, or as a scale of colour. */
export type Paint = 'bars' | 'scale';

/** The rows whose numbers a person wants to see as bars or colours. It is a way of looking, and not in the document. */
export class RowPaint {
  #rows: ReadonlyMap<string, Paint> = new Map();

  /** Paints a row so, or no longer. @returns how it is painted now */
  toggle(row: string, paint: Paint): Paint | undefined {
    const rows = new Map(this.#rows);
    if (rows.get(row) === paint) rows.delete(row);
    else rows.set(row, paint);
    this.#rows = rows;
    return rows.get(row);
  }

  /** Another one where anything differs. */
  get version(): unknown {
    return this.#rows;
  }

  get saved(): [string, Paint][] {
    return [...this.#rows];
  }

  restore(saved: readonly (readonly [string, Paint])[]): void {
    this.#rows = new Map(saved);
  }

  /** Adds the bar or the shade to the look of a cell with a number. */
  decorate(look: Look, place: Place, store: Store): void {
    const paint = place.at === 'cell' ? this.#rows.get(place.row) : undefined;
    if (!paint || place.at !== 'cell') return;
    const row = store.row(place.row);
    const cell = store.cell(place.row, place.alternative);
    const value = row && cell && paintedValue(row, cell);
    if (!row || value === undefined) return;
    const values = scaleOf(row);
    look.classes.push('is-painted');
    if (paint === 'bars') look.bar = barSpan(value, values);
    else look.shade = shadeOf(value, values);
  }
}
