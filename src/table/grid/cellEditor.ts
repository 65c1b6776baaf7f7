import { withParenthesesClosed } from '../../formula/closing';
import { isLeftWithWindow } from '../windowFocus';
import { dayText } from './enteredByKey';
import { belongsToInput, editActionFor, isComposing } from './keyboard';
import type { EditAction, EditMode } from './keyboard';
import { t } from '../l10n';
import { pastedText, typeInto } from './lineBreaks';
import type { Place } from './layout';
import { LevelList } from './levelList';
import type { Level } from './levelMatch';
import type { Motion } from './selection';

export interface EditStart {
  place: Place;
  mode: EditMode;
  /** What the place holds as its editor shows it: committing the same changes nothing. */
  holds: string;
  /** What the input starts with, where that is something else: nothing, or a draft kept. */
  text?: string;
  levels?: readonly Level[];
  /** The list was asked for: picking from it stays on the cell. */
  listOnly?: boolean;
  /** Entering what is there counts as a change: what was there is meant to go. */
  touched?: boolean;
  /** What is entered may have several lines; a formula always may. */
  severalLines?: boolean;
  label: string;
}

/** What was entered: the text as it is shown, and the input to send for it. */
export interface Entry {
  text: string;
  input: string;
  /** Something was typed or picked, if only the same again. */
  touched: boolean;
}

/** An edit that is under way, as a hidden tab keeps it. */
export interface OpenDraft {
  readonly place: Place;
  readonly text: string;
  readonly mode: EditMode;
  readonly caret: { readonly start: number; readonly end: number };
}

export interface EditEvents {
  /** Where the selection goes; without a motion it stays. @param fill into all of the range */
  commit(entry: Entry, motion?: Motion, fill?: boolean): void;
  cancel(): void;
  /** An arrow that would leave the cell. @returns whether it points at a cell instead, whose name the formula takes */
  point(motion: Motion): boolean;
  /** The name at the caret of a formula is to mean its row in another column. */
  anchor(): void;
  /** The focus went elsewhere in the page. */
  left(entry: Entry): void;
  /** The draft is another now. */
  changed(): void;
  /** Whether an element shares the draft, so that the focus may go there and the edit goes on. */
  shares(target: EventTarget | null): boolean;
  /** Something that was asked of the editor is not done, and why. */
  refuse(reason: string): void;
  /** How far to the right and down the input may reach, in the page. */
  edges(): { right: number; bottom: number };
}

/** The input of the one place being edited, inside its cell; for levels with their list. */
export class CellEditor {
  readonly place: Place;
  readonly input = document.createElement('textarea');
  readonly list: LevelList | undefined;
  readonly #start: EditStart;
  readonly #events: EditEvents;
  #mode: EditMode;
  #touched: boolean;
  #typed = false;
  #closed = false;

