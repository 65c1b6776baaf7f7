import { t } from '../l10n';
import type { Ranges } from '../range/ranges';
import { CellEditor } from './cellEditor';
import type { Entry, EditStart, OpenDraft } from './cellEditor';
import { dayText, sumAbove, takesDay, textAbove, uncomputedAbove } from './enteredByKey';
import type { GridElement } from './gridElement';
import type { GridState } from './gridState';
import { holdsAt, holdsLines, lockOf } from './intents';
import { samePlace } from './layout';
import type { Place } from './layout';
import { nameOfPlace } from './placeWords';
import type { RefusalBubble } from './refusalBubble';
import type { Motion, Selection } from './selection';

/** What editing needs of the grid's controller. */
export interface EditingGrid extends Omit<GridState, 'ranges'> {
  readonly grid: GridElement;
  readonly ranges: Ranges;
  readonly bubble: RefusalBubble;
  /** Where the list of levels floats. */
  readonly layer: HTMLElement;
  readonly selection: Selection | undefined;
  select(selection: Selection, options: { focus: boolean }): void;
  /** Moves the selection. @returns whether there was a place to go to */
  move(motion: Motion): boolean;
  readonly clipboard: {
    /** The outline of what was copied goes. */
    giveUp(): boolean;
  };
  readonly requests: {
    /** Asks for what an entry changes, if it changes anything. */
    send(place: Place, entry: Entry): void;
  };
  /** Tells something under a place. */
  explain(place: Place, message: string): void;
  /** Puts what floats where it belongs. */
  placeFloating(): void;
  repaint(): void;
  /** Whether the focus may go to an element while a place is edited, without ending the edit. */
  sharesDraft(target: EventTarget | null): boolean;
  readonly events: {
    /** The editor was opened. */
    changed(): void;
    /** Something was typed into the place being edited. */
    drafted(): void;
    /** An arrow in a formula that is typed. @returns whether the formula takes in the place to which it leads */
    pointedBy(motion: Motion): boolean;
    /** The name at the caret of a formula that is typed is to mean its row in another column. */
    anchored(): void;
  };
}

/** The edit of one place: how it begins, and what becomes of what was typed. */
export class Editing {
  readonly #grid: EditingGrid;
  #editor: CellEditor | undefined;

  constructor(grid: EditingGrid) {
    this.#grid = grid;
  }

  /** The input of the place being edited. */
  get editor(): CellEditor | undefined {
    return this.#editor;
  }

  get place(): Place | undefined {
    return this.#editor?.place;
  }

  /** What is being edited, to be kept while the tab is hidden. */
  get openDraft(): OpenDraft | undefined {
    return this.#editor?.saved;
  }

