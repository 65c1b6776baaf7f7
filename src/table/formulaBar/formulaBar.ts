import { t } from '../l10n';
import './formulaBar.css';
import type { CellAddress, DraftProblem, FormulaChecked, FormulaPlace, FunctionView, Traced } from '../../protocol';
import type { CellEditor } from '../grid/cellEditor';
import type { GridController } from '../grid/gridController';
import { holdsAt, lockOf } from '../grid/intents';
import type { Place } from '../grid/layout';
import type { TextInput } from '../grid/lineBreaks';
import { moved } from '../grid/selection';
import type { Motion } from '../grid/selection';
import { isLeftWithWindow } from '../windowFocus';
import { whereIs } from '../words';
import { FormulaAssist } from './assist';
import { characterRect } from './caretPlace';
import { DraftChecks } from './draftChecks';
import { DraftMessage } from './draftMessage';
import { NameBox } from './nameBox';
import { paintRuns, runsOf } from './paint';
import { pointedCell, Pointing } from './pointing';
import type { TraceKind } from './trace';
import { TraceToggle } from './traceToggle';
import { vocabularyOf } from './vocabulary';

/** In pixels, of the bar with one line and of the grown one; the style sheet has the same. */
const ONLY_LINE_HEIGHT = 29;
const LINE_HEIGHT = 19;
const LINE_PADDING = 10;
/** So many characters fit into any bar. */
const SHORT = 16;
/** More lines than these are scrolled. */
const MOST_LINES = 8;

/** What the bar asks of the host, and tells those who listen. */
export interface FormulaBarEvents {
  checkFormula(place: FormulaPlace, text: string): void;
  trace(cell: CellAddress): void;
  announce(text: string): void;
}

/**
 * The bar above the grid: where the person is, and what the active place holds, to be read and edited. What is typed in
 * it and in the cell is one draft, which is the cell's.
 */
export class FormulaBar {
  readonly element = document.createElement('div');
  readonly #controller: GridController;
  readonly #events: FormulaBarEvents;
  readonly #nameBox: NameBox;
  readonly #field = document.createElement('div');
  readonly #paint = document.createElement('div');
  readonly #input = document.createElement('textarea');
  readonly #preview = document.createElement('span');
  readonly #message: DraftMessage;
  readonly #assist: FormulaAssist;
  readonly #checks: DraftChecks;
  readonly #trace: TraceToggle;
  readonly #pointing = new Pointing();
  #functions: readonly FunctionView[] = [];
  /** Help with typing in the cell itself. */
  #inCell: { editor: CellEditor; assist: FormulaAssist } | undefined;
  #painted = '';
  /** The line of a formula typed in its cell that the bar shows. */
  #lineInView = 1;

