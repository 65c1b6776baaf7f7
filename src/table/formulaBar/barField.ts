import type { DraftProblem } from '../../protocol';
import type { TextInput } from '../grid/lineBreaks';
import { paintRuns, runsOf } from './paint';

/** In pixels, of the bar with one line and of the grown one; the style sheet has the same. */
const ONLY_LINE_HEIGHT = 29;
const LINE_HEIGHT = 19;
const LINE_PADDING = 10;
/** So many characters fit into any bar. */
const SHORT = 16;
/** More lines than these are scrolled. */
const MOST_LINES = 8;

/** The field of the bar that shows what the active place holds: the input, and its colours over the input's own text. */
export class BarField {
  readonly element = document.createElement('div');
  readonly input = document.createElement('textarea');
  readonly #paint = document.createElement('div');
  #painted = '';
  /** The line of a formula typed in its cell that the field shows. */
  #lineInView = 1;

  constructor() {
    this.element.className = 'formula-field';
    this.#paint.className = 'formula-paint';
    this.#paint.setAttribute('aria-hidden', 'true');
    this.input.className = 'formula-input';
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.input.autocomplete = 'off';
    this.element.append(this.input, this.#paint);
    this.input.addEventListener('scroll', () => this.alignColours(), { passive: true });
  }

  /** Puts the caret behind what the field holds. */
  enter(): void {
    this.input.focus();
    const { length } = this.input.value;
    this.input.setSelectionRange(length, length);
  }

  /** Colours the text, and underlines what is wrong. */
  colour(text: string, problems: readonly DraftProblem[]): void {
    const lines = problems.map(({ offset, length, severity }) => [offset, length, severity]);
    const signature = JSON.stringify([text, lines]);
    if (signature !== this.#painted) {
      this.#painted = signature;
      paintRuns(this.#paint, runsOf(text, problems));
    }
    const isWrong = problems.some(({ severity }) => severity === 'error');
    this.element.classList.toggle('is-wrong', isWrong);
  }

  /** The colours lie over the input's own text, which is not painted. */
  alignColours(): void {
    const { value } = this.input;
    // What is short is not scrolled, and to look whether it is lays the page out.
    const isScrolled = value.length > SHORT || value.includes('\n');
    const { scrollLeft, scrollTop } = isScrolled ? this.input : { scrollLeft: 0, scrollTop: 0 };
    this.#paint.style.transform = `translate(${String(-scrollLeft)}px, ${String(-scrollTop)}px)`;
  }

  /** While it is typed into the field shows several lines, over the grid, which stays where it is. */
  fit(): void {
    const isTypedInto = document.activeElement === this.input;
    const lines = isTypedInto ? this.input.value.split('\n').length : 1;
    const height = Math.min(lines, MOST_LINES) * LINE_HEIGHT + LINE_PADDING;
    this.element.classList.toggle('is-grown', lines > 1);
    this.element.style.height = lines > 1 ? `${String(height)}px` : '';
  }

  /** What is typed at the end of a long formula in the cell, or in its last line, is seen in the field too. */
  followCaret(typedInto: TextInput): void {
    if (typedInto === this.input) return;
    const caret = typedInto.selectionEnd ?? 0;
    // What is short fits, and to look how much does lays the page out.
    if (caret === typedInto.value.length && caret > SHORT) this.input.scrollLeft = this.input.scrollWidth;
    const lines = typedInto.value.slice(0, caret).split('\n').length;
    if (lines === this.#lineInView) return;
    this.#lineInView = lines;
    this.input.scrollTop = (lines - 1) * ONLY_LINE_HEIGHT;
  }
}
