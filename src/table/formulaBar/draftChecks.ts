import type { CellAddress, FormulaChecked } from '../../protocol';

/** So long after the last key the host is asked. */
const DELAY = 150;

/** Has formulas checked by the host as they are typed, and keeps the last answer. */
export class DraftChecks {
  readonly #ask: (cell: CellAddress, text: string) => void;
  readonly #answered: () => void;
  #wanted: { cell: CellAddress; text: string } | undefined;
  #answer: FormulaChecked | undefined;
  #timer: number | undefined;

  constructor(ask: (cell: CellAddress, text: string) => void, answered: () => void) {
    this.#ask = ask;
    this.#answered = answered;
  }

  /** Wants this formula checked, soon; nothing, where it is being done or is known. */
  want(cell: CellAddress, text: string): void {
    if (this.#wanted && isOf(this.#wanted, cell, text)) return;
    this.#wanted = { cell, text };
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(cell, text), DELAY);
  }

  /** Nothing is to be checked any more. */
  stop(): void {
    window.clearTimeout(this.#timer);
    this.#wanted = undefined;
    this.#answer = undefined;
  }

  /** The document changed: what was said of it may not hold. */
  again(): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted) this.want(wanted.cell, wanted.text);
  }

  receive(answer: FormulaChecked): void {
    if (!this.#wanted || !isOf(this.#wanted, answer.cell, answer.text)) return;
    this.#answer = answer;
    this.#answered();
  }

  /** What was said of this formula, where it was checked. */
  of(cell: CellAddress, text: string): FormulaChecked | undefined {
    return this.#answer && isOf(this.#answer, cell, text) ? this.#answer : undefined;
  }
}

function isOf(one: { cell: CellAddress; text: string }, cell: CellAddress, text: string): boolean {
  return one.text === text && one.cell.row === cell.row && one.cell.alternative === cell.alternative;
}
