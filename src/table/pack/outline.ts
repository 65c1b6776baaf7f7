import { render } from 'lit';
import { subjectKey, type Link, type Subject } from '../../protocol/details';
import type { PackContent, PackView } from '../../protocol/pack';
import { isComposing } from '../grid/keyboard';
import { historyCommand } from '../historyKey';
import { t } from '../l10n';
import { outlineTemplate } from './outlineTemplate';

/** What the list of the pack's contents tells of the hands on it. */
export interface OutlineEvents {
  choose(subject: Subject): void;
  add(link: Link): void;
  move(subject: Subject, step: 1 | -1): void;
  remove(subject: Subject): void;
  /** The focus goes to the fields of what is chosen. */
  enter(): void;
  history(command: 'undo' | 'redo'): void;
}

/** The contents of a pack, of which one is chosen. Arrows choose another, with Alt they move it. */
export class PackOutline {
  readonly element = document.createElement('nav');
  readonly #events: OutlineEvents;
  #view: PackView | undefined;
  #chosen: Subject = { of: 'file' };

  constructor(events: OutlineEvents) {
    this.#events = events;
    this.element.className = 'outline';
    this.element.setAttribute('aria-label', t('Contents of the pack'));
    this.element.addEventListener('keydown', (event) => this.#keyDown(event));
  }

  /** @param chosen what the page shows; of a level its concept, of a form nothing in the list */
  paint(view: PackView, chosen: Subject): void {
    this.#view = view;
    const isOther = subjectKey(chosen) !== subjectKey(this.#chosen);
    this.#chosen = chosen;
    const hadFocus = this.#list?.contains(document.activeElement) === true;
    render(
      outlineTemplate(view, this.#current, {
        choose: (subject) => this.#events.choose(subject),
        add: (link) => this.#events.add(link),
        move: (step) => this.#move(step),
      }),
      this.element,
    );
    // What is moved in the page loses the focus.
    if (hadFocus) this.focus();
    if (isOther) this.#currentElement?.scrollIntoView({ block: 'nearest' });
  }

  focus(): void {
    this.#currentElement?.focus();
  }

  get #list(): HTMLElement | null {
    return this.element.querySelector('[role="listbox"]');
  }

  get #currentElement(): HTMLElement | null {
    return this.element.querySelector('[role="option"][tabindex="0"]');
  }

  get #all(): readonly PackContent[] {
    const view = this.#view;
    return view ? [view.file, ...view.rooms.flatMap(({ all }) => all)] : [];
  }

  /** The entry that is chosen, or that what is chosen belongs to. */
  get #current(): Subject | undefined {
    const chosen = this.#chosen;
    const within = chosen.of === 'new-own' ? chosen.in : chosen;
    const meant: Subject =
      (within.of === 'level' || within.of === 'new') && within.row !== undefined
        ? { of: 'row', row: within.row }
        : within;
    return this.#all.find(({ to }) => subjectKey(to) === subjectKey(meant))?.to;
  }

  #keyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const held = event.ctrlKey || event.metaKey;
    const command = held && !event.altKey ? historyCommand(event) : undefined;
    if (command) {
      take(event);
      this.#events.history(command);
      return;
    }
    const isInList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
    if (!isInList || held || event.shiftKey || !this.#key(event)) return;
    take(event);
  }

  /** @returns whether the key is one of the list's */
  #key({ key, altKey }: KeyboardEvent): boolean {
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
    if (altKey) {
      if (step === undefined) return false;
      this.#move(step);
      return true;
    }
    const current = this.#current;
    if (key === 'Enter') this.#events.enter();
    else if (key === 'Delete' && current && current.of !== 'file') this.#events.remove(current);
    else return this.#go(key, step) || this.#goByLetter(key);
    return true;
  }

  /** The next entry whose name begins with what is typed. */
  #goByLetter(key: string): boolean {
    if (key.length !== 1 || key === ' ') return false;
    const all = this.#all;
    const next = all.findIndex(({ to }) => to === this.#current) + 1;
    const found = [...all.slice(next), ...all.slice(0, next)].find(({ name }) =>
      name.toLowerCase().startsWith(key.toLowerCase()),
    );
    if (found) this.#events.choose(found.to);
    return found !== undefined;
  }

  #go(key: string, step: 1 | -1 | undefined): boolean {
    const all = this.#all;
    const at = all.findIndex(({ to }) => to === this.#current);
    const next = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : step === undefined ? undefined : at + step;
    if (next === undefined) return false;
    const other = all[next];
    if (other) this.#events.choose(other.to);
    return true;
  }

  #move(step: 1 | -1): void {
    const current = this.#current;
    if (current && current.of !== 'file') this.#events.move(current, step);
  }
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
