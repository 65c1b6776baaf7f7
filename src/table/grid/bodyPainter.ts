import type { Geometry } from './geometry';
import type { GridState } from './gridState';
import { HEAD_LINE, placeKey } from './layout';
import type { Line, Place } from './layout';
import { bodyCell, newRow } from './lineElements';
import type { RowElement } from './lineElements';
import { tellKind } from './menuContext';
import { PaintedLines } from './paintedLines';
import { setAttribute } from './placePainter';
import type { PlacePainter } from './placePainter';
import { reconcile } from './reconcile';
import { ROW_HEIGHT } from './window';
import type { Span } from './window';

/** What of the lines below the head is to be painted. */
interface BodyWindow {
  /** Lines, beside the frozen ones. */
  readonly lines: Span;
  /** Columns in view, the first of them that is not frozen, and how many lines the head has. */
  readonly alternatives: readonly string[];
  readonly firstColumn: number;
  readonly headLines: number;
  readonly geometry: Geometry;
}

/** The lines below the head: bands of sections, and rows with their cells, one element for each line in view. */
export class BodyPainter {
  readonly element = document.createElement('div');
  readonly #state: GridState;
  readonly #places: PlacePainter;
  readonly #rows = new Map<string, RowElement>();
  readonly #rowElements = new Map<string, HTMLElement>();
  readonly #paintedLines = new PaintedLines();

  constructor(state: GridState, places: PlacePainter) {
    this.#state = state;
    this.#places = places;
    this.element.className = 'grid-body';
    this.element.setAttribute('role', 'rowgroup');
  }

  /** The element of a place below the head, where it is painted. */
  elementOf(place: Exclude<Place, { at: 'head' }>): HTMLElement | undefined {
    const key = place.at === 'section' ? `section ${place.section}` : `row ${place.row}`;
    return this.#rows.get(key)?.cells.get(placeKey(place));
  }

  /** @param change lines that are painted already look as they did, where only new ones came into view */
  paint(window: BodyWindow, { onlyNew }: { onlyNew: boolean }): void {
    const { layout } = this.#state.shown;
    const { lines: span, geometry } = window;
    this.#paintedLines.begin(this.#state);
    const columns = this.#keyOf(window);
    const numbers = [...range(0, geometry.frozenLines), ...range(span.start, span.end)];
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
    reconcile(this.element, this.#rowElements, [...kept], create);
    for (const { line, number, key } of lines)
      if (!before.has(key)) this.#paintLine(key, line, number, window, columns);
  }

  /** What the cells painted in a line depend on of their columns. */
  #keyOf({ alternatives, firstColumn, geometry }: BodyWindow): string {
    const { label, unit, frozenColumns, columns } = geometry;
    const { layout } = this.#state.shown;
    const ends = alternatives.map((id) => columns.offset((layout.columnIndex(id) ?? 0) + 1));
    return JSON.stringify([alternatives, ends, firstColumn, label, unit, frozenColumns]);
  }

  #paintLine(key: string, line: Line, number: number, window: BodyWindow, columns: string): void {
    const row = this.#rows.get(key);
    if (!row) return;
    placeLine(row.element, number, window.geometry);
    setAttribute(row.element, 'aria-rowindex', String(number + 1 + window.headLines));
    if (line.kind === 'row' && !this.#paintedLines.takes(row.element, this.#state, line.row, number, columns)) return;
    const places = this.#placesOf(line, window.alternatives);
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
    for (const place of places) {
      const element = row.cells.get(placeKey(place));
      if (element) this.#places.paint(element, place, window.geometry);
    }
  }

  #placesOf(line: Line, alternatives: readonly string[]): Place[] {
    if (line.kind === 'section') return [{ at: 'section', section: line.section.id }];
    const { row } = line;
    const { active, shown } = this.#state;
    const pinned = active?.at === 'cell' && active.row === row ? [active.alternative] : [];
    const columns = shown.layout.inColumnOrder(alternatives, pinned);
    const cells = columns.map((alternative) => ({ at: 'cell', row, alternative }) as const);
    return [{ at: 'label', row }, { at: 'unit', row }, ...cells];
  }

  #activeLine(): number | undefined {
    const { active, shown } = this.#state;
    const line = active && shown.layout.locate(active)?.line;
    return line === HEAD_LINE ? undefined : line;
  }
}

function placeLine({ style, classList }: HTMLElement, number: number, { lines, frozenLines }: Geometry): void {
  const [top, height] = [`${String(lines.offset(number))}px`, `${String(lines.sizeOf(number))}px`];
  const isFrozen = number < frozenLines;
  const from = isFrozen ? `calc(var(--head-bottom) + ${top})` : top;
  if (style.top !== from) style.top = from;
  if (style.height !== height) style.height = height;
  classList.toggle('frozen-row', isFrozen);
  classList.toggle('last-frozen', number === frozenLines - 1);
  classList.toggle('is-tall', lines.sizeOf(number) > ROW_HEIGHT);
}

function lineKey(line: Line): string {
  return line.kind === 'section' ? `section ${line.section.id}` : `row ${line.row}`;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
