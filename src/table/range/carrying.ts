import { copied } from '../clipboard/copying';
import { FROZEN_COLUMNS } from '../grid/layout';
import type { Layout, Place } from '../grid/layout';
import { followPointer, isDragged, pointInside } from '../grid/pointerDrag';
import type { Direction } from '../grid/selection';
import { addressOf, sameBlock } from './block';
import type { Block } from './block';
import { carriedTo, edgeAt } from './carried';
import { CopyKey } from './copyKey';
import type { RangeGrid, Ranges } from './ranges';

const EDGES = new Map<Direction, string>([
  ['up', 'is-range-top'],
  ['down', 'is-range-bottom'],
  ['left', 'is-range-left'],
  ['right', 'is-range-right'],
]);

/** Carries what is selected elsewhere by its border: as cut and paste moves it, or with Ctrl as copy and paste does. */
export class Carrying {
  readonly #grid: RangeGrid;
  readonly #ranges: Ranges;
  /** Where it would stand, were it let go here. */
  preview: Block | undefined;

  constructor(grid: RangeGrid, ranges: Ranges) {
    this.#grid = grid;
    this.#ranges = ranges;
    const { scroller } = grid.grid;
    scroller.addEventListener('mousemove', (event) => {
      const isOnBorder = event.buttons === 0 && this.borderAt(event) !== undefined;
      scroller.classList.toggle('is-on-border', isOnBorder);
    });
  }

  /** On which border of what is selected the pointer is. */
  borderAt({ target, clientX, clientY }: MouseEvent): Direction | undefined {
    const { grid } = this.#grid;
    const place = grid.placeOf(target);
    const element = place?.at === 'cell' ? grid.elementOf(place) : undefined;
    const { selected } = this.#ranges;
    // Labels and units are not carried, nor several ranges at once.
    if (!place || !element || !selected || selected.left < FROZEN_COLUMNS || this.#ranges.areSeveral) return undefined;
    if (!this.#ranges.isSelected(place)) return undefined;
    if (element.classList.contains('is-editing')) return undefined;
    const sides = [...EDGES].filter(([, name]) => !this.#ranges.block || element.classList.contains(name));
    const edges = sides.map(([direction]) => direction);
    return edgeAt({ box: element.getBoundingClientRect(), edges }, clientX, clientY);
  }

  /** Takes hold of what is selected at a place, until the button is let go. Escape leaves it where it is. */
  take(place: Place, from: { x: number; y: number }): void {
    // What is typed is part of what is carried.
    this.#grid.leaveEditor();
    const layout = this.#layout;
    const source = this.#ranges.selected;
    const held = layout.locate(place);
    if (!source || !held) return;
    const { scroller } = this.#grid.grid;
    const copyKey = new CopyKey();
    let isDrag = false;
    const over = (x: number, y: number) => {
      isDrag ||= isDragged(from, { x, y });
      if (!isDrag) return;
      const target = this.#grid.grid.placeOf(document.elementFromPoint(...pointInside(scroller, x, y)));
      const at = target && this.#layout.locate(target);
      if (at) this.#show(carriedTo(source, held, at, this.#layout), source);
    };
    const end = (dropped: boolean) => {
      const target = this.preview;
      const copies = copyKey.end();
      document.body.classList.remove('is-carrying');
      this.#show(undefined, source);
      // Rows that came or went meanwhile would make other cells of it.
      if (dropped && target && layout.sameShape(this.#layout)) this.#drop(source, target, copies);
    };
    followPointer(scroller, { over, end });
  }

  #show(target: Block | undefined, source: Block): void {
    const next = sameBlock(target, source) ? undefined : target;
    this.#ranges.dragging = next !== undefined;
    if (sameBlock(next, this.preview)) return;
    if (next) document.body.classList.add('is-carrying');
    this.preview = next;
    this.#grid.grid.paint();
  }

  #drop(source: Block, target: Block, copies: boolean): void {
    const from = addressOf(source, this.#layout);
    const { text, html } = copied(from, this.#grid.store);
    const at = addressOf(target, this.#layout);
    const selected = { rows: 1, columns: 1 };
    this.#grid.requests.ask({ kind: 'paste-block', at, selected, text, html, ...(!copies && { cut: from }) });
  }

  get #layout(): Layout {
    return this.#grid.shown.layout;
  }
}
