import type { Intent, RefusedCell } from '../../protocol';
import type { GridController } from '../grid/gridController';
import { samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import { FindBox } from './findBox';
import type { BoxAction } from './findKeys';
import type { PageAction } from './findKeys';
import { countText, matchPlace } from './findWords';
import type { Finding } from './finding';
import type { Query } from './query';
import { ReplaceRequests } from './replaceRequests';
import { Searching } from './searching';
import type { Match } from './search';

/** What of finding comes back when a hidden tab is shown again. */
export interface SavedFind extends Query {
  readonly replacement: string;
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
}

export interface FinderEvents {
  edit(request: number, intent: Intent): void;
  announce(text: string): void;
  /** Something that is to be saved is another now. */
  changed(): void;
}

/** Finds and replaces in the whole table, by the box above the grid, by keys and by commands. */
export class Finder {
  readonly #controller: GridController;
  readonly #events: FinderEvents;
  readonly #searching: Searching;
  readonly #box: FindBox;
  #replacement = '';
  #isOpen = false;
  #isReplacing = false;
  /** What was done, until something is looked for again. */
  #done = '';
  /** The search that is under way leads to what it finds, if the person is still there where it was asked for. */
  #leadsFrom: { readonly active: Place | undefined } | undefined;
  /** Where the focus goes back to. */
  #from: Element | null = null;
  readonly #requests: ReplaceRequests;

  constructor(controller: GridController, events: FinderEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#searching = new Searching(
      () => controller.store,
      () => this.#searched(),
    );
    this.#requests = new ReplaceRequests(controller, {
      edit: (request, intent) => events.edit(request, intent),
      tell: (text) => this.#tell(text),
    });
    this.#box = new FindBox({
      act: (action) => this.#act(action),
      typed: (text) => this.#ask({ text }),
      typedReplacement: (text) => {
        this.#replacement = text;
        events.changed();
      },
      toggleReplacing: () => this.#setReplacing(!this.#isReplacing),
      left: (to) => {
        if (to !== controller.editor?.input && !controller.sharesDraft(to)) controller.leaveEditor();
      },
    });
    controller.bystanders.add(this.element);
  }

  get element(): HTMLElement {
    return this.#box.element;
  }

  get saved(): SavedFind {
    return {
      ...this.#finding.query,
      replacement: this.#replacement,
      isOpen: this.#isOpen,
      isReplacing: this.#isReplacing,
    };
  }

  /** Comes back as it was left, without going anywhere. */
  restore({ replacement, isOpen, isReplacing, ...query }: SavedFind): void {
    this.#replacement = replacement;
    this.#isReplacing = isReplacing;
    this.#searching.prepare(query);
    if (isOpen) this.#show();
  }

  /** What a key or a command asks for. */
  act(action: PageAction): void {
    if (action === 'find' || action === 'replace') this.#open(action === 'replace');
    else if (this.#finding.query.text === '') this.#open(false);
    else this.#step(action === 'next' ? 1 : -1);
  }

  /** The table shows something else now. */
  patched(): void {
    this.#searching.outdate();
    if (this.#isOpen) this.#searching.again();
  }

  /** The active place may be another. */
  moved(): void {
    if (!this.#isOpen || !this.#searching.isDone) return;
    const before = this.#finding.current;
    this.#finding.settle(this.#here);
    if (this.#finding.current !== before) this.#paint();
  }

  /** @returns whether the request was one of these */
  accepted(request: number, refusals: readonly RefusedCell[] = []): boolean {
    return this.#requests.accepted(request, refusals);
  }

  /** @returns whether the request was one of these */
  refused(request: number, message: string): boolean {
    return this.#requests.refused(request, message);
  }

  get #finding(): Finding {
    return this.#searching.finding;
  }

  /** Where the person is: while a place is edited, at what was found beside it. */
  get #here(): Place | undefined {
    const { active, editing } = this.#controller;
    return editing ? (this.#finding.current?.place ?? editing) : active;
  }

  #open(replacing: boolean): void {
    // As in VS Code, whoever has typed what to find goes on to what it is replaced with.
    const goesOn = replacing && this.#box.hasFocus && this.#finding.query.text !== '';
    if (!this.#box.hasFocus) this.#from = document.activeElement;
    const isNew = !this.#isOpen;
    if (replacing) this.#isReplacing = true;
    if (isNew) this.#show();
    else this.#paint();
    this.#box.focus(goesOn ? 'replace' : 'find');
    this.#events.changed();
  }

  #show(): void {
    this.#isOpen = true;
    this.element.hidden = false;
    this.#done = '';
    this.#paint();
    this.#searching.again();
  }

  /** The focus goes back to where it was: to the draft that is typed, or to the active place. */
  #close(): void {
    const { editor, editing, companion, grid } = this.#controller;
    const from = this.#from;
    this.#searching.stop();
    this.#isOpen = false;
    if (editor && editing) {
      grid.reveal(editing);
      const input = from instanceof HTMLElement && companion?.contains(from) ? from : editor.input;
      input.focus({ preventScroll: true });
    } else {
      this.#controller.focusActive();
    }
    this.element.hidden = true;
    this.#mark();
    this.#events.changed();
  }

  #setReplacing(replacing: boolean): void {
    this.#isReplacing = replacing;
    if (!replacing) this.#box.focus('find');
    this.#paint();
    if (replacing) this.#box.focus('replace');
    this.#events.changed();
  }

  #act(action: BoxAction): void {
    const { matchCase, wholeWord, isRegex } = this.#finding.query;
    switch (action) {
      case 'close':
        this.#close();
        break;
      case 'next':
      case 'previous':
        this.#step(action === 'next' ? 1 : -1);
        break;
      case 'match-case':
        this.#ask({ matchCase: !matchCase });
        break;
      case 'whole-word':
        this.#ask({ wholeWord: !wholeWord });
        break;
      case 'regex':
        this.#ask({ isRegex: !isRegex });
        break;
      case 'to-replace':
        this.#box.focus('replace');
        break;
      case 'replace-one':
        if (!this.#isReplacing) this.#setReplacing(true);
        else this.#replaceOne();
        break;
      case 'replace-all':
        if (!this.#isReplacing) this.#setReplacing(true);
        else this.#replaceAll();
        break;
    }
  }

  #ask(change: Partial<Query>): void {
    this.#done = '';
    this.#leadsFrom = { active: this.#controller.active };
    this.#searching.ask({ ...this.#finding.query, ...change });
    this.#events.changed();
  }

  #searched(): void {
    const leads = this.#leadsFrom && samePlace(this.#leadsFrom.active, this.#controller.active);
    this.#leadsFrom = undefined;
    const { message, pattern } = this.#finding;
    if (leads && pattern) this.#lead(this.#finding.lookFrom(this.#here));
    else {
      this.#finding.settle(this.#here);
      this.#paint();
      if (leads && message !== undefined) this.#events.announce(message);
    }
  }

  #step(by: 1 | -1): void {
    this.#searching.finish();
    const { active, editing } = this.#controller;
    // Whoever has gone elsewhere meanwhile goes on from there.
    if (!editing && !samePlace(this.#finding.current?.place, active)) this.#finding.settle(active);
    this.#done = '';
    this.#lead(this.#finding.step(by, this.#here));
  }

  /** Goes to a match, and says where it is. */
  #lead(match: Match | undefined): void {
    if (match) {
      const { grid } = this.#controller;
      this.#controller.goTo(match.place, { focus: grid.hasFocus, keepEditing: true });
    }
    this.#paint();
    const { message } = this.#finding;
    const parts = [countText(this.#finding), match && matchPlace(this.#controller.store, match)];
    const told = parts.filter((part) => part !== undefined).join(', ');
    if (message !== undefined || told !== '') this.#events.announce(message ?? told);
  }

  /** Replaces the current match and goes on to the next, or goes to one first. */
  #replaceOne(): void {
    this.#searching.finish();
    if (!this.#finding.pattern || this.#requests.isLocked) return;
    const left = this.#requests.replaceCurrent(this.#finding, this.#replacement);
    this.#step(1);
    if (left !== undefined) this.#tell(left);
  }

  #replaceAll(): void {
    this.#searching.finish();
    if (!this.#finding.pattern || this.#requests.isLocked) return;
    this.#requests.replaceAll(this.#finding, this.#replacement);
  }

  #tell(text: string): void {
    this.#done = text;
    this.#paint();
    this.#events.announce(text);
  }

  #paint(): void {
    const { current, found, message, pattern, query } = this.#finding;
    this.#mark();
    if (!this.#isOpen) return;
    this.#box.show({
      query,
      replacement: this.#replacement,
      isReplacing: this.#isReplacing,
      count: countText(this.#finding),
      isEmpty: pattern !== undefined && this.#finding.isDone && found.length === 0,
      message,
      told: this.#done !== '' ? this.#done : current ? matchPlace(this.#controller.store, current) : '',
    });
  }

  #mark(): void {
    const { pattern, current } = this.#finding;
    this.#controller.found.show(this.#isOpen ? pattern : undefined, current?.place);
    this.#controller.grid.paint();
  }
}
