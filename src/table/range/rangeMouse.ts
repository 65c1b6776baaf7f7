import type { GridElement } from '../grid/gridElement';
import { samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import type { Ranges } from './ranges';

/** The corner of a cell, in pixels, that is the fill handle. */
const HANDLE = 8;
/** How often the grid scrolls on while the pointer is held outside of it, and how far. */
const SCROLL = { every: 40, by: 24 };

/** Selects by the mouse: Shift and a click, a drag, heads and labels; and fills by the handle of the range. */
export class RangeMouse {
  readonly #grid: GridElement;
  readonly #ranges: Ranges;
  /** Ends the drag under way. */
  #stop: (() => void) | undefined;

  constructor(grid: GridElement, ranges: Ranges) {
    this.#grid = grid;
    this.#ranges = ranges;
  }

  /**
   * A button pressed on a place.
   * @param isActive whether the place is the active one already
   * @returns whether that is all: otherwise the place becomes the active one, and a drag goes on from there
   */
  down(event: MouseEvent, place: Place, isActive: boolean): boolean {
    this.#stop?.();
    // The menu of a place inside the range is about the range.
    if (event.button !== 0) return isActive || (this.#ranges.block !== undefined && this.#ranges.isSelected(place));
    if (event.shiftKey) {
      this.#ranges.reach(place);
      this.#drag((over) => this.#ranges.reach(over), place);
      return true;
    }
    if (this.#isHandle(event)) {
      this.#drag(
        (over) => this.#ranges.previewFill(over),
        place,
        (last) => this.#ranges.fill(last),
      );
      return true;
    }
    this.#drag((over) => this.#ranges.reach(over), place);
    if (place.at !== 'label' && place.at !== 'head') return false;
    this.#ranges.chooseLine(place);
    return true;
  }

  #isHandle({ target, clientX, clientY }: MouseEvent): boolean {
    const cell = target instanceof Element ? target.closest('.is-fill-corner') : null;
    const box = cell?.getBoundingClientRect();
    return box !== undefined && clientX >= box.right - HANDLE && clientY >= box.bottom - HANDLE;
  }

  /** Follows the pointer until the button is let go, scrolling where it is held outside. */
  #drag(over: (place: Place) => void, from: Place, done?: (last: Place) => void): void {
    let last = from;
    let pointer: { x: number; y: number } | undefined;
    const follow = () => {
      const place = pointer && this.#placeUnder(pointer.x, pointer.y);
      if (!place || samePlace(place, last)) return;
      last = place;
      this.#ranges.dragging = true;
      over(place);
    };
    const move = (event: MouseEvent) => {
      if ((event.buttons & 1) === 0) this.#stop?.();
      else {
        pointer = { x: event.clientX, y: event.clientY };
        follow();
      }
    };
    const scrolling = window.setInterval(() => {
      if (pointer && this.#scrollTowards(pointer.x, pointer.y)) follow();
    }, SCROLL.every);
    const up = () => this.#stop?.();
    this.#stop = () => {
      this.#stop = undefined;
      this.#ranges.dragging = false;
      window.clearInterval(scrolling);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', up);
      done?.(last);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
  }

  /** The place at a point, or the nearest in view. */
  #placeUnder(x: number, y: number): Place | undefined {
    const { left, top } = this.#grid.scroller.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#grid.scroller;
    const inside = (at: number, start: number, size: number) => Math.min(Math.max(at, start + 1), start + size - 2);
    const at = document.elementFromPoint(inside(x, left, clientWidth), inside(y, top, clientHeight));
    return this.#grid.placeOf(at);
  }

  #scrollTowards(x: number, y: number): boolean {
    const box = this.#grid.scroller.getBoundingClientRect();
    const step = (at: number, start: number, end: number) => (at < start ? -SCROLL.by : at > end ? SCROLL.by : 0);
    const [right, down] = [step(x, box.left, box.right), step(y, box.top, box.bottom)];
    this.#grid.scroller.scrollBy(right, down);
    return right !== 0 || down !== 0;
  }
}
