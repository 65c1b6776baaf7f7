import { t } from '../l10n';
import './formulaBar.css';
import type { CellAddress, DraftProblem, FormulaChecked, FormulaPlace, FunctionView, Traced } from '../../protocol';
import type { GridController } from '../grid/gridController';
import { holdsAt, lockOf } from '../grid/intents';
import type { Place } from '../grid/layout';
import { isLeftWithWindow } from '../windowFocus';
import { BarField } from './barField';
import { characterRect } from './caretPlace';
import { DraftChecks } from './draftChecks';
import { DraftMessage } from './draftMessage';
import { NameBox } from './nameBox';
import { PointingHands } from './pointingHands';
import type { TraceKind } from './trace';
import { TraceToggle } from './traceToggle';
import { Typing } from './typing';

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
  readonly #nameBox: NameBox;
  readonly #field = new BarField();
  readonly #preview = document.createElement('span');
  readonly #message: DraftMessage;
  readonly #typing: Typing;
  readonly #checks: DraftChecks;
  readonly #trace: TraceToggle;
  /** Cells whose names are written into the formula that is typed. */
  readonly pointing: PointingHands;

  constructor(controller: GridController, events: FormulaBarEvents) {
    this.#controller = controller;
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
    this.#typing = new Typing(controller, this.#field.input, () => this.#show(this.#text()));
    this.pointing = new PointingHands(controller, this.#typing, (text) => events.announce(text));
    this.#build();
    controller.companion = this.#field.element;
    controller.layer.append(this.#message.element, this.#nameBox.list.element, this.#typing.inBar.assist.element);
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#typing.functions = functions;
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
    this.#field.enter();
  }

  /** Shows or clears the cells that the active one reads, or those that read it. */
  toggleTrace(kinds: readonly TraceKind[], cell?: CellAddress): void {
    this.#trace.toggle(kinds, cell);
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
    this.#typing.followEditor();
    this.#nameBox.update();
    const { active, editor, store } = this.#controller;
    const text = this.#text();
    const { input } = this.#field;
    if (input.value !== text) input.value = text;
    this.#field.fit();
    this.#field.followCaret(this.#typing.at.input);
    input.readOnly = !active || (!editor && lockOf(store, active) !== undefined);
    input.setAttribute('aria-label', active ? t('Content of {0}', this.#nameBox.input.title) : t('Content'));
    this.#wantCheck(text);
    this.#show(text);
    this.#controller.showPointed(editor && this.pointing.place);
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
    this.#field.colour(text, problems);
    if (isEditing) this.#field.alignColours();
    const isWrong = answer?.problems.some(({ severity, length }) => severity === 'error' && length > 0) === true;
    // What a formula with an error in it comes to says less than the error.
    const preview = isEditing && !isWrong ? answer?.preview : undefined;
    this.#preview.textContent = preview === undefined ? '' : `= ${preview}`;
    this.#showMessage(isEditing ? problems : []);
  }

  /** What is not finished is not wrong yet: a name with its completions open, a call that the caret stands in. */
  #isBeingTyped({ offset, length, fix }: DraftProblem): boolean {
    const { input, assist } = this.#typing.at;
    if (document.activeElement !== input) return false;
    if (offset === assist.callee && fix?.text === ')') return true;
    const caret = input.selectionEnd ?? 0;
    const typed = input.value.slice(0, caret).trimEnd().length;
    return assist.choosing && offset <= caret && typed <= offset + length;
  }

  #showMessage(problems: readonly DraftProblem[]): void {
    const [first] = problems;
    if (this.#typing.at.assist.choosing || !first) {
      this.#message.hide();
      return;
    }
    this.#message.show(first, () => this.#placeOfMessage(first));
  }

  /** Below the characters that are meant. */
  #placeOfMessage({ offset }: DraftProblem): DOMRect {
    const { input } = this.#field;
    const { assist } = this.#typing.at;
    const at = characterRect(input, Math.min(offset, input.value.length));
    // Below what tells of the function, where that is open below the bar.
    const isBelowBar = assist === this.#typing.inBar.assist && !assist.element.hidden;
    const below = isBelowBar ? assist.element.getBoundingClientRect().bottom : at.bottom;
    return new DOMRect(at.left, at.top, 1, below - at.top);
  }

  #build(): void {
    this.element.className = 'formula-bar';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', t('Formula bar'));
    const sign = document.createElement('span');
    sign.className = 'formula-sign';
    sign.textContent = 'ƒ';
    sign.setAttribute('aria-hidden', 'true');
    this.#preview.className = 'formula-preview';
    this.#preview.setAttribute('role', 'status');
    this.element.append(
      this.#nameBox.input,
      sign,
      this.#field.element,
      this.#preview,
      this.#trace.text,
      this.#trace.button,
    );
    this.#listen();
  }

  #listen(): void {
    const { input } = this.#field;
    input.addEventListener('focus', () => {
      this.#controller.edits.fromCompanion();
      this.#field.fit();
    });
    input.addEventListener('paste', (event) => this.#controller.editor?.paste(event));
    input.addEventListener('input', () => this.#controller.editor?.setText(input.value));
    input.addEventListener('keydown', (event) => this.#keyDown(event));
    input.addEventListener('blur', ({ relatedTarget }) => this.#blurred(relatedTarget));
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
    this.#field.fit();
    // Another window or another part of VS Code took the focus: what was typed waits here.
    if (
      isLeftWithWindow(this.#field.input) ||
      to === this.#controller.editor?.input ||
      this.#controller.sharesDraft(to)
    )
      return;
    this.#controller.leaveEditor();
  }
}
