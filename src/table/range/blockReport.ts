import { render } from 'lit';
import type { RefusedCell } from '../../protocol';
import type { GridController } from '../grid/gridController';
import { placeIn } from './block';
import { refusalReport } from './refusalReport';

/** The report below the table of what could not be written of a block. */
export class BlockReport {
  readonly element = document.createElement('div');
  readonly #controller: GridController;

  constructor(controller: GridController) {
    this.#controller = controller;
    this.element.className = 'list refused';
  }

  /** Shows what was refused, in the place of the report before. */
  show(refusals: readonly RefusedCell[]): void {
    const close = () => {
      this.show([]);
      this.#controller.focusActive();
    };
    const takeUp = ({ row, column, text, reason }: RefusedCell) => {
      if (row !== undefined && column !== undefined)
        this.#controller.requests.takeUp(placeIn(row, column), text, reason);
    };
    render(refusalReport(refusals, { takeUp, close }), this.element);
  }
}
