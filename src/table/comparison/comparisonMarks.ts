import type { ComparedCell, ComparisonView, WholeDifference } from '../../protocol/comparison';
import type { Look } from '../grid/cellLook';
import type { Place } from '../grid/layout';
import { t } from '../l10n';

type Kind = WholeDifference['kind'];

/** How places look in which the two states of a comparison differ. */
export class ComparisonMarks {
  #rows: ReadonlyMap<string, WholeDifference> = new Map();
  #columns: ReadonlyMap<string, WholeDifference> = new Map();
  #sections: ReadonlyMap<string, WholeDifference> = new Map();
  #cells: ReadonlyMap<string, ComparedCell> = new Map();
  #rowsOfCells: ReadonlySet<string> = new Set();

  /** Another one where anything may differ. */
  get version(): unknown {
    return this.#cells;
  }

  set({ rows, columns, sections, cells }: ComparisonView): void {
    const byId = (all: readonly WholeDifference[]) => new Map(all.map((one) => [one.id, one]));
    this.#rows = byId(rows);
    this.#columns = byId(columns);
    this.#sections = byId(sections);
    this.#cells = new Map(cells.map((cell) => [`${cell.row} ${cell.alternative}`, cell]));
    this.#rowsOfCells = new Set(cells.map(({ row }) => row));
  }

  /** Whether a row differs as a whole or in a cell. */
  areIn(row: string): boolean {
    return this.#rows.has(row) || this.#rowsOfCells.has(row);
  }

  /** What became of a place, in words. */
  told(place: Place): string | undefined {
    switch (place.at) {
      case 'cell':
        return this.#cells.get(`${place.row} ${place.alternative}`)?.told ?? this.#whole(place)?.told;
      case 'label':
      case 'unit':
      case 'head':
      case 'section':
        return this.#whole(place)?.told;
    }
  }

  /** Whether a place is of the later state at all. */
  isGone(place: Place): boolean {
    return (
      ('row' in place && this.#rows.get(place.row)?.kind === 'removed') ||
      ('alternative' in place && this.#columns.get(place.alternative)?.kind === 'removed')
    );
  }

  /** Adds what became of a place to its look, and the words for those who do not see it. */
  decorate(look: Look, place: Place): void {
    delete look.chevron;
    if (place.at === 'cell') this.#decorateCell(look, place);
    else this.#decorateWhole(look, place);
  }

  #decorateCell(look: Look, place: Place & { at: 'cell' }): void {
    const single = this.#singleKind(place);
    if (single) {
      look.classes.push(`in-${single}`);
      look.mark = single === 'added' ? '+' : '−';
      describe(look, single === 'added' ? t('Added') : t('Removed'));
      return;
    }
    const cell = this.#cells.get(`${place.row} ${place.alternative}`);
    if (!cell) return;
    const { kind, was, change, told } = cell;
    look.classes.push(kind === 'changed' ? 'in-changed' : 'in-follows');
    look.compared = { ...(was !== undefined && { was }), ...(change !== undefined && { amount: change }) };
    look.title = told;
    describe(look, told);
  }

  #decorateWhole(look: Look, place: Exclude<Place, { at: 'cell' }>): void {
    const whole = this.#whole(place);
    if (!whole) return;
    look.classes.push(`in-${whole.kind}`);
    if (place.at === 'unit') return;
    look.aside = place.at === 'label' ? whole.aside : [whole.aside, look.aside].filter(Boolean).join(' · ');
    look.title = whole.told;
    describe(look, whole.told);
  }

  /** Whether a cell is in the row or the column of one state only. */
  #singleKind({ row, alternative }: Place & { at: 'cell' }): Exclude<Kind, 'changed'> | undefined {
    const kinds = [this.#rows.get(row)?.kind, this.#columns.get(alternative)?.kind];
    return kinds.includes('removed') ? 'removed' : kinds.includes('added') ? 'added' : undefined;
  }

  #whole(place: Place): WholeDifference | undefined {
    switch (place.at) {
      case 'head':
        return this.#columns.get(place.alternative);
      case 'section':
        return this.#sections.get(place.section);
      case 'cell':
      case 'label':
      case 'unit':
        return this.#rows.get(place.row);
    }
  }
}

function describe(look: Look, told: string): void {
  look.description = [told, look.description].filter((part) => part !== undefined).join(' ');
}
