import type { ChangeMarks } from '../changes/changeMarks';
import type { RowPaint } from '../rowPaint/rowPaint';
import type { Store } from '../store';
import { paintCell } from './cellElement';
import { lookOf } from './cellLook';
import type { Drafts } from './drafts';
import { FROZEN_COLUMNS, HEAD_LINE, placeKey, samePlace } from './layout';
import type { Line, Place } from './layout';
import { reconcile } from './reconcile';
import { ROW_HEIGHT, scrolledTo, spanOf, widthsFor } from './window';
import type { Span, Widths } from './window';
import { t } from '../l10n';

/** Lines and columns painted beyond the edges, so that a fast scroll finds them there. */
const MARGIN = { lines: 24, columns: 2 };

/** What the grid paints, asked for each time. */
export interface GridState {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly active: Place | undefined;
  readonly editing: Place | undefined;
  /** The place that stands in the formula being edited as the last that was pointed at. */
  readonly pointed: Place | undefined;
  /** Keys of places lit up because they stand together with the active or hovered one. */
  readonly related: ReadonlySet<string>;
  /** Classes of places that are marked for another reason, by their keys. */
  readonly marks: ReadonlyMap<string, string>;
  /** The range of cells that is selected, as it is painted. */
  readonly ranges: { classesOf(place: Place): string[]; isSelected(place: Place): boolean };
  /** What differs from the last commit. */
  readonly changes: ChangeMarks;
  /** Rows whose numbers are painted. */
  readonly rowPaint: RowPaint;
}

interface RowElement {
  element: HTMLElement;
  cells: Map<string, HTMLElement>;
}

/** The grid in the page: paints the lines and columns in view, one element for each row, and keeps the focus. */
export class GridElement {
  readonly scroller = document.createElement('div');
  readonly #grid = document.createElement('div');
  readonly #head = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #rows = new Map<string, RowElement>();
  readonly #rowElements = new Map<string, HTMLElement>();
  readonly #headRow: RowElement = newRow('row head-row');
  readonly #groupRow: RowElement = newRow('row group-row');
  readonly #state: GridState;
  #widths: Widths = widthsFor(0, 0);
  #painted: { lines: Span; columns: Span } | undefined;
  #painting = false;
  #stale = false;

