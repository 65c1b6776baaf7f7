import type { Look } from '../grid/cellLook';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { barSpan, shadeOf } from './barSpans';
import './rowPaint.css';

/** How the numbers of a row are made visible: as bars, or as a scale of colour. */
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

  get saved(): Record<string, Paint> {
    return Object.fromEntries(this.#rows);
  }

  restore(saved: Readonly<Record<string, Paint>>): void {
    this.#rows = new Map(Object.entries(saved));
  }

  /** Adds the bar or the shade to the look of a cell with a number. */
  decorate(look: Look, place: Place, store: Store): void {
    const paint = place.at === 'cell' ? this.#rows.get(place.row) : undefined;
    if (!paint || place.at !== 'cell') return;
    const value = store.cell(place.row, place.alternative)?.value;
    if (value === undefined) return;
    const values = (store.row(place.row)?.cells ?? []).flatMap((cell) => cell.value ?? []);
    look.classes.push('is-painted');
    if (paint === 'bars') look.bar = barSpan(value, values);
    else look.shade = shadeOf(value, values);
  }
}