  /** Takes up an edit that was open when the tab was hidden, where its place can still be edited. */
  reopen({ place, text, mode, caret }: OpenDraft, options: { focus: boolean }): void {
    if (!this.#grid.store.layout.locate(place)) return;
    this.#grid.select({ active: place }, { focus: false });
    if (!this.#open(place, { mode, text, touched: true }, options)) return;
    this.#editor?.input.setSelectionRange(caret.start, caret.end);
  }

  /** Begins to edit the active place while the focus stays with the companion. @returns whether it can be edited */
  fromCompanion(): boolean {
    const place = this.#grid.active;
    if (this.#editor || !place) return this.#editor !== undefined;
    const draft = this.#grid.drafts.at(place);
    const text = draft?.refusal === undefined ? {} : { text: draft.text };
    return this.#open(place, { mode: 'edit', ...text }, { focus: false });
  }

  /** Begins with what the place holds, or with the draft that was refused there. */
  edit(place: Place, options: { listOnly?: boolean } = {}): true {
    if (!this.resume(place)) this.#open(place, { mode: 'edit', ...options });
    return true;
  }

  /** Begins with nothing: what is typed takes the place of what is there. @returns whether it may be typed */
  type(place: Place, start: { touched?: boolean } = {}): boolean {
    return this.#open(place, { mode: 'enter', text: '', ...start });
  }

  /** Begins with a text that a key stands for. */
  enterByKey(what: 'today' | 'formula-above' | 'value-above' | 'sum-above', place: Place): void {
    const uncomputed = what === 'value-above' ? uncomputedAbove(this.#grid, place) : undefined;
    if (uncomputed) {
      const { selection, drafts } = this.#grid;
      drafts.whenSettled(uncomputed, () => {
        // Whoever has gone on meanwhile wants it no more.
        if (this.#grid.selection === selection && !this.#editor) this.enterByKey(what, place);
      });
      return;
    }
    const [text, reason] = this.#byKey(what, place);
    if (text !== undefined) this.#open(place, { mode: 'edit', text });
    else this.#grid.explain(place, reason);
  }

  /** The text, and why there may be none. */
  #byKey(what: Parameters<Editing['enterByKey']>[0], place: Place): [text: string | undefined, reason: string] {
    const { store, shown } = this.#grid;
    switch (what) {
      case 'today':
        return [takesDay(store, place) ? dayText(new Date()) : undefined, t('No day can stand here.')];
      case 'sum-above':
        return [sumAbove(store, shown.layout, place), t('No numbers of this unit stand above in the section.')];
      case 'formula-above':
      case 'value-above':
        return [
          textAbove(this.#grid, place, what === 'value-above' ? 'value' : 'formula'),
          t('There is no cell above.'),
        ];
    }
  }

  /** Takes a refused draft up again. @returns whether there was one */
  resume(place: Place): boolean {
    const draft = this.#grid.drafts.at(place);
    if (draft?.refusal === undefined || !this.#open(place, { mode: 'edit', text: draft.text })) return false;
    this.#editor?.setInvalid(true);
    this.#grid.explain(place, draft.refusal);
    return true;
  }

  /** Whether a place takes one of several levels. */
  hasLevels(place: Place): boolean {
    return this.#levelsOf(place) !== undefined;
  }

  /** Commits what is being edited, as leaving it by the mouse does. */
  leave(): void {
    if (this.#editor) this.#left(this.#editor.entry());
  }

  /** Ends the edit, whatever was typed. @returns the place that was edited */
  close(): Place | undefined {
    const editor = this.#editor;
    this.#editor = undefined;
    editor?.close();
    this.#grid.bubble.hide();
    return editor?.place;
  }

  #levelsOf(place: Place) {
    return place.at === 'cell' ? this.#grid.store.row(place.row)?.levels : undefined;
  }

  #open(
    place: Place,
    start: Pick<EditStart, 'mode' | 'text' | 'listOnly' | 'touched'>,
    options: { focus: boolean } = { focus: true },
  ): boolean {
    const { store, grid, bubble, layer, drafts, events } = this.#grid;
    const lock = lockOf(store, place);
    if (lock !== undefined) {
      this.#grid.explain(place, lock);
      return false;
    }
    const cell = grid.elementOf(place);
    if (!cell) return false;
    bubble.hide();
    this.#grid.clipboard.giveUp();
    grid.reveal(place);
    const levels = this.#levelsOf(place);
    const editor = new CellEditor(
      {
        place,
        holds: holdsAt(store, place),
        label: nameOfPlace(store, place),
        severalLines: holdsLines(store, place),
        ...start,
        ...(levels && { levels }),
      },
      {
        commit: (entry, motion, fill) => this.#commit(entry, motion, fill),
        cancel: () => this.#cancel(),
        left: (entry) => this.#left(entry),
        changed: () => {
          if (drafts.at(place)?.refusal === undefined) bubble.hide();
          this.#grid.placeFloating();
          events.drafted();
        },
        shares: (target) => this.#grid.sharesDraft(target),
        point: (motion) => events.pointedBy(motion),
        anchor: () => events.anchored(),
        refuse: (reason) => this.#grid.explain(place, reason),
        edges: () => grid.edges,
      },
    );
    this.#editor = editor;
    if (editor.list) layer.append(editor.list.element);
    grid.paint();
    editor.open(cell, options.focus);
    this.#grid.placeFloating();
    events.changed();
    return true;
  }

  #commit(entry: Entry, motion?: Motion, fill = false): void {
    const place = this.close();
    if (!place) return;
    if (!fill || !this.#grid.ranges.enter(entry.input, entry.text)) this.#grid.requests.send(place, entry);
    if (!motion || !this.#grid.move(motion)) this.#grid.select(this.keepingRange(place), { focus: true });
  }

  /** A place of the range becomes active in it; any other takes its place. */
  keepingRange(place: Place): Selection {
    const { selection, active } = this.#grid;
    if (!selection?.range || !samePlace(place, active)) return { active: place };
    const { range, beside } = selection;
    return { active: place, range, ...(beside && { beside }) };
  }

  /** Leaving by the mouse: a draft that was refused and is still the same waits in its cell. */
  #left(entry: Entry): void {
    const place = this.close();
    if (!place) return;
    const draft = this.#grid.drafts.at(place);
    if (draft?.refusal === undefined || draft.text !== entry.text) this.#grid.requests.send(place, entry);
    this.#grid.repaint();
  }

  #cancel(): void {
    const place = this.close();
    if (!place) return;
    this.#grid.drafts.discard(place);
    this.#grid.select(this.keepingRange(place), { focus: true });
  }
}