  constructor(controller: GridController, events: FormulaBarEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#checks = new DraftChecks(
      (place, text) => events.checkFormula(place, text),
      () => this.update(),
    );
    this.#trace = new TraceToggle(controller, {
      trace: (cell) => events.trace(cell),
      announce: (text) => events.announce(text),
      cell: () => this.#cell,
    });
    this.#message = new DraftMessage(({ offset, length, text }) => {
      const { editor } = controller;
      if (!editor) return;
      const { value } = editor.input;
      editor.setText(value.slice(0, offset) + text + value.slice(offset + length));
    });
    this.#nameBox = new NameBox(controller, (message) =>
      this.#message.refuse(message, this.#nameBox.input.getBoundingClientRect()),
    );
    this.#assist = this.#assistOf(this.#input);
    this.#build();
    controller.companion = this.#field;
    controller.layer.append(this.#message.element, this.#nameBox.list.element, this.#assist.element);
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#functions = functions;
  }

  checked(answer: FormulaChecked): void {
    this.#checks.receive(answer);
  }

  traced(answer: Traced): void {
    this.#trace.receive(answer);
  }

  /** The document changed. */
  patched(): void {
    this.#checks.again();
    this.#trace.again();
    this.update();
  }

  /** Puts the caret into the bar, where the active place can be edited. */
  enter(): void {
    this.#input.focus();
    const { length } = this.#input.value;
    this.#input.setSelectionRange(length, length);
  }

  /** Shows or clears the cells that the active one reads, or those that read it. */
  toggleTrace(kinds: readonly TraceKind[], cell?: CellAddress): void {
    this.#trace.toggle(kinds, cell);
  }

  /** Writes the name of a place that was clicked into the formula that is typed. @returns whether it may stand there */
  point(place: Place): boolean {
    const { store, editing } = this.#controller;
    const cell = editing?.at === 'cell' ? pointedCell(store, editing, place) : undefined;
    const { input, assist } = this.#typing();
    const written = cell && document.activeElement === input ? this.#pointing.write(input, cell, place) : undefined;
    if (written) assist.insert(written.text, written);
    return written !== undefined;
  }

  /**
   * An arrow in a formula that is typed: from the cell last pointed at, or from the formula's own, to the next one.
   * @returns whether the formula takes its name in
   */
  pointBy(motion: Motion): boolean {
    const { store, editing } = this.#controller;
    if (editing?.at !== 'cell') return false;
    const last = this.#pointing.placeIn(this.#typing().input);
    let to: Place | undefined = last ?? editing;
    do to = moved({ active: to }, motion, this.#controller.terrain())?.active;
    while (to && to.at !== 'head' && !pointedCell(store, editing, to));
    if (to?.at !== 'cell') return last !== undefined;
    if (!this.point(to)) return false;
    this.#events.announce(whereIs(store, to) ?? '');
    return true;
  }

  /** Puts the caret into the box where a name is typed to go to. */
  enterName(): void {
    this.#nameBox.input.focus();
  }

  /** Clears the marks of a trace. @returns whether there were any */
  clearTrace(): boolean {
    return this.#trace.clear();
  }

  /** The active place, what it holds or what is typed into it may be another. */
  update(): void {
    this.#followEditor();
    this.#nameBox.update();
    const { active, editor, store } = this.#controller;
    const text = this.#text();
    if (this.#input.value !== text) this.#input.value = text;
    this.#fit();
    this.#followCaret();
    this.#input.readOnly = !active || (!editor && lockOf(store, active) !== undefined);
    this.#input.setAttribute('aria-label', active ? t('Content of {0}', this.#nameBox.input.title) : t('Content'));
    this.#wantCheck(text);
    this.#show(text);
    this.#controller.showPointed(editor && this.#pointing.placeIn(this.#typing().input));
  }

  get #cell(): CellAddress | undefined {
    const place = this.#place();
    return place?.at === 'cell' ? { row: place.row, alternative: place.alternative } : undefined;
  }

  #place(): Place | undefined {
    return this.#controller.editing ?? this.#controller.active;
  }

  #text(): string {
    const { editor, active, store, drafts } = this.#controller;
    if (editor) return editor.input.value;
    return active ? (drafts.at(active)?.text ?? holdsAt(store, active)) : '';
  }

  /** A formula that is typed is checked; one that stands in the document, only where something was found at it. */
  #wantCheck(text: string): void {
    const cell = this.#cell;
    const { editor, store } = this.#controller;
    const hasFindings = cell && (store.cell(cell.row, cell.alternative)?.findings.length ?? 0) > 0;
    if (cell && text.startsWith('=') && text.length > 1 && (editor ?? hasFindings)) this.#checks.want(cell, text);
    else this.#checks.stop();
  }

  #show(text: string): void {
    const cell = this.#cell;
    const answer = cell && this.#checks.of(cell, text);
    const problems = (answer?.problems ?? []).filter((problem) => !this.#isBeingTyped(problem));
    const isEditing = this.#controller.editor !== undefined;
    const signature = JSON.stringify([
      text,
      problems.map(({ offset, length, severity }) => [offset, length, severity]),
    ]);
    if (signature !== this.#painted) {
      this.#painted = signature;
      paintRuns(this.#paint, runsOf(text, problems));
    }
    if (isEditing) this.#alignPaint();
    this.#field.classList.toggle(
      'is-wrong',
      problems.some(({ severity }) => severity === 'error'),
    );
    const isWrong = answer?.problems.some(({ severity, length }) => severity === 'error' && length > 0) === true;
    // What a formula with an error in it comes to says less than the error.
    const preview = isEditing && !isWrong ? answer?.preview : undefined;
    this.#preview.textContent = preview === undefined ? '' : `= ${preview}`;
    this.#showMessage(isEditing ? problems : []);
  }

  /** What is not finished is not wrong yet: a name with its completions open, a call that the caret stands in. */
  #isBeingTyped({ offset, length, fix }: DraftProblem): boolean {
    const { input, assist } = this.#typing();
    if (document.activeElement !== input) return false;
    if (offset === assist.callee && fix?.text === ')') return true;
    const caret = input.selectionEnd ?? 0;
    const typed = input.value.slice(0, caret).trimEnd().length;
    return assist.choosing && offset <= caret && typed <= offset + length;
  }

  /** Where the person types: in the cell, or else in the bar. */
  #typing(): { input: TextInput; assist: FormulaAssist } {
    const inCell = this.#inCell;
    const isInCell = document.activeElement === inCell?.editor.input;
    return inCell && isInCell
      ? { input: inCell.editor.input, assist: inCell.assist }
      : { input: this.#input, assist: this.#assist };
  }

  #showMessage(problems: readonly DraftProblem[]): void {
    const [first] = problems;
    const { assist } = this.#typing();
    if (assist.choosing || !first) {
      this.#message.hide();
      return;
    }
    this.#message.show(first, () => this.#placeOfMessage(first));
  }

  /** Below the characters that are meant. */
  #placeOfMessage({ offset }: DraftProblem): DOMRect {
    const { assist } = this.#typing();
    const at = characterRect(this.#input, Math.min(offset, this.#input.value.length));
    // Below what tells of the function, where that is open below the bar.
    const below =
      assist === this.#assist && !assist.element.hidden ? assist.element.getBoundingClientRect().bottom : at.bottom;
    return new DOMRect(at.left, at.top, 1, below - at.top);
  }

  /** What is typed at the end of a long formula in the cell, or in its last line, is seen in the bar too. */
  #followCaret(): void {
    const { input } = this.#typing();
    if (input === this.#input) return;
    const caret = input.selectionEnd ?? 0;
    // What is short fits, and to look how much does lays the page out.
    if (caret === input.value.length && caret > SHORT) this.#input.scrollLeft = this.#input.scrollWidth;
    const lines = input.value.slice(0, caret).split('\n').length;
    if (lines === this.#lineInView) return;
    this.#lineInView = lines;
    this.#input.scrollTop = (lines - 1) * ONLY_LINE_HEIGHT;
  }

  /** While it is typed into the bar shows several lines, over the grid, which stays where it is. */
  #fit(): void {
    const isTypedInto = document.activeElement === this.#input;
    const lines = isTypedInto ? this.#input.value.split('\n').length : 1;
    this.#field.classList.toggle('is-grown', lines > 1);
    this.#field.style.height = lines > 1 ? `${String(Math.min(lines, MOST_LINES) * LINE_HEIGHT + LINE_PADDING)}px` : '';
  }

  /** Help with typing follows the input of the cell that is edited. */
  #followEditor(): void {
    const { editor } = this.#controller;
    if (editor === this.#inCell?.editor) return;
    this.#inCell?.assist.dispose();
    this.#inCell = undefined;
    if (editor?.place.at !== 'cell') return;
    const assist = this.#assistOf(editor.input);
    this.#controller.layer.append(assist.element);
    this.#inCell = { editor, assist };
  }

  #assistOf(input: TextInput): FormulaAssist {
    return new FormulaAssist(input, {
      vocabulary: () => vocabularyOf(this.#controller.store, this.#functions),
      own: () => this.#cell?.row,
      changed: () => this.#show(this.#text()),
    });
  }

  #build(): void {
    this.element.className = 'formula-bar';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', t('Formula bar'));
    const sign = document.createElement('span');
    sign.className = 'formula-sign';
    sign.textContent = 'ƒ';
    sign.setAttribute('aria-hidden', 'true');
    this.#field.className = 'formula-field';
    this.#paint.className = 'formula-paint';
    this.#paint.setAttribute('aria-hidden', 'true');
    this.#input.className = 'formula-input';
    this.#input.rows = 1;
    this.#input.spellcheck = false;
    this.#input.autocomplete = 'off';
    this.#preview.className = 'formula-preview';
    this.#preview.setAttribute('role', 'status');
    this.#field.append(this.#input, this.#paint);
    this.element.append(this.#nameBox.input, sign, this.#field, this.#preview, this.#trace.text, this.#trace.button);
    this.#listen();
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('focus', () => {
      this.#controller.edits.fromCompanion();
      this.#fit();
    });
    input.addEventListener('paste', (event) => this.#controller.editor?.paste(event));
    input.addEventListener('input', () => this.#controller.editor?.setText(input.value));
    input.addEventListener('keydown', (event) => this.#keyDown(event));
    input.addEventListener('blur', ({ relatedTarget }) => this.#blurred(relatedTarget));
    input.addEventListener('scroll', () => this.#alignPaint(), { passive: true });
    window.addEventListener('resize', () => this.#show(this.#text()));
  }

  #keyDown(event: KeyboardEvent): void {
    const { editor, active, grid } = this.#controller;
    if (editor && event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      editor.input.focus({ preventScroll: true });
    } else if (editor) {
      editor.keyDown(event, 'edit');
    } else if (event.key === 'Escape' && active) {
      event.preventDefault();
      grid.focus(active);
    }
  }

  #blurred(to: EventTarget | null): void {
    this.#fit();
    // Another window or another part of VS Code took the focus: what was typed waits here.
    if (isLeftWithWindow(this.#input) || to === this.#controller.editor?.input || this.#controller.sharesDraft(to))
      return;
    this.#controller.leaveEditor();
  }

  /** The colours lie over the input's own text, which is not painted. */
  #alignPaint(): void {
    const { scrollLeft, scrollTop } = this.#input;
    this.#paint.style.transform = `translate(${String(-scrollLeft)}px, ${String(-scrollTop)}px)`;
  }
}
