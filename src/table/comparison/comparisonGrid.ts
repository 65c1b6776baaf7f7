import type { RowView } from '../../protocol';
import type { ComparisonView } from '../../protocol/comparison';
import { FoundMarks } from '../find/foundMarks';
import { Drafts } from '../grid/drafts';
import { GridElement } from '../grid/gridElement';
import type { GridState } from '../grid/gridState';
import { actionFor } from '../grid/keyboard';
import { firstPlace, moved, settled } from '../grid/selection';
import type { Motion } from '../grid/selection';
import type { Place } from '../grid/layout';
import { RowPaint } from '../rowPaint/rowPaint';
import { Shown } from '../shown/shown';
import { Store } from '../store';
import { ComparisonMarks } from './comparisonMarks';
import { RowsYetToCome } from './rowsYetToCome';

/** Two lines of text, one above the other. */
const TALL = 44;

export interface ComparisonGridEvents {
  /** Another place is active. */
  moved(): void;
  /** Rows are in view, from this one on, that have not been told of. */
  awaits(row: string): void;
  /** A place is to be shown in the table of the document. */
  opened(place: Place): void;
}

/** The grid of a comparison: nothing in it can be edited, one place is active, and sections fold. */
export class ComparisonGrid implements GridState {
  readonly drafts = new Drafts();
  readonly rowPaint = new RowPaint();
  readonly found = new FoundMarks();
  readonly related: ReadonlySet<string> = new Set();
  readonly marks: ReadonlyMap<string, string> = new Map();
  readonly ranges = { isSelected: () => false, look: { classesOf: () => [], lineKey: () => '' } };
  readonly changes = new ComparisonMarks();
  readonly editing = undefined;
  readonly pointed = undefined;
  readonly shown: Shown;
  readonly grid: GridElement;
  readonly events: ComparisonGridEvents;
  readonly #toCome = new RowsYetToCome();
  #store: Store;
  #active: Place | undefined;

  constructor(view: ComparisonView, events: ComparisonGridEvents) {
    this.events = events;
    this.#store = new Store(view.table);
    this.shown = new Shown(this.#store);
    this.grid = new GridElement(this);
    const { scroller } = this.grid;
    scroller.classList.add('is-comparison');
    scroller.addEventListener('keydown', (event) => this.#keyDown(event));
    // The grid paints first what has come into view.
    scroller.addEventListener('scroll', () => this.#tellAwaited());
    scroller.addEventListener('click', (event) => this.#clicked(event));
    scroller.addEventListener('dblclick', (event) => {
      const place = this.grid.placeOf(event.target);
      if (place) this.events.opened(place);
    });
  }

  get store(): Store {
    return this.#store;
  }

  get active(): Place | undefined {
    return this.#active;
  }

  /** Another state of the two; the reader stays where that still is. */
  show(view: ComparisonView): void {
    const before = this.shown.layout;
    const { hasFocus } = this.grid;
    const standIns = this.#toCome.begin(view, this.#store, this.changes);
    this.#store = new Store({ ...view.table, rows: [...standIns, ...view.table.rows] });
    this.changes.set(view);
    this.shown.show(this.#store);
    this.shown.arrange({ ...this.shown.arrangement, heights: heightsOf(view) });
    const kept = this.#active && settled({ active: this.#active }, before, this.shown.layout);
    this.#active = kept?.active ?? firstPlace(this.shown.layout);
    this.grid.paint();
    if (hasFocus && this.#active) this.grid.focus(this.#active);
    this.#tellAwaited();
  }

  /** Further rows of the state that is shown. */
  add(rows: readonly RowView[]): void {
    this.#store.apply({ rows: [...rows] });
    this.#toCome.came(rows);
    this.grid.paint();
    this.#tellAwaited();
  }

  /** Says where the reader looks at rows that have not been told of, if only as they were before. */
  #tellAwaited(): void {
    const row = this.#toCome.toAskFor(this.grid.rowsInView);
    if (row !== undefined) this.events.awaits(row);
  }

  /** Makes a place the active one and scrolls to it. */
  goTo(place: Place, { focus }: { focus: boolean }): void {
    this.shown.reveal(place);
    if (!this.shown.layout.locate(place)) return;
    this.#active = place;
    this.grid.paint();
    this.grid.reveal(place);
    this.grid.paint();
    if (focus) this.grid.focus(place);
    this.events.moved();
  }

  #keyDown(event: KeyboardEvent): void {
    const place = this.grid.placeOf(event.target);
    if (!place) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (place.at === 'section') this.#fold(place.section);
      else this.events.opened(place);
      event.preventDefault();
      return;
    }
    const action = actionFor(event);
    if (action?.do !== 'move' || action.motion.to === 'tab' || action.motion.to === 'tab-back') return;
    this.#move(action.motion);
    event.preventDefault();
    event.stopPropagation();
  }

  #move(motion: Motion): void {
    if (!this.#active) return;
    const { page, pageColumns } = this.grid;
    const filled = () => true;
    const next = moved({ active: this.#active }, motion, { layout: this.shown.layout, page, pageColumns, filled });
    if (next) this.goTo(next.active, { focus: true });
  }

  #clicked(event: MouseEvent): void {
    const place = this.grid.placeOf(event.target);
    if (!place) return;
    if (place.at === 'section') this.#fold(place.section);
    this.goTo(place, { focus: true });
  }

  #fold(section: string): void {
    const { arrangement } = this.shown;
    const isFolded = arrangement.collapsed.includes(section);
    const collapsed = arrangement.collapsed.filter((id) => id !== section);
    this.shown.arrange({ ...arrangement, collapsed: isFolded ? collapsed : [...collapsed, section] });
    this.grid.paint();
  }
}

/** Rows that show two lines are twice as high. */
function heightsOf({ rows, cells }: ComparisonView): [string, number][] {
  const tall = new Set([
    ...rows.map(({ id }) => id),
    ...cells.flatMap(({ row, was }) => (was === undefined ? [] : [row])),
  ]);
  return [...tall].map((row) => [row, TALL]);
}
