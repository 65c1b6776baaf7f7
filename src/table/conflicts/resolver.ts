import { render } from 'lit';
import type { Intent } from '../../protocol';
import type { ConflictCommand, ConflictIntent, ConflictsView, OpenConflict } from '../../protocol/conflicts';
import { belongsToInput, isComposing } from '../grid/keyboard';
import { historyCommand } from '../historyKey';
import { t } from '../l10n';
import { onFocusInNothing } from '../windowFocus';
import { resolverTemplate, type Take } from './resolverTemplate';
import './resolver.css';

/** What the resolver asks of the page and of the host. */
export interface ResolverEvents {
  nextRequest(): number;
  edit(request: number, intent: Intent): void;
  history(command: 'undo' | 'redo'): void;
  openText(line: number): void;
  announce(text: string): void;
}

/** In the place of the table, while a merge left something to settle: each conflict with both sides and a field. */
export class Resolver {
  readonly element = document.createElement('section');
  readonly #events: ResolverEvents;
  #view: ConflictsView | undefined;
  /** What is typed and not taken yet, by conflict. */
  readonly #typed = new Map<string, string>();
  readonly #refusals = new Map<string, string>();
  /** The conflict that each request is to settle. */
  readonly #asked = new Map<number, string>();
  /** The conflict that had the focus last. */
  #last: string | undefined;

  constructor(events: ResolverEvents) {
    this.#events = events;
    this.element.className = 'resolver';
    this.element.hidden = true;
    this.element.setAttribute('aria-label', t('Merge conflicts'));
    this.element.addEventListener('keydown', (event) => this.#keyDown(event));
    this.element.addEventListener('focusin', () => (this.#last = this.#focusedKey()));
    onFocusInNothing(() => this.#takeFocus());
  }

  /** Whether there is something to settle. */
  get isOpen(): boolean {
    return this.#view !== undefined;
  }

  show(view: ConflictsView | undefined): void {
    const before = this.#view;
    const focused = this.#focusedKey();
    this.#view = view;
    this.element.hidden = view === undefined;
    if (!view) {
      this.#typed.clear();
      this.#refusals.clear();
      this.#last = undefined;
      return;
    }
    this.#paint();
    const open = openOf(view);
    if (!before) this.#focus(open[0]?.key);
    else if (openOf(before).length !== open.length) this.#tellProgress(view, focused);
  }

  /** Does what the palette or a key of VS Code's asks for; of one conflict, of the one that the focus was in. */
  command(command: ConflictCommand): void {
    if (!this.#view) return;
    switch (command) {
      case 'next-conflict':
      case 'previous-conflict':
        this.#step(command === 'next-conflict' ? 1 : -1);
        break;
      case 'take-ours':
      case 'take-theirs':
        this.#take(this.#focusedKey(), command === 'take-ours' ? 'ours' : 'theirs');
        break;
      case 'take-all-ours':
      case 'take-all-theirs':
        this.#takeAll(command === 'take-all-ours' ? 'ours' : 'theirs');
        break;
    }
  }

  accepted(request: number): boolean {
    const key = this.#asked.get(request);
    if (key === undefined) return false;
    this.#asked.delete(request);
    this.#typed.delete(key);
    this.#refusals.delete(key);
    this.#paint();
    return true;
  }

  /** What was typed stays where it was typed, with the reason. @returns whether the request was one of these */
  refused(request: number, message: string): boolean {
    const key = this.#asked.get(request);
    if (key === undefined) return false;
    this.#asked.delete(request);
    this.#refusals.set(key, message);
    this.#paint();
    this.#events.announce(message);
    return true;
  }

  #paint(): void {
    if (!this.#view) return;
    const template = resolverTemplate(
      { view: this.#view, typed: this.#typed, refusals: this.#refusals },
      {
        take: (key, take) => this.#take(key, take),
        type: (key, text) => this.#typed.set(key, text),
        enter: (key, typed) => this.#ask(key, { kind: 'settle-conflict', key, how: { typed } }),
        takeAll: (side) => this.#takeAll(side),
        step: (by) => this.#step(by),
        openText: (line) => this.#events.openText(line),
      },
    );
    render(template, this.element);
  }

  /** @param key of the conflict; where none is meant, the first that is open is shown, to be looked at before it is settled */
  #take(key: string | undefined, take: Take): void {
    if (key === undefined) this.#step(1);
    else this.#ask(key, { kind: 'settle-conflict', key, how: { take } });
  }

  #takeAll(side: Exclude<Take, 'both'>): void {
    this.#ask('', { kind: 'settle-conflicts', side });
  }

  #ask(key: string, intent: ConflictIntent): void {
    const request = this.#events.nextRequest();
    this.#asked.set(request, key);
    this.#events.edit(request, intent);
  }

  /** To the next conflict that is open, or the one before, round the end. */
  #step(by: 1 | -1): void {
    const keys = (this.#view?.conflicts ?? []).map(({ key }) => key);
    const open = new Set(openOf(this.#view).map(({ key }) => key));
    const now = keys.indexOf(this.#focusedKey() ?? '');
    const start = now < 0 && by < 0 ? 0 : now;
    for (let steps = 1; steps <= keys.length; steps++) {
      const key = keys[(start + by * steps + keys.length * 2) % keys.length];
      if (key !== undefined && open.has(key)) {
        this.#focus(key);
        return;
      }
    }
  }

  /** The hand goes on to the next one where it settled the one that it was at. */
  #tellProgress(view: ConflictsView, focused: string | undefined): void {
    const keys = view.conflicts.map(({ key }) => key);
    const open = openOf(view);
    const from = focused === undefined ? -1 : keys.indexOf(focused);
    const next = open.find(({ key }) => keys.indexOf(key) >= from) ?? open[0];
    const isHere = focused === undefined || !open.some(({ key }) => key === focused);
    if (next && isHere) this.#focus(next.key);
    this.#events.announce(progressText(view));
  }

  /** The conflict that the focus is in, or was in before it went to the bar or to a menu of VS Code's. */
  #focusedKey(): string | undefined {
    return document.activeElement?.closest<HTMLElement>('.conflict')?.dataset.key ?? this.#lastOpen;
  }

  /** The conflict that the focus was in last, if it is still to be settled. */
  get #lastOpen(): string | undefined {
    return this.#view && openOf(this.#view).find(({ key }) => key === this.#last)?.key;
  }

  #takeFocus(): void {
    if (this.#view) this.#focus(this.#lastOpen ?? openOf(this.#view)[0]?.key);
  }

  #focus(key: string | undefined): void {
    const entries = [...this.element.querySelectorAll<HTMLElement>('.conflict')];
    const entry = entries.find(({ dataset }) => dataset.key === key);
    entry?.querySelector<HTMLElement>('button.side')?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'nearest' });
  }

  #keyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const held = event.ctrlKey || event.metaKey;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const isDirty = isTyping && this.#typed.has(this.#focusedKey() ?? '');
    const command = held && !event.altKey ? historyCommand(event) : undefined;
    if (event.key === 'F7') {
      take(event);
      this.#step(event.shiftKey ? -1 : 1);
    } else if (command && !isDirty) {
      take(event);
      this.#events.history(command);
    } else if (isTyping && belongsToInput(event)) {
      event.stopPropagation();
    }
  }
}

/** How far the person is. */
export function progressText({ conflicts }: ConflictsView): string {
  const settled = conflicts.filter(({ state }) => state === 'settled').length;
  return t('{0} of {1} settled', settled, conflicts.length);
}

function openOf(view: ConflictsView | undefined): OpenConflict[] {
  return view?.conflicts.filter((one) => one.state === 'open') ?? [];
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
