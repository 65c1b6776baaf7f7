import './lines.css';
import type { Destination } from '../../protocol/structure';
import { FROZEN_COLUMNS, HEAD_LINE, LABEL_COLUMN } from '../grid/layout';
import type { Place } from '../grid/layout';
import { followPointer, isDragged, pointInside } from '../grid/pointerDrag';
import type { Direction } from '../grid/selection';
import { t } from '../l10n';
import type { RangeGrid, Ranges } from '../range/ranges';
import { dropOfColumns, dropOfRows, dropOfSection, movedAt, wholeLinesOf } from './movedLines';
import { pastShown } from './pastShown';
import type { Drop, Moved, Over } from './movedLines';

/** What is needed of the grid's controller beside what ranges need. */
export interface LineGrid extends RangeGrid {
  /** Where lines of the drop float, above everything. */
  readonly layer: HTMLElement;
  /** Inserts a row or an alternative beside another; VS Code asks what it is. */
  insert(of: 'row' | 'alternative', beside: string): void;
}

/** So near to an edge, in pixels, the grid scrolls while lines are dragged. */
const EDGE = 20;

/** Moves, inserts and removes rows, alternatives and sections as wholes, by the keyboard and by their grips. */
export class LineHands {
  readonly #grid: LineGrid;
  readonly #ranges: Ranges;
  readonly #dropLine = document.createElement('div');
  /** What was asked to move, until it is told where it stands. */
  #asked: Moved | undefined;

  constructor(grid: LineGrid, ranges: Ranges) {
    this.#grid = grid;
    this.#ranges = ranges;
    this.#dropLine.className = 'drop-line';
    this.#dropLine.hidden = true;
    grid.layer.append(this.#dropLine);
  }

  /** Alt and an arrow. @returns whether there is something to move that way */
  moveBy(direction: Direction): boolean {
    const { selection, shown } = this.#grid;
    const moved = selection && movedAt(selection, shown.layout);
    const isAlong = (direction === 'left' || direction === 'right') === (moved?.of === 'alternative');
    if (!moved || !isAlong) return false;
    const step = direction === 'up' || direction === 'left' ? -1 : 1;
    const isMeasure = (row: string) => this.#grid.store.row(row)?.kind === 'measure';
    this.#move(moved, pastShown(moved, step, this.#grid.store.layout, shown.layout, isMeasure) ?? { by: step });
    return true;
  }

  /** Inserts before the whole rows or columns that are selected. @returns whether there are any */
  insert(): boolean {
    const lines = this.#wholeLines();
    const [beside] = lines?.ids ?? [];
    if (!lines || beside === undefined) return false;
    this.#grid.insert(lines.of, beside);
    return true;
  }

  /** Removes the whole rows or columns that are selected. @returns whether there are any */
  remove(): boolean {
    const lines = this.#wholeLines();
    if (lines) this.#grid.requests.ask({ kind: 'remove', ...lines });
    return lines !== undefined;
  }

  /** A button pressed on a place. @returns whether it was on a grip, which is dragged from now on */
  grab(event: MouseEvent, place: Place): boolean {
    const isGrip = event.target instanceof Element && event.target.classList.contains('grip');
    if (!isGrip || event.button !== 0) return false;
    this.#grid.leaveEditor();
    const moved = this.#chosen(place);
    if (moved) this.#drag(moved, { x: event.clientX, y: event.clientY });
    return true;
  }

  /** A button pressed on the border of what is selected. @returns whether that is whole lines, dragged from now on */
  carry({ clientX: x, clientY: y }: MouseEvent): boolean {
    const lines = this.#wholeLines();
    if (lines) this.#drag(lines, { x, y });
    return lines !== undefined;
  }

  /** Nothing was moved: there is nothing to tell. */
  refused(): void {
    this.#asked = undefined;
  }

  /** Lines have come to stand elsewhere: says where, if it was asked for here. */
  settled(): void {
    const moved = this.#asked;
    this.#asked = undefined;
    const [first] = moved?.ids ?? [];
    if (!moved || first === undefined) return;
    const { layout } = this.#grid.shown;
    const place = headOf(moved.of, first);
    const at = layout.locate(place);
    if (!at) return;
    const before =
      moved.of === 'alternative'
        ? layout.placeAt({ line: HEAD_LINE, column: at.column - 1 })
        : layout.placeAt({ line: at.line - 1, column: LABEL_COLUMN });
    const name = this.#nameOf(place);
    if (!before) this.#grid.announce(t('{0} stands first now.', name));
    else this.#grid.announce(t('{0} stands behind {1} now.', name, this.#nameOf(before)));
  }

  #wholeLines(): { of: 'row' | 'alternative'; ids: string[] } | undefined {
    const { selection, shown } = this.#grid;
    const lines = selection && wholeLinesOf(selection, shown.layout);
    return lines && { of: lines.of, ids: [...lines.ids] };
  }

