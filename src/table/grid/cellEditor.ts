import { isLeftWithWindow } from '../windowFocus';
import { belongsToInput, editActionFor, isComposing } from './keyboard';
import type { EditMode } from './keyboard';
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
  /** The focus went elsewhere in the page. */
  left(entry: Entry): void;
  /** The draft is another now. */
  changed(): void;
  /** Whether an element shares the draft, so that the focus may go there and the edit goes on. */
  shares(target: EventTarget | null): boolean;
  /** How far to the right the input may reach, in the page. */
  edge(): number;
}

/** The input of the one place being edited, inside its cell; for levels a combobox with its list. */
export class CellEditor {
  readonly place: Place;
  readonly input = document.createElement('input');
  readonly list: LevelList | undefined;
  readonly #start: EditStart;
  readonly #events: EditEvents;
  #touched: boolean;
  #typed = false;
  #closed = false;

  constructor(start: EditStart, events: EditEvents) {
    this.#start = start;
    this.#events = events;
    this.place = start.place;
    this.#touched = start.touched ?? (start.text !== undefined && start.text !== '');
    const { input } = this;
    input.className = 'editor';
    input.type = 'text';
    input.spellcheck = false;
    input.autocomplete = 'off';
    input.value = start.text ?? start.holds;
    input.setAttribute('aria-label', start.label);
    if (start.levels) this.list = new LevelList(input, start.levels, start.holds, (level) => this.#pick(level));
    if (start.levels && input.value !== start.holds) this.list?.filter(input.value);
    input.addEventListener('keydown', (event) => this.keyDown(event));
    input.addEventListener('input', () => this.#changed());
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

  /** Makes the input as wide as its text, from its cell to where the grid ends; a formula begins at the left. */
  fit(): void {
    const { input } = this;
    input.classList.toggle('is-formula', input.value.startsWith('='));
    input.style.width = '';
    if (input.scrollWidth <= input.clientWidth) return;
    const room = this.#events.edge() - input.getBoundingClientRect().left;
    input.style.width = `${String(Math.min(input.scrollWidth + 16, room))}px`;
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
    const text = this.input.value;
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
  keyDown(event: KeyboardEvent, mode: EditMode = this.#start.mode): void {
    if (belongsToInput(event)) event.stopPropagation();
    if (isComposing(event) || this.#stepped(event)) return;
    const action = editActionFor(event, mode);
    if (!action) {
      if (event.key === 'F2') event.preventDefault();
      return;
    }
    if (action.do === 'cancel') {
      event.preventDefault();
      this.#events.cancel();
      return;
    }
    // Saving goes on to VS Code, behind the edit.
    if (!action.save) event.preventDefault();
    const stays = this.#start.listOnly && !this.#typed && event.key === 'Enter';
    this.#events.commit(this.entry(), stays ? undefined : action.motion, action.fill);
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
