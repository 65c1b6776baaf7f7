import type { Vocabulary } from '../../formula/completion';
import type { DraftProblem, FormulaChecked, FormulaPlace, FunctionView } from '../../protocol';
import { FormulaAssist } from '../formulaBar/assist';
import { DraftChecks } from '../formulaBar/draftChecks';
import { paintRuns, runsOf } from '../formulaBar/paint';
import { editActionFor, isComposing } from '../grid/keyboard';
import type { TextInput } from '../grid/lineBreaks';

/** What typing a formula into the panel asks. */
export interface FormulaFieldSource {
  /** Holds what floats below the input. */
  readonly layer: HTMLElement;
  /** What the formula can speak of. @param functions those of the language */
  vocabulary(functions: readonly FunctionView[]): Vocabulary;
  /** The cell or the rule whose formula it is. */
  place(): FormulaPlace | undefined;
  /** F4 was pressed: the name at the caret is meant in another column. Absent where there are no columns. */
  readonly anchor?: (input: TextInput, assist: FormulaAssist) => void;
  /** Has the host judge a formula there; the answer comes by {@link FormulaField.checked}. */
  check(place: FormulaPlace, text: string): void;
  /** @returns whether what would be painted now waits, and is painted later */
  defers(paint: () => void): boolean;
}

/** A formula's input in the panel, with what the bar above the table has: colours, completion, and what is wrong. */
export class FormulaField {
  functions: readonly FunctionView[] = [];
  readonly #source: FormulaFieldSource;
  readonly #checks: DraftChecks;
  #input: TextInput | undefined;
  #assist: FormulaAssist | undefined;
  #listening = new AbortController();
  /** Whether anything was done in the input since the focus came into the panel with it. */
  #isUsed = false;
  readonly #paintIt = () => this.painted();

  constructor(source: FormulaFieldSource) {
    this.#source = source;
    this.#checks = new DraftChecks((place, text) => source.check(place, text), this.#paintIt);
  }

  /** Is about this input from now on, until there is another. */
  attach(input: TextInput): void {
    if (this.#input === input) return;
    this.#input = input;
    this.#isUsed = false;
    this.#checks.stop();
    this.#assist?.dispose();
    this.#assist = new FormulaAssist(input, {
      vocabulary: () => this.#source.vocabulary(this.functions),
      own: () => {
        const place = this.#source.place();
        return place && 'row' in place ? place.row : undefined;
      },
      changed: this.#paintIt,
    });
    this.#source.layer.append(this.#assist.element);
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const typedInto: HTMLElement = input;
    typedInto.addEventListener('scroll', () => this.#align(), { passive: true, signal });
    typedInto.addEventListener('focus', (event) => (this.#isUsed = isWithin(event)), { signal });
    typedInto.addEventListener('pointerup', () => (this.#isUsed = true), { signal });
    typedInto.addEventListener('keydown', (event) => this.#keyDown(event), { signal });
  }

  checked(answer: FormulaChecked): void {
    this.#checks.receive(answer);
  }

  /** The document changed: what was said of the formula may not hold. */
  patched(): void {
    this.#checks.again();
  }

  /** The panel was painted anew, or something else was typed or said: the colours and the problems follow. */
  painted(): void {
    if (this.#source.defers(this.#paintIt)) return;
    const input = this.#input;
    const paint = input?.parentElement?.querySelector<HTMLElement>('.field-formula-paint');
    if (!input?.isConnected || !paint) return;
    const text = input.value;
    const place = this.#source.place();
    const isFormula = text.startsWith('=') && text.length > 1;
    if (place && isFormula) this.#checks.want(place, text);
    else this.#checks.stop();
    const answer = place && this.#checks.of(place, text);
    const problems = (answer?.problems ?? []).filter((problem) => !this.#isBeingTyped(problem));
    paintRuns(paint, runsOf(text, problems));
    this.#align();
    const preview = isFormula ? answer?.preview : undefined;
    // Of a rule it is told where it would hold, and of a cell what it would be.
    this.#tell(problems, preview !== undefined && place && 'row' in place ? `= ${preview}` : preview);
  }

  /**
   * As in the bar F4 goes round the columns of a formula's name; elsewhere it is VS Code's key to the details, and here,
   * too, as long as it has only led here.
   */
  #keyDown(event: KeyboardEvent): void {
    const input = this.#input;
    const { anchor } = this.#source;
    const isAnchor = editActionFor(event, 'edit')?.do === 'anchor';
    this.#isUsed ||= !isAnchor;
    if (!isAnchor || !this.#isUsed || !anchor || isComposing(event) || !input?.value.startsWith('=')) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#assist && !input.readOnly) anchor(input, this.#assist);
  }

  /** A name whose completions are open is not wrong yet. */
  #isBeingTyped({ offset, length, fix }: DraftProblem): boolean {
    const { activeElement } = document;
    if (activeElement !== this.#input) return false;
    if (offset === this.#assist?.callee && fix?.text === ')') return true;
    const caret = this.#input?.selectionEnd ?? 0;
    return this.#assist?.choosing === true && offset <= caret && caret <= offset + length;
  }

  /** Below the input: the first problem that is not told there already, or what the formula comes to while it is typed. */
  #tell(problems: readonly DraftProblem[], preview: string | undefined): void {
    const field = this.#input?.closest('.field');
    const line = field?.querySelector<HTMLElement>('.formula-told');
    if (!field || !line) return;
    const known = new Set([...field.querySelectorAll('.fault-message')].map(({ textContent }) => textContent));
    const first = problems.find(({ message }) => !known.has(message));
    const isTyping = document.activeElement === this.#input;
    line.className = `formula-told${first ? ` severity-${first.severity}` : ''}`;
    const text = first ? first.message : isTyping ? (preview ?? '') : '';
    const fix = this.#input?.readOnly === true ? undefined : first?.fix;
    // A status is read aloud anew whenever it is written.
    const told = `${text}${fix ? ` ${fix.title}` : ''}`;
    if (line.dataset.told === told) return;
    line.dataset.told = told;
    line.replaceChildren(text, ...(fix ? [this.#fixButton(fix)] : []));
  }

  /** What would mend the formula is one press away, and meant with that. */
  #fixButton({ title, offset, length, text }: NonNullable<DraftProblem['fix']>): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = title;
    // The field is not left by the press: what is in it would be meant before it is mended.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const input = this.#input;
      if (!input) return;
      input.focus();
      input.setRangeText(text, offset, offset + length, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new FocusEvent('focusout'));
    });
    return button;
  }

  #align(): void {
    const paint = this.#input?.parentElement?.querySelector<HTMLElement>('.field-formula-paint');
    if (this.#input && paint) paint.style.transform = `translateX(${String(-this.#input.scrollLeft)}px)`;
  }
}

/** Whether the focus comes from something else in the same panel. */
function isWithin({ target, relatedTarget }: FocusEvent): boolean {
  const panel = target instanceof Element ? target.closest('.details') : null;
  return relatedTarget instanceof Node && panel?.contains(relatedTarget) === true;
}
