import { RangeMouse } from '../range/rangeMouse';
import type { GridController } from './gridController';
import { samePlace } from './layout';

/** What presses and double clicks in the grid do: go to a place, take a line or a range, point from a formula, edit. */
export class GridMouse {
  readonly #controller: GridController;
  readonly #ranges: RangeMouse;

  constructor(controller: GridController) {
    this.#controller = controller;
    this.#ranges = new RangeMouse(controller.grid, controller.ranges);
    const { scroller } = controller.grid;
    scroller.addEventListener('mousedown', (event) => this.#down(event));
    scroller.addEventListener('dblclick', (event) => this.#doubleClick(event));
  }

  #down(event: MouseEvent): void {
    const { grid, editor, active, edits, events, lines } = this.#controller;
    const place = grid.placeOf(event.target);
    if (!place || event.target === editor?.input) return;
    // The focus is put on the cell by hand; the browser would select text.
    event.preventDefault();
    if (editor && event.button === 0 && events.pointed(place)) return;
    if (lines.grab(event, place)) return;
    if (this.#ranges.down(event, place, samePlace(place, active))) return;
    this.#controller.goTo(place);
    const onChevron = event.target instanceof Element && event.target.classList.contains('chevron');
    if (onChevron && event.button === 0) edits.edit(place, { listOnly: true });
  }

  #doubleClick(event: MouseEvent): void {
    const { grid, editor, active, edits } = this.#controller;
    const place = grid.placeOf(event.target);
    if (place && !editor && samePlace(place, active)) edits.edit(place);
  }
}
