import type { GridElement } from '../grid/gridElement';
import { samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import { followPointer, pointInside } from '../grid/pointerDrag';
import { isOnMac } from '../keyNames';
import { CopyKey } from './copyKey';
import type { Ranges } from './ranges';

/** The corner of a cell, in pixels, that is the fill handle. */
const HANDLE = 8;

/**
 * Selects by the mouse: Shift and a click, a drag, heads and labels, with Ctrl beside what is selected; and fills by the
 * handle of the range.
 */
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
    if (this.isHandle(event)) {
      const { filling } = this.#ranges;
      filling.begin();
      const copyKey = new CopyKey();
      this.#drag(
        (over) => filling.previewTo(over),
        place,
        (last) => {
          const otherwise = copyKey.end();
          if (last) filling.fillTo(last, { otherwise });
          else filling.forgetPreview();
        },
      );
      return true;
    }
    const reach = () => this.#drag((over) => this.#ranges.reach(over), place);
    if ((isOnMac() ? event.metaKey : event.ctrlKey) && place.at !== 'section') {
      // From what is taken out no range goes on where the hand slips.
      if (this.#ranges.toggle(place)) reach();
      return true;
    }
    reach();
    if (place.at !== 'label' && place.at !== 'head') return false;
    this.#ranges.chooseLine(place);
    return true;
  }

  /** Whether the pointer is on the handle that fills. */
  isHandle({ target, clientX, clientY }: MouseEvent): boolean {
    const cell = target instanceof Element ? target.closest('.is-fill-corner') : null;
    const box = cell?.getBoundingClientRect();
    return box !== undefined && clientX >= box.right - HANDLE && clientY >= box.bottom - HANDLE;
  }

  /**
   * Follows the pointer until the button is let go; Escape leaves what it has come to.
   * @param done told where it was let go, or that it was given up
   */
  #drag(over: (place: Place) => void, from: Place, done?: (last: Place | undefined) => void): void {
    let last = from;
    const { scroller } = this.#grid;
    this.#stop = followPointer(scroller, {
      over: (x, y) => {
        const place = this.#grid.placeOf(document.elementFromPoint(...pointInside(scroller, x, y)));
        if (!place || samePlace(place, last)) return;
        last = place;
        this.#ranges.dragging = true;
        over(place);
      },
      end: (dropped) => {
        this.#stop = undefined;
        this.#ranges.dragging = false;
        done?.(dropped ? last : undefined);
      },
    });
  }
}