  /** A grip of a selected line means all of them; any other is selected first. */
  #chosen(place: Place): Moved | undefined {
    const { selection, shown } = this.#grid;
    const own = movedAt({ active: place }, shown.layout);
    const now = selection && movedAt(selection, shown.layout);
    const [id] = own?.ids ?? [];
    if (now && id !== undefined && now.of === own?.of && now.ids.includes(id)) return now;
    if (place.at === 'label' || place.at === 'head') this.#ranges.chooseLine(place);
    else this.#grid.select({ active: place }, { focus: true });
    return own;
  }

  #drag(moved: Moved, from: { x: number; y: number }): void {
    let drop: Drop | undefined;
    let isDrag = false;
    const { scroller } = this.#grid.grid;
    const over = (x: number, y: number) => {
      isDrag ||= isDragged(from, { x, y });
      if (!isDrag) return;
      document.body.classList.add('is-moving-lines');
      drop = this.#dropAt(moved, ...pointInside(scroller, x, y));
      this.#showDrop(moved, drop);
    };
    const end = (dropped: boolean) => {
      document.body.classList.remove('is-moving-lines');
      this.#showDrop(moved, undefined);
      if (dropped && drop) this.#move(moved, drop.to);
      else if (!dropped) this.#grid.announce(t('Nothing was moved.'));
    };
    followPointer(scroller, { over, end }, EDGE);
  }

  #move(moved: Moved, to: Destination): void {
    this.#asked = moved;
    this.#grid.requests.ask({ kind: 'move', of: moved.of, ids: [...moved.ids], to });
  }

  #dropAt({ of, ids }: Moved, x: number, y: number): Drop | undefined {
    const { layout } = this.#grid.shown;
    if (of === 'alternative') return dropOfColumns(layout, ids, this.#columnOver(x));
    const over = this.#lineOver(x, y);
    if (of === 'section') return dropOfSection(layout, ids[0] ?? '', over);
    return dropOfRows(layout, ids, (row) => this.#grid.store.row(row)?.kind === 'measure', over);
  }

  #lineOver(x: number, y: number): Over {
    const { grid, shown } = this.#grid;
    const place = grid.placeOf(document.elementFromPoint(x, y));
    const at = place && shown.layout.locate(place);
    const box = place && grid.elementOf(place)?.getBoundingClientRect();
    // Below the last line there is nothing but the end.
    if (!at || !box) return { at: shown.layout.lines.length - 1, half: 'second' };
    if (at.line === HEAD_LINE) return { at: 0, half: 'first' };
    return { at: at.line, half: y < box.top + box.height / 2 ? 'first' : 'second' };
  }

  #columnOver(x: number): Over {
    const { alternatives } = this.#grid.shown.layout;
    const boxes = alternatives.map((id) => this.#boxOf({ at: 'head', alternative: id }));
    const at = boxes.findLastIndex((box) => box !== undefined && box.left <= x);
    const box = boxes[at];
    return box ? { at, half: x < box.left + box.width / 2 ? 'first' : 'second' } : { at: 0, half: 'first' };
  }

  #boxOf(place: Place | undefined): DOMRect | undefined {
    return place && this.#grid.grid.elementOf(place)?.getBoundingClientRect();
  }

  #showDrop({ of }: Moved, drop: Drop | undefined): void {
    const line = this.#dropLine;
    const view = this.#grid.grid.scroller.getBoundingClientRect();
    const { layout } = this.#grid.shown;
    const isColumn = of === 'alternative';
    const at = (boundary: number) =>
      this.#boxOf(
        isColumn
          ? layout.placeAt({ line: HEAD_LINE, column: FROZEN_COLUMNS + boundary })
          : layout.placeAt({ line: boundary, column: LABEL_COLUMN }),
      );
    const [before, behind] = drop ? [at(drop.boundary - 1), at(drop.boundary)] : [];
    const edge = isColumn ? (behind?.left ?? before?.right) : (before?.bottom ?? behind?.top);
    line.hidden = edge === undefined;
    if (edge === undefined) return;
    line.classList.toggle('is-upright', isColumn);
    line.style.left = `${String(isColumn ? edge - 1 : view.left)}px`;
    line.style.top = `${String(isColumn ? view.top : edge - 1)}px`;
    line.style.width = isColumn ? '' : `${String(view.width)}px`;
    line.style.height = isColumn ? `${String(view.height)}px` : '';
  }

  #nameOf(place: Place): string {
    const { store } = this.#grid;
    if (place.at === 'head') return store.column(place.alternative)?.label ?? place.alternative;
    if (place.at === 'section')
      return this.#grid.shown.layout.sections.find(({ id }) => id === place.section)?.label ?? '';
    return store.row(place.row)?.label ?? place.row;
  }
}

function headOf(of: Moved['of'], id: string): Place {
  if (of === 'row') return { at: 'label', row: id };
  return of === 'alternative' ? { at: 'head', alternative: id } : { at: 'section', section: id };
}