  constructor(state: GridState) {
    this.#state = state;
    this.scroller.className = 'grid-scroller';
    this.#grid.className = 'grid';
    this.#grid.setAttribute('role', 'grid');
    this.#grid.setAttribute('aria-label', t('Assumptions by alternative'));
    this.#grid.setAttribute('aria-multiselectable', 'true');
    this.#head.className = 'grid-head';
    this.#head.setAttribute('role', 'rowgroup');
    this.#body.className = 'grid-body';
    this.#body.setAttribute('role', 'rowgroup');
    this.#head.append(this.#groupRow.element, this.#headRow.element);
    this.#grid.append(this.#head, this.#body);
    this.scroller.append(this.#grid);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.paint()).observe(this.scroller);
  }

  /** Whole rows in view. */
  get page(): number {
    return Math.max(1, Math.floor((this.scroller.clientHeight - this.#head.offsetHeight) / ROW_HEIGHT) - 1);
  }

  /** Whole columns of alternatives in view. */
  get pageColumns(): number {
    const { label, unit, column } = this.#widths;
    return Math.max(1, Math.floor((this.scroller.clientWidth - label - unit) / column));
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
    if (!this.#painting) this.#paintWindow({ scrolled: true });
  }

  /** @param change scrolling changes nothing of what is painted already, and so leaves it alone */
  #paintWindow(change: { scrolled: boolean }): void {
    const { layout, columns: all } = this.#state.store;
    const { clientHeight, clientWidth, scrollTop, scrollLeft } = this.scroller;
    this.scroller.classList.toggle('is-scrolled-right', scrollLeft > 0);
    this.scroller.classList.toggle('is-scrolled-down', scrollTop > 0);
    const lines = spanOf(layout.lines.length, ROW_HEIGHT, scrollTop, clientHeight, MARGIN.lines);
    const shown = Math.max(0, clientWidth - this.#widths.label - this.#widths.unit);
    const columns = spanOf(all.length, this.#widths.column, scrollLeft, shown, MARGIN.columns);
    const painted = this.#painted;
    const sameColumns = change.scrolled && sameSpan(columns, painted?.columns);
    if (sameColumns && sameSpan(lines, painted?.lines)) return;
    this.#painted = { lines, columns };
    const alternatives = layout.alternatives.slice(columns.start, columns.end);
    if (!sameColumns) this.#paintHead(alternatives);
    this.#paintBody(lines, alternatives, { onlyNew: sameColumns });
  }

  /** The first of the rows in view that has not come yet. */
  get awaited(): string | undefined {
    const { store } = this.#state;
    if (store.isWhole || !this.#painted) return undefined;
    const { start, end } = this.#painted.lines;
    for (const line of store.layout.lines.slice(start, end))
      if (line.kind === 'row' && !store.row(line.row)) return line.row;
    return undefined;
  }

  /** The element of a place, where it is painted. */
  elementOf(place: Place): HTMLElement | undefined {
    if (place.at === 'head') return this.#headRow.cells.get(`head ${place.alternative}`);
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
    const at = this.#state.store.layout.locate(place);
    if (!at) return;
    this.#measure();
    const { scroller } = this;
    if (at.line !== HEAD_LINE) {
      const height = scroller.clientHeight - this.#head.offsetHeight;
      scroller.scrollTop = scrolledTo(scroller.scrollTop, height, at.line * ROW_HEIGHT, ROW_HEIGHT);
    }
    if (at.column >= FROZEN_COLUMNS) {
      const width = scroller.clientWidth - this.#widths.label - this.#widths.unit;
      const left = (at.column - FROZEN_COLUMNS) * this.#widths.column;
      scroller.scrollLeft = scrolledTo(scroller.scrollLeft, width, left, this.#widths.column);
    }
  }

  focus(place: Place): void {
    this.elementOf(place)?.focus({ preventScroll: true });
  }

  #measure(): void {
    const { store } = this.#state;
    this.#widths = widthsFor(this.scroller.clientWidth, store.columns.length);
    const { label, unit, column, total } = this.#widths;
    const { style } = this.#grid;
    style.setProperty('--label-width', `${String(label)}px`);
    style.setProperty('--unit-width', `${String(unit)}px`);
    style.setProperty('--column-width', `${String(column)}px`);
    style.width = `${String(total)}px`;
    this.#body.style.height = `${String(store.layout.lines.length * ROW_HEIGHT)}px`;
  }

  #paintHead(alternatives: readonly string[]): void {
    const { store, active } = this.#state;
    const groups = store.columns.some((column) => column.group !== undefined);
    setAttribute(this.#grid, 'aria-rowcount', String(store.layout.lines.length + (groups ? 2 : 1)));
    setAttribute(this.#grid, 'aria-colcount', String(store.layout.columnCount));
    this.#groupRow.element.hidden = !groups;
    setAttribute(this.#groupRow.element, 'aria-rowindex', '1');
    setAttribute(this.#headRow.element, 'aria-rowindex', groups ? '2' : '1');
    if (groups) this.#paintGroups();
    const pinned = active?.at === 'head' ? [active.alternative] : [];
    const keys = ['corner label', 'corner unit', ...this.#ordered(alternatives, pinned).map((id) => `head ${id}`)];
    reconcile(this.#headRow.element, this.#headRow.cells, keys, headCell);
    for (const alternative of this.#ordered(alternatives, pinned)) this.#paintPlace({ at: 'head', alternative });
  }

  #paintGroups(): void {
    const groups = groupSpans(this.#state.store.columns);
    const keys = ['corner', ...groups.map(({ group, start }) => `group ${String(start)} ${group}`)];
    reconcile(this.#groupRow.element, this.#groupRow.cells, keys, () => newCell('columnheader', -1));
    this.#groupRow.cells.get('corner')?.classList.add('corner', 'frozen');
    for (const { group, start, count } of groups) {
      const element = this.#groupRow.cells.get(`group ${String(start)} ${group}`);
      if (!element) continue;
      element.classList.add('group');
      element.classList.toggle('is-empty', group === '');
      element.textContent = group;
      element.setAttribute('aria-colindex', String(FROZEN_COLUMNS + start + 1));
      element.setAttribute('aria-colspan', String(count));
      element.style.setProperty('--column', String(start));
      element.style.setProperty('--span', String(count));
    }
  }

  #paintBody({ start, end }: Span, alternatives: readonly string[], { onlyNew }: { onlyNew: boolean }): void {
    const { layout } = this.#state.store;
    const numbers = range(start, end);
    const pinned = this.#activeLine();
    if (pinned !== undefined && pinned < start) numbers.unshift(pinned);
    if (pinned !== undefined && pinned >= end) numbers.push(pinned);
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
    const top = `${String(number * ROW_HEIGHT)}px`;
    if (row.element.style.top !== top) row.element.style.top = top;
    setAttribute(row.element, 'aria-rowindex', String(number + (this.#groupRow.element.hidden ? 2 : 3)));
    const places = this.#placesOf(line, alternatives);
    const byKey = new Map(places.map((place) => [placeKey(place), place]));
    reconcile(row.element, row.cells, [...byKey.keys()], (of) => bodyCell(byKey.get(of)));
    if (line.kind === 'section') setAttribute(row.element, 'data-section', line.section.id);
    else {
      setAttribute(row.element, 'data-row', line.row);
      tellKind(row.element, this.#state.store.row(line.row)?.kind ?? '');
    }
    for (const place of places) this.#paintPlace(place);
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
    const { layout } = this.#state.store;
    const extra = pinned.filter((id) => !alternatives.includes(id) && layout.columnIndex(id) !== undefined);
    if (extra.length === 0) return alternatives;
    const index = (id: string) => layout.columnIndex(id) ?? 0;
    return [...alternatives, ...extra].sort((one, other) => index(one) - index(other));
  }

  #paintPlace(place: Place): void {
    const { store, drafts, active, editing, pointed, related, marks, ranges, changes, rowPaint } = this.#state;
    const element = this.elementOf(place);
    const look = lookOf(store, place, drafts.at(place));
    if (!element || !look) return;
    changes.decorate(look, place);
    rowPaint.decorate(look, place, store);
    const isActive = samePlace(place, active);
    const flags = [
      isActive ? 'is-active' : '',
      samePlace(place, editing) ? 'is-editing' : '',
      samePlace(place, pointed) ? 'is-pointed' : '',
      related.has(placeKey(place)) ? 'is-related' : '',
      crosses(place, active) ? 'is-crossed' : '',
      marks.get(placeKey(place)) ?? '',
      ...ranges.classesOf(place),
    ].filter((flag) => flag !== '');
    paintCell(element, kindClass(place), look, flags);
    if (place.at === 'cell') setAttribute(element, 'aria-selected', String(ranges.isSelected(place)));
    if (element.tabIndex !== (isActive ? 0 : -1)) element.tabIndex = isActive ? 0 : -1;
    const column = place.at === 'cell' || place.at === 'head' ? store.layout.columnIndex(place.alternative) : undefined;
    if (column === undefined) return;
    const index = String(FROZEN_COLUMNS + column + 1);
    if (element.getAttribute('aria-colindex') === index) return;
    element.setAttribute('aria-colindex', index);
    element.style.setProperty('--column', String(column));
  }

  #activeLine(): number | undefined {
    const { active, store } = this.#state;
    const line = active && store.layout.locate(active)?.line;
    return line === HEAD_LINE ? undefined : line;
  }
}

function kindClass(place: Place): string {
  switch (place.at) {
    case 'cell':
      return 'value';
    case 'head':
      return 'head';
    case 'label':
      return 'label frozen';
    case 'unit':
      return 'unit frozen';
    case 'section':
      return 'section';
  }
}

/** The head of the active column and the label of the active row stand out. */
function crosses(place: Place, active: Place | undefined): boolean {
  if (active?.at !== 'cell') return false;
  if (place.at === 'head') return place.alternative === active.alternative;
  return (place.at === 'label' || place.at === 'unit') && place.row === active.row;
}

function newRow(classes: string): RowElement {
  const element = document.createElement('div');
  element.className = classes;
  element.setAttribute('role', 'row');
  return { element, cells: new Map() };
}

function newCell(role: string, tabIndex: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cell';
  element.setAttribute('role', role);
  element.tabIndex = tabIndex;
  return element;
}

function headCell(key: string): HTMLElement {
  const element = newCell('columnheader', -1);
  const [kind, id = ''] = key.split(' ');
  if (kind === 'head') {
    element.dataset.alternative = id;
    setContext(element, { webviewSection: 'alternative', scenarioAlternative: id });
    return element;
  }
  element.removeAttribute('tabindex');
  element.className = `cell head corner ${id} frozen`;
  element.textContent = id === 'label' ? t('Assumption') : t('Unit');
  element.setAttribute('aria-colindex', id === 'label' ? '1' : '2');
  return element;
}

function bodyCell(place: Place | undefined): HTMLElement {
  const element = newCell(place?.at === 'label' || place?.at === 'section' ? 'rowheader' : 'gridcell', -1);
  switch (place?.at) {
    case 'cell':
      element.dataset.row = place.row;
      element.dataset.alternative = place.alternative;
      setContext(element, {
        webviewSection: 'cell',
        scenarioRow: place.row,
        scenarioAlternative: place.alternative,
      });
      break;
    case 'label':
    case 'unit':
      element.dataset.row = place.row;
      element.dataset.column = place.at;
      element.setAttribute('aria-colindex', place.at === 'label' ? '1' : '2');
      setContext(element, { webviewSection: 'row', scenarioRow: place.row });
      break;
    case 'section':
      element.dataset.section = place.section;
      element.setAttribute('aria-colindex', '1');
      setContext(element, sectionContext(place.section));
      break;
    case 'head':
    case undefined:
      break;
  }
  return element;
}

/** What the menus that the extension contributes to the page are told of the place clicked. */
function setContext(element: HTMLElement, context: Record<string, string>): void {
  element.dataset.vscodeContext = JSON.stringify({ ...context, preventDefaultContextMenuItems: true });
}

/** A band that is no section of the file has a name behind a colon, and a menu of its own. */
function sectionContext(section: string): Record<string, string> {
  const [, band] = section.split(':');
  return band === undefined ? { webviewSection: 'section', scenarioSection: section } : { webviewSection: band };
}

/** VS Code reads the context of a cell together with that of its row. */
function tellKind(row: HTMLElement, kind: string): void {
  if (row.dataset.kind === kind) return;
  row.dataset.kind = kind;
  row.dataset.vscodeContext = JSON.stringify({ scenarioKind: kind });
}

function lineKey(line: Line): string {
  return line.kind === 'section' ? `section ${line.section.id}` : `row ${line.row}`;
}

/** Neighbouring columns of one group, as one heading over them. */
function groupSpans(
  columns: readonly { group?: string | undefined }[],
): { group: string; start: number; count: number }[] {
  const spans: { group: string; start: number; count: number }[] = [];
  columns.forEach(({ group = '' }, start) => {
    const last = spans.at(-1);
    if (last?.group === group) last.count += 1;
    else spans.push({ group, start, count: 1 });
  });
  return spans;
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** Sets it only where it is another, so that nothing is told of a change that is none. */
function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
