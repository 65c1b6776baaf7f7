import { BodyPainter } from './bodyPainter';
import { Geometry } from './geometry';
import type { Viewport } from './geometry';
import type { Place } from './layout';
import type { GridState } from './gridState';
import { HeadPainter } from './headPainter';
import { PlacePainter, setAttribute } from './placePainter';
import { Stickiness } from './stickiness';
import { ROW_HEIGHT } from './window';
import type { Span } from './window';
import { t } from '../l10n';

/** The grid in the page: paints the lines and columns in view, one element for each row, and keeps the focus. */
export class GridElement {
  readonly scroller = document.createElement('div');
  readonly #grid = document.createElement('div');
  readonly #head: HeadPainter;
  readonly #body: BodyPainter;
  readonly #state: GridState;
  #geometry: Geometry;
  #painted: { lines: Span; columns: Span } | undefined;
  readonly #painter: PlacePainter;
  /** What is seen of the page, read anew after it may have changed: to read it lays the page out. */
  #seen: (Viewport & { head: number }) | undefined;
  #painting = false;
  #stale = false;

  constructor(state: GridState) {
    this.#state = state;
    this.#head = new HeadPainter(state);
    this.#painter = new PlacePainter(state);
    this.#body = new BodyPainter(state, this.#painter);
    this.#geometry = new Geometry(state.shown.layout, state.shown.arrangement, { width: 0, height: 0 });
    this.scroller.className = 'grid-scroller';
    this.#grid.className = 'grid';
    this.#grid.setAttribute('role', 'grid');
    this.#grid.setAttribute('aria-label', t('Assumptions by alternative'));
    this.#grid.setAttribute('aria-multiselectable', 'true');
    this.#grid.append(this.#head.element, this.#body.element);
    this.scroller.append(this.#grid);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new Stickiness(this.scroller);
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.scroller);
    sizes.observe(this.#head.element);
  }

  /** Where lines and columns lie now. */
  get geometry(): Geometry {
    return this.#geometry;
  }

  /** Whole rows in view. */
  get page(): number {
    const { height } = this.#viewport();
    return Math.max(1, Math.floor((height - this.#geometry.frozenHeight) / ROW_HEIGHT) - 1);
  }

  /** Whole columns of alternatives in view. */
  get pageColumns(): number {
    const { label, unit, columns } = this.#geometry;
    const usual = columns.total / Math.max(1, columns.count);
    return Math.max(1, Math.floor((this.#viewport().width - label - unit) / Math.max(1, usual)));
  }

  /** Where what can be seen of the grid ends, in the page. */
  get edges(): { right: number; bottom: number } {
    const { left, top } = this.scroller.getBoundingClientRect();
    return { right: left + this.scroller.clientWidth, bottom: top + this.scroller.clientHeight };
  }

  get hasFocus(): boolean {
    return this.#grid.contains(document.activeElement);
  }

  paint(): void {
    this.#stale = true;
    // To take out the element with the focus tells that the focus is gone, which asks to paint again.
    if (this.#painting) return;
    this.#painting = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        this.#measure();
        this.#paintWindow({ scrolled: false });
      }
    } finally {
      this.#painting = false;
    }
  }

  /** Paints what came into view. The focus stays painted, so nothing asks to paint again meanwhile. */
  #scrolled(): void {
    this.#seen = undefined;
    if (!this.#painting) this.#paintWindow({ scrolled: true });
  }

  /** @param change scrolling changes nothing of what is painted already, and so leaves it alone */
  #paintWindow(change: { scrolled: boolean }): void {
    const { layout } = this.#state.shown;
    const { top, left, width, height } = this.#viewport();
    this.scroller.classList.toggle('is-scrolled-right', left > 0);
    this.scroller.classList.toggle('is-scrolled-down', top > 0);
    const { lines, columns } = this.#geometry.window({ top, left, width, height });
    const painted = this.#painted;
    const sameColumns = change.scrolled && sameSpan(columns, painted?.columns);
    if (sameColumns && sameSpan(lines, painted?.lines)) return;
    this.#painted = { lines, columns };
    const frozen = layout.alternatives.slice(0, this.#geometry.frozenColumns);
    const alternatives = [...frozen, ...layout.alternatives.slice(columns.start, columns.end)];
    if (!sameColumns) this.#paintHead(alternatives);
    const { start: firstColumn } = columns;
    const window = { lines, alternatives, firstColumn, headLines: this.#head.lines, geometry: this.#geometry };
    this.#body.paint(window, { onlyNew: sameColumns });
  }

  /** The first of the rows in view that has not come yet. */
  get awaited(): string | undefined {
    const { store } = this.#state;
    return store.isWhole ? undefined : this.rowsInView.find((row) => !store.row(row));
  }

  get rowsInView(): string[] {
    if (!this.#painted) return [];
    const { start, end } = this.#painted.lines;
    return this.#state.shown.layout.lines.slice(start, end).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  }

  /** Something beside the grid takes room from it, or gives it back: the active place stays in view. */
  #resized(): void {
    const { active } = this.#state;
    const wasInView = active !== undefined && this.#isInView(active);
    this.#seen = undefined;
    if (wasInView) this.reveal(active);
    this.paint();
  }

  /** Whether the whole of a place was in view when the page was laid out last. */
  #isInView(place: Place): boolean {
    const at = this.#state.shown.layout.locate(place);
    if (!at || !this.#seen) return false;
    const { top, left } = this.#geometry.scrolledTo(at, this.#seen);
    return top === this.#seen.top && left === this.#seen.left;
  }

  /** What is seen of the lines and columns, below the head. */
  #viewport(): Viewport & { head: number } {
    if (!this.#seen) {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight } = this.scroller;
      const head = this.#head.element.offsetHeight;
      this.#seen = { top, left, width, height: clientHeight - head, head };
    }
    return this.#seen;
  }

  /** The element of a place, where it is painted. */
  elementOf(place: Place): HTMLElement | undefined {
    return place.at === 'head' ? this.#head.headOf(place.alternative) : this.#body.elementOf(place);
  }

  /** The place that an element of the page belongs to. */
  placeOf(target: EventTarget | null): Place | undefined {
    if (!(target instanceof Element) || !this.#grid.contains(target)) return undefined;
    const { row, alternative, section, column } = target.closest<HTMLElement>('.cell')?.dataset ?? {};
    if (section !== undefined) return { at: 'section', section };
    if (row === undefined) return alternative === undefined ? undefined : { at: 'head', alternative };
    if (alternative !== undefined) return { at: 'cell', row, alternative };
    return { at: column === 'unit' ? 'unit' : 'label', row };
  }

  /** Scrolls as little as shows the whole of a place beside the frozen head and columns. */
  reveal(place: Place): void {
    const at = this.#state.shown.layout.locate(place);
    if (!at) return;
    // Something beside the grid may have taken room from it just now.
    this.#seen = undefined;
    this.#measure();
    const viewport = this.#viewport();
    const { top, left } = this.#geometry.scrolledTo(at, viewport);
    if (top === viewport.top && left === viewport.left) return;
    if (top !== viewport.top) this.scroller.scrollTop = top;
    if (left !== viewport.left) this.scroller.scrollLeft = left;
    this.#seen = undefined;
  }

  focus(place: Place): void {
    this.elementOf(place)?.focus({ preventScroll: true });
  }

  #measure(): void {
    const { layout, arrangement } = this.#state.shown;
    const { width, height, head } = this.#viewport();
    this.#geometry = new Geometry(layout, arrangement, { width, height });
    const { label, unit, lines, width: total } = this.#geometry;
    const { style } = this.#grid;
    style.setProperty('--label-width', `${String(label)}px`);
    style.setProperty('--unit-width', `${String(unit)}px`);
    style.setProperty('--head-bottom', `${String(head)}px`);
    style.width = `${String(total)}px`;
    this.#body.element.style.height = `${String(lines.total)}px`;
  }

  #paintHead(alternatives: readonly string[]): void {
    const { shown, active } = this.#state;
    const heads = shown.layout.inColumnOrder(alternatives, active?.at === 'head' ? [active.alternative] : []);
    this.#head.paint(heads, this.#geometry);
    setAttribute(this.#grid, 'aria-rowcount', String(shown.layout.lines.length + this.#head.lines));
    setAttribute(this.#grid, 'aria-colcount', String(shown.layout.columnCount));
    for (const alternative of heads) {
      const element = this.#head.headOf(alternative);
      if (element) this.#painter.paint(element, { at: 'head', alternative }, this.#geometry);
    }
  }
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}
