import { RangeMouse } from '../range/rangeMouse';
import type { GridController } from './gridController';
import { samePlace } from './layout';
import type { Direction } from './selection';

/** What a press takes hold of: the handle that fills, or the border of what is selected. */
type Held = 'handle' | { readonly border: Direction };

/**
 * What presses and double clicks in the grid do: go to a place, take a line, a range or its border, point from a formula,
 * edit, fill.
 */
export class GridMouse {
  readonly #controller: GridController;
  readonly #ranges: RangeMouse;
  /** What the first press of a double click took hold of. */
  #held: Held | undefined;

  constructor(controller: GridController) {
    this.#controller = controller;
    this.#ranges = new RangeMouse(controller.grid, controller.ranges);
    const { scroller } = controller.grid;
    scroller.addEventListener('mousedown', (event) => this.#down(event));
    scroller.addEventListener('dblclick', (event) => this.#doubleClick(event));
  }

  #down(event: MouseEvent): void {
    const { grid, editor, active, edits, events, lines, ranges } = this.#controller;
    const place = grid.placeOf(event.target);
    if (!place || event.target === editor?.input) return;
    // The focus is put on the cell by hand; the browser would select text.
    event.preventDefault();
    if (editor && event.button === 0 && events.pointed(place)) return;
    const { button, shiftKey, detail } = event;
    const isPlain = button === 0 && !shiftKey;
    if (detail === 1) this.#held = isPlain ? this.#holdAt(event) : undefined;
    if (lines.grab(event, place)) return;
    if (isPlain && typeof this.#held === 'object') {
      if (!lines.carry(event)) ranges.carrying.take(place, event);
      return;
    }
    if (this.#ranges.down(event, place, samePlace(place, active))) return;
    this.#controller.goTo(place);
    const onChevron = event.target instanceof Element && event.target.classList.contains('chevron');
    if (onChevron && event.button === 0) edits.edit(place, { listOnly: true });
  }

  #doubleClick(event: MouseEvent): void {
    const { grid, editor, active, edits, ranges } = this.#controller;
    const place = grid.placeOf(event.target);
    const held = this.#held;
    if (!place || editor) return;
    if (held === 'handle') ranges.filling.fillBeside();
    else if (held) this.#controller.move({ to: 'edge', direction: held.border });
    else if (samePlace(place, active)) edits.edit(place);
  }

  #holdAt(event: MouseEvent): Held | undefined {
    if (this.#ranges.isHandle(event)) return 'handle';
    const border = this.#controller.ranges.carrying.borderAt(event);
    return border && { border };
  }
}
