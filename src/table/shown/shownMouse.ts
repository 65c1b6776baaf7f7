import type { ArrangeStep } from '../../protocol/arrangement';
import type { GridElement } from '../grid/gridElement';
import type { Place } from '../grid/layout';

/** What the mouse can do to the arrangement. */
export interface ShownHands {
  toggle(section: string): void;
  step(step: ArrangeStep): void;
  hiddenBeside(alternative: string, side: 'before' | 'after'): string[];
  /** @param ended whether the button was let go, so that the size is to be remembered */
  drag(of: 'column' | 'row', id: string, size: number, ended: boolean): void;
  fit(of: 'column' | 'row', id: string): void;
}

/** The twisties of sections, the marks where columns are hidden, and the edges by which columns and rows are sized. */
export class ShownMouse {
  readonly #grid: GridElement;
  readonly #hands: ShownHands;

  constructor(grid: GridElement, hands: ShownHands) {
    this.#grid = grid;
    this.#hands = hands;
    const { scroller } = grid;
    // Before the grid makes a selection, a range or an editor of it.
    scroller.addEventListener('mousedown', (event) => this.#take(event, this.#down(event)), { capture: true });
    scroller.addEventListener('dblclick', (event) => this.#take(event, this.#doubleClick(event)), { capture: true });
  }

  #take(event: MouseEvent, taken: boolean): void {
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #down(event: MouseEvent): boolean {
    const { target } = event;
    if (event.button !== 0 || !(target instanceof Element)) return false;
    const place = this.#grid.placeOf(target);
    if (place?.at === 'section' && target.closest('.twisty')) {
      this.#hands.toggle(place.section);
      return true;
    }
    const mark = target.closest<HTMLElement>('.hidden-mark');
    if (place?.at === 'head' && mark) {
      const side = mark.classList.contains('is-after') ? 'after' : 'before';
      this.#hands.step({ do: 'show', alternatives: this.#hands.hiddenBeside(place.alternative, side) });
      return true;
    }
    const edge = edgeOf(target, place);
    if (edge) this.#drag(event, edge);
    return edge !== undefined;
  }

  #doubleClick({ target }: MouseEvent): boolean {
    if (!(target instanceof Element)) return false;
    const edge = edgeOf(target, this.#grid.placeOf(target));
    if (edge) this.#hands.fit(edge.of, edge.id);
    return edge !== undefined || target.closest('.twisty, .hidden-mark') !== null;
  }

  #drag(from: MouseEvent, { of, id, cell }: Edge): void {
    const at = (event: MouseEvent) => (of === 'column' ? event.clientX : event.clientY);
    const box = cell.getBoundingClientRect();
    const before = of === 'column' ? box.width : box.height;
    const size = (event: MouseEvent) => before + at(event) - at(from);
    let last: number | undefined;
    const stop = () => {
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', stop);
      if (last !== undefined) this.#hands.drag(of, id, last, true);
    };
    const move = (event: MouseEvent) => {
      // The button was let go outside of the page.
      if ((event.buttons & 1) === 0) {
        stop();
        return;
      }
      last = size(event);
      this.#hands.drag(of, id, last, false);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', stop);
  }
}

/** An edge that sizes a column or a row. */
interface Edge {
  of: 'column' | 'row';
  id: string;
  cell: HTMLElement;
}

function edgeOf(target: Element, place: Place | undefined): Edge | undefined {
  const cell = target.closest<HTMLElement>('.cell');
  if (!cell || !target.classList.contains('edge')) return undefined;
  if (place?.at === 'label') return { of: 'row', id: place.row, cell };
  const id = place?.at === 'head' ? place.alternative : cell.dataset.column;
  return id === undefined ? undefined : { of: 'column', id, cell };
}