  constructor(start: EditStart, events: EditEvents) {
    this.#start = start;
    this.#events = events;
    this.place = start.place;
    this.#mode = start.mode;
    this.#touched = start.touched ?? (start.text !== undefined && start.text !== '');
    const { input } = this;
    input.className = 'editor';
    input.rows = 1;
    input.spellcheck = false;
    input.autocomplete = 'off';
    input.value = start.text ?? start.holds;
    input.setAttribute('aria-label', start.label);
    if (start.levels) this.list = new LevelList(input, start.levels, start.holds, (level) => this.#pick(level));
    if (start.levels && input.value !== start.holds) this.list?.filter(input.value);
    input.addEventListener('keydown', (event) => this.keyDown(event));
    input.addEventListener('input', () => this.#changed());
    input.addEventListener('paste', (event) => this.paste(event));
    input.addEventListener('blur', (event) => this.#blurred(event));
  }

  get saved(): OpenDraft {
    const { value, selectionStart, selectionEnd } = this.input;
    const caret = { start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
    return { place: this.place, text: value, mode: this.#start.mode, caret };
  }

  /** What the list lies under and the refusal stands below. */
  get anchor(): DOMRect {
    return this.input.getBoundingClientRect();
  }

  /** @param focus whether typing goes on here, and not in an element that shares the draft */
  open(cell: HTMLElement, focus = true): void {
    cell.append(this.input);
    if (focus) this.input.focus({ preventScroll: true });
    if (!focus) this.input.scrollLeft = 0;
    else if (this.list && this.#start.text === undefined) this.input.select();
    else this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    this.fit();
  }

  /** Makes the input as large as its text, from its cell to where the grid ends; a formula begins at the left. */
  fit(): void {
    const { input } = this;
    input.classList.toggle('is-formula', input.value.startsWith('='));
    input.classList.remove('is-wrapped');
    input.style.width = '';
    input.style.height = '';
    const { left, top } = input.getBoundingClientRect();
    const { right, bottom } = this.#events.edges();
    if (input.scrollWidth > input.clientWidth) {
      const wanted = input.scrollWidth + 16;
      input.style.width = `${String(Math.min(wanted, right - left))}px`;
      input.classList.toggle('is-wrapped', wanted > right - left);
    }
    if (input.scrollHeight > input.clientHeight)
      input.style.height = `${String(Math.min(input.scrollHeight, bottom - top))}px`;
  }

  /** What an element that shares the draft has typed. */
  setText(text: string): void {
    if (this.input.value === text) return;
    this.input.value = text;
    this.#changed();
  }

  close(): void {
    this.#closed = true;
    this.input.remove();
    this.list?.element.remove();
  }

  entry(): Entry {
    const { value } = this.input;
    const isTyped = this.place.at === 'cell' && value !== this.#start.holds;
    const text = isTyped ? withParenthesesClosed(value) : value;
    const level = this.#typed || this.#touched ? this.list?.active : undefined;
    const whole = { text, input: text, touched: this.#touched };
    return level && text !== '' ? { ...whole, text: level.label, input: level.id } : whole;
  }

  setInvalid(invalid: boolean): void {
    this.input.setAttribute('aria-invalid', String(invalid));
    if (invalid) this.input.setAttribute('aria-errormessage', 'refusal');
    else this.input.removeAttribute('aria-errormessage');
  }

  /** @param mode that of the element where the key was pressed, if it is not the cell's own input */
  keyDown(event: KeyboardEvent, mode: EditMode = this.#mode): void {
    if (belongsToInput(event)) event.stopPropagation();
    if (isComposing(event) || this.#stepped(event)) return;
    const action = editActionFor(event, mode);
    if (!action) return;
    const isFormula = this.input.value.startsWith('=');
    // Elsewhere it is VS Code's key to the details.
    if (action.do === 'anchor' && !isFormula) return;
    if (action.do === 'anchor') event.stopPropagation();
    // Saving goes on to VS Code, behind the edit.
    if (action.do !== 'commit' || !action.save) event.preventDefault();
    if (action.do === 'cancel') this.#events.cancel();
    else if (action.do === 'switch-mode') this.#mode = this.#mode === 'edit' ? 'enter' : 'edit';
    else if (action.do === 'anchor') this.#events.anchor();
    else if (action.do === 'break') this.#break();
    else if (action.do === 'today') this.#type(dayText(new Date()));
    else if (!isArrow(action.motion) || !this.#events.point(action.motion)) this.#commit(event, action);
  }

  #commit(event: KeyboardEvent, action: EditAction & { do: 'commit' }): void {
    const stays = this.#start.listOnly && !this.#typed && event.key === 'Enter';
    this.#events.commit(this.entry(), stays ? undefined : action.motion, action.fill);
  }

  #break(): void {
    if (this.#keepsBreaks) this.#type('\n');
    else this.#events.refuse(t('A line break can stand in a text or in a formula.'));
  }

  /** Into whichever input of the draft has the focus. */
  #type(text: string): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement) typeInto(activeElement, text);
  }

  get #keepsBreaks(): boolean {
    return this.#start.severalLines === true || this.input.value.startsWith('=');
  }

  /** What an input of the draft is given from the clipboard. */
  paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text) || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    typeInto(event.target, pastedText(text, this.#keepsBreaks || text.startsWith('=')));
  }

  /** Up and down choose from the list. */
  #stepped(event: KeyboardEvent): boolean {
    if (!this.list || event.ctrlKey || event.metaKey) return false;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
    event.preventDefault();
    this.list.step(event.key === 'ArrowDown' ? 1 : -1);
    this.#touched = true;
    const { active } = this.list;
    if (active) this.input.value = active.label;
    this.#events.changed();
    return true;
  }

  #changed(): void {
    this.#touched = true;
    this.#typed = true;
    this.list?.filter(this.input.value);
    // A formula may stand for a level, and then none is chosen.
    if (this.list) this.list.element.hidden = this.input.value.startsWith('=');
    this.list?.place(this.anchor);
    this.fit();
    this.#events.changed();
  }

  #pick(level: Level): void {
    this.#events.commit({ text: level.label, input: level.id, touched: true });
  }

  #blurred({ relatedTarget }: FocusEvent): void {
    // Another window or another part of VS Code took the focus: what was typed waits here.
    if (this.#closed || isLeftWithWindow(this.input) || this.#events.shares(relatedTarget)) return;
    this.#events.left(this.entry());
  }
}

function isArrow(motion: Motion | undefined): motion is Motion {
  return motion?.to === 'up' || motion?.to === 'down' || motion?.to === 'left' || motion?.to === 'right';
}
