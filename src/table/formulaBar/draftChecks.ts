import type { FormulaChecked, FormulaPlace } from '../../protocol';

/** So long after the last key the host is asked. */
const DELAY = 150;

/** Has formulas checked by the host as they are typed, and keeps the last answer. */
export class DraftChecks {
  readonly #ask: (place: FormulaPlace, text: string) => void;
  readonly #answered: () => void;
  #wanted: { place: FormulaPlace; text: string } | undefined;
  #answer: FormulaChecked | undefined;
  #timer: number | undefined;

  constructor(ask: (place: FormulaPlace, text: string) => void, answered: () => void) {
    this.#ask = ask;
    this.#answered = answered;
  }

  /** Wants this formula checked, soon; nothing, where it is being done or is known. */
  want(place: FormulaPlace, text: string): void {
    if (this.#wanted && isOf(this.#wanted, place, text)) return;
    this.#wanted = { place, text };
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(place, text), DELAY);
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
    if (wanted) this.want(wanted.place, wanted.text);
  }

  receive(answer: FormulaChecked): void {
    if (!this.#wanted || !isOf(this.#wanted, answer.place, answer.text)) return;
    this.#answer = answer;
    this.#answered();
  }

  /** What was said of this formula, where it was checked. */
  of(place: FormulaPlace, text: string): FormulaChecked | undefined {
    return this.#answer && isOf(this.#answer, place, text) ? this.#answer : undefined;
  }
}

function isOf(one: { place: FormulaPlace; text: string }, place: FormulaPlace, text: string): boolean {
  return one.text === text && keyOf(one.place) === keyOf(place);
}

function keyOf(place: FormulaPlace): string {
  return 'row' in place ? `${place.row} ${place.alternative}` : `:rule ${place.rule ?? ''}`;
}
