import { Geometry } from './geometry';
import type { Viewport } from './geometry';
import { PaintedLines } from './paintedLines';
import { HEAD_LINE, placeKey } from './layout';
import type { Line, Place } from './layout';
import type { GridState } from './gridState';
import { HeadPainter } from './headPainter';
import { bodyCell, newRow } from './lineElements';
import { tellKind } from './menuContext';
import type { RowElement } from './lineElements';
import { reconcile } from './reconcile';
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
  readonly #body = document.createElement('div');
  readonly #rows = new Map<string, RowElement>();
  readonly #rowElements = new Map<string, HTMLElement>();
  readonly #state: GridState;
  #geometry: Geometry;
  #painted: { lines: Span; columns: Span } | undefined;
  readonly #painter: PlacePainter;
  readonly #paintedLines = new PaintedLines();
  #columnsKey = '';
  /** What is seen of the page, read anew after it may have changed: to read it lays the page out. */
  #seen: (Viewport & { head: number }) | undefined;
  #painting = false;
  #stale = false;

  constructor(state: GridState) {
    this.#state = state;
    this.#head = new HeadPainter(state);
    this.#painter = new PlacePainter(state);
    this.#geometry = new Geometry(state.shown.layout, state.shown.arrangement, { width: 0, height: 0 });
    this.scroller.className = 'grid-scroller';
    this.#grid.className = 'grid';
    this.#grid.setAttribute('role', 'grid');
    this.#grid.setAttribute('aria-label', t('Assumptions by alternative'));
    this.#grid.setAttribute('aria-multiselectable', 'true');
    this.#body.className = 'grid-body';
    this.#body.setAttribute('role', 'rowgroup');
    this.#grid.append(this.#head.element, this.#body);
    this.scroller.append(this.#grid);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new Stickiness(this.scroller);
    const sizes = new ResizeObserver(() => {
      this.#seen = undefined;
      this.paint();
    });
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
    this.#paintedLines.begin(this.#state);
    this.#columnsKey = this.#keyOf(alternatives, columns);
    this.#paintBody(lines, alternatives, { onlyNew: sameColumns });
  }

  /** What the cells painted in a line depend on of their columns. */
  #keyOf(alternatives: readonly string[], { start }: Span): string {
    const { label, unit, frozenColumns, columns } = this.#geometry;
    const ends = alternatives.map((id) => columns.offset((this.#state.shown.layout.columnIndex(id) ?? 0) + 1));
    return JSON.stringify([alternatives, ends, start, label, unit, frozenColumns]);
  }

  /** The first of the rows in view that has not come yet. */
  get awaited(): string | undefined {
    const { store, shown } = this.#state;
    if (store.isWhole || !this.#painted) return undefined;
    const { start, end } = this.#painted.lines;
    for (const line of shown.layout.lines.slice(start, end))
      if (line.kind === 'row' && !store.row(line.row)) return line.row;
    return undefined;
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
    if (place.at === 'head') return this.#head.headOf(place.alternative);
    const key = place.at === 'section' ? `section ${place.section}` : `row ${place.row}`;
    return this.#rows.get(key)?.cells.get(placeKey(place));
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
    this.#body.style.height = `${String(lines.total)}px`;
  }

  #paintHead(alternatives: readonly string[]): void {
    const { shown, active } = this.#state;
    const heads = this.#ordered(alternatives, active?.at === 'head' ? [active.alternative] : []);
    this.#head.paint(heads, this.#geometry);
    setAttribute(this.#grid, 'aria-rowcount', String(shown.layout.lines.length + this.#head.lines));
    setAttribute(this.#grid, 'aria-colcount', String(shown.layout.columnCount));
    for (const alternative of heads) this.#paintPlace({ at: 'head', alternative });
  }

  #paintBody({ start, end }: Span, alternatives: readonly string[], { onlyNew }: { onlyNew: boolean }): void {
    const { layout } = this.#state.shown;
    const numbers = [...range(0, this.#geometry.frozenLines), ...range(start, end)];
    const pinned = this.#activeLine();
    if (pinned !== undefined && !numbers.includes(pinned)) numbers.push(pinned);
    numbers.sort((one, other) => one - other);
    const lines = numbers.flatMap((number) => {
      const line = layout.lines[number];
      return line ? [{ line, number, key: lineKey(line) }] : [];
    });
    const kept = new Set(lines.map(({ key }) => key));
    for (const key of this.#rowElements.keys()) if (!kept.has(key)) this.#rows.delete(key);
    const create = (key: string) => {
      const row = newRow(key.startsWith('section ') ? 'row band' : 'row');
      this.#rows.set(key, row);
      return row.element;
    };
    const before = new Set(onlyNew ? this.#rows.keys() : []);
    reconcile(this.#body, this.#rowElements, [...kept], create);
    for (const { line, number, key } of lines) if (!before.has(key)) this.#paintLine(key, line, number, alternatives);
  }

  #paintLine(key: string, line: Line, number: number, alternatives: readonly string[]): void {
    const row = this.#rows.get(key);
    if (!row) return;
    this.#placeLine(row.element, number);
    setAttribute(row.element, 'aria-rowindex', String(number + 1 + this.#head.lines));
    const columns = this.#columnsKey;
    if (line.kind === 'row' && !this.#paintedLines.takes(row.element, this.#state, line.row, number, columns)) return;
    const places = this.#placesOf(line, alternatives);
    const byKey = new Map(places.map((place) => [placeKey(place), place]));
    reconcile(row.element, row.cells, [...byKey.keys()], (of) => bodyCell(byKey.get(of)));
    if (line.kind === 'section') {
      setAttribute(row.element, 'data-section', line.section.id);
      const scenarioExpanded = !this.#state.shown.sectionState(line.section.id).collapsed;
      setAttribute(row.element, 'data-vscode-context', JSON.stringify({ scenarioExpanded }));
    } else {
      setAttribute(row.element, 'data-row', line.row);
      tellKind(row.element, this.#state.store.row(line.row)?.kind ?? '');
    }
    for (const place of places) this.#paintPlace(place);
  }

  #placeLine({ style, classList }: HTMLElement, number: number): void {
    const { lines, frozenLines } = this.#geometry;
    const [top, height] = [`${String(lines.offset(number))}px`, `${String(lines.sizeOf(number))}px`];
    const isFrozen = number < frozenLines;
    const from = isFrozen ? `calc(var(--head-bottom) + ${top})` : top;
    if (style.top !== from) style.top = from;
    if (style.height !== height) style.height = height;
    classList.toggle('frozen-row', isFrozen);
    classList.toggle('last-frozen', number === frozenLines - 1);
    classList.toggle('is-tall', lines.sizeOf(number) > ROW_HEIGHT);
  }

  #placesOf(line: Line, alternatives: readonly string[]): Place[] {
    if (line.kind === 'section') return [{ at: 'section', section: line.section.id }];
    const { row } = line;
    const { active } = this.#state;
    const pinned = active?.at === 'cell' && active.row === row ? [active.alternative] : [];
    const cells = this.#ordered(alternatives, pinned).map((alternative) => ({ at: 'cell', row, alternative }) as const);
    return [{ at: 'label', row }, { at: 'unit', row }, ...cells];
  }

  /** The alternatives in view and those pinned, in column order. */
  #ordered(alternatives: readonly string[], pinned: readonly string[]): readonly string[] {
    const { layout } = this.#state.shown;
    const extra = pinned.filter((id) => !alternatives.includes(id) && layout.columnIndex(id) !== undefined);
    if (extra.length === 0) return alternatives;
    const index = (id: string) => layout.columnIndex(id) ?? 0;
    return [...alternatives, ...extra].sort((one, other) => index(one) - index(other));
  }

  #paintPlace(place: Place): void {
    const element = this.elementOf(place);
    if (element) this.#painter.paint(element, place, this.#geometry);
  }

  #activeLine(): number | undefined {
    const { active, shown } = this.#state;
    const line = active && shown.layout.locate(active)?.line;
    return line === HEAD_LINE ? undefined : line;
  }
}

function lineKey(line: Line): string {
  return line.kind === 'section' ? `section ${line.section.id}` : `row ${line.row}`;
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
