import type { GridController } from '../grid/gridController';
import type { Place } from '../grid/layout';
import { moved } from '../grid/selection';
import type { Motion } from '../grid/selection';
import { whereIs } from '../words';
import { anchorAtCaret, formulaColumn } from './anchorAtCaret';
import { pointedCell, Pointing } from './pointing';
import type { Typing } from './typing';

/** Writes the names of cells into the formula that is typed: of one that is clicked, or to which arrows lead. */
export class PointingHands {
  readonly #controller: GridController;
  readonly #typing: Typing;
  readonly #announce: (text: string) => void;
  readonly #pointing = new Pointing();

  constructor(controller: GridController, typing: Typing, announce: (text: string) => void) {
    this.#controller = controller;
    this.#typing = typing;
    this.#announce = announce;
  }

  /** The place pointed at last, as long as the caret stands behind its name. */
  get place(): Place | undefined {
    return this.#pointing.placeIn(this.#typing.at.input);
  }

  /** Writes the name of a place that was clicked into the formula that is typed. @returns whether it may stand there */
  point(place: Place): boolean {
    const { store, editing } = this.#controller;
    const cell = editing?.at === 'cell' ? pointedCell(store, editing, place) : undefined;
    const { input, assist } = this.#typing.at;
    const written = cell && document.activeElement === input ? this.#pointing.write(input, cell, place) : undefined;
    if (written) assist.insert(written.text, written);
    return written !== undefined;
  }

  /** F4: the row whose name stands at the caret is meant in another column, by turns. */
  anchor(): void {
    const { store, editing } = this.#controller;
    const { input, assist } = this.#typing.at;
    if (editing?.at === 'cell') anchorAtCaret(input, assist, formulaColumn(editing.alternative, store), store);
  }

  /**
   * An arrow in a formula that is typed: from the cell last pointed at, or from the formula's own, to the next one.
   * @returns whether the formula takes its name in
   */
  pointBy(motion: Motion): boolean {
    const { store, editing } = this.#controller;
    if (editing?.at !== 'cell') return false;
    const last = this.place;
    let to: Place | undefined = last ?? editing;
    do to = moved({ active: to }, motion, this.#controller.terrain())?.active;
    while (to && to.at !== 'head' && !pointedCell(store, editing, to));
    if (to?.at !== 'cell') return last !== undefined;
    if (!this.point(to)) return false;
    this.#announce(whereIs(store, to) ?? '');
    return true;
  }
}
