import { ClipboardHands } from '../clipboard/clipboardHands';
import { LineHands } from '../lines/lineHands';
import { Ranges } from '../range/ranges';
import type { CellAddress, ChangeView, Intent, TablePatch } from '../../protocol';
import { ChangeMarks, changedRows } from '../changes/changeMarks';
import { FoundMarks } from '../find/foundMarks';
import { RowPaint } from '../rowPaint/rowPaint';
import type { Paint } from '../rowPaint/rowPaint';
import { Arranging } from '../shown/arranging';
import type { ArrangeEvents } from '../shown/arranging';
import { Shown } from '../shown/shown';
import type { Changes, Store } from '../store';
import { CellEditor } from './cellEditor';
import type { Entry } from './cellEditor';
import { Drafts } from './drafts';
import { Editing } from './editing';
import { GridElement } from './gridElement';
import { GridKeys } from './gridKeys';
import { GridMouse } from './gridMouse';
import type { GridState } from './gridState';
import { intentFor, lockOf } from './intents';
import type { Layout, Place } from './layout';
import { samePlace } from './layout';
import { labelOf, nameOfPlace, nothingToClear } from './placeWords';
import { placeFloating } from './placeFloating';
import { RefusalBubble } from './refusalBubble';
import { firstPlace, moved, settled } from './selection';
import type { Motion, Selection, Terrain } from './selection';
import { t } from '../l10n';

export interface GridEvents extends ArrangeEvents {
  edit(request: number, intent: Intent): void;
  history(command: 'undo' | 'redo'): void;
  /** VS Code asks what is to be inserted beside a row or an alternative. */
  insert(of: 'row' | 'alternative', beside: string): void;
  /** For those who listen. */
  announce(text: string): void;
  /** The active place, the focus, the scroll or the editor changed. */
  changed(): void;
  /** Escape, where nothing of the grid's own was to be left. */
  escape(): void;
  /** Something was typed into the place being edited. */
  drafted(): void;
  /** A place was clicked while another is edited. @returns whether what is typed took it in, so that the edit goes on */
  pointed(place: Place): boolean;
  /** An arrow in a formula that is typed. @returns whether the formula takes in the place to which it leads */
  pointedBy(motion: Motion): boolean;
  /** The note of the active place is asked for, or the box where a name is typed to go to. */
  wanted(what: 'note' | 'name'): void;
}

/** Turns what hands do in the grid into selection, editing and intents. */
export class GridController implements GridState {
  readonly drafts = new Drafts();
  readonly changes = new ChangeMarks();
  readonly rowPaint = new RowPaint();
  readonly found = new FoundMarks();
  readonly shown: Shown;
  readonly grid: GridElement;
  readonly arranging: Arranging;
  readonly bubble = new RefusalBubble();
  /** Where lists and bubbles float, above everything. */
  readonly layer = document.createElement('div');
  related: ReadonlySet<string> = new Set();
  marks: ReadonlyMap<string, string> = new Map();
  pointed: Place | undefined;
  /** An element that shares the draft of the place being edited: the focus may go there and back. */
  companion: HTMLElement | undefined;
  /** Elements beside which the edit of a place stays open, as a draft that waits. */
  readonly bystanders = new Set<HTMLElement>();
  #store: Store;
  #selection: Selection | undefined;
  readonly events: GridEvents;
  readonly edits: Editing;
  readonly ranges: Ranges;
  readonly #lines: LineHands;
  readonly #clipboard: ClipboardHands;

  constructor(store: Store, events: GridEvents) {
    this.#store = store;
    this.events = events;
    this.shown = new Shown(store);
    this.grid = new GridElement(this);
    this.arranging = new Arranging(this, events);
    this.ranges = new Ranges(this);
    this.#clipboard = new ClipboardHands(this, this.ranges);
    this.#lines = new LineHands(this, this.ranges);
    this.edits = new Editing(this);
    new GridKeys(this, this.#lines, this.#clipboard);
    new GridMouse(this, this.#lines);
    this.layer.className = 'layer';
    this.layer.append(this.bubble.element);
    const { scroller } = this.grid;
    scroller.addEventListener('scroll', () => this.placeFloating(), { passive: true });
    scroller.addEventListener('focusin', () => this.events.changed());
    scroller.addEventListener('focusout', () => this.events.changed());
    window.addEventListener('resize', () => this.placeFloating());
    window.addEventListener('focus', () => this.#takeFocus());
  }

  get store(): Store {
    return this.#store;
  }

  get active(): Place | undefined {
    return this.#selection?.active;
  }

  get selection(): Selection | undefined {
    return this.#selection;
  }

  get editing(): Place | undefined {
    return this.edits.place;
  }

  /** The input of the place being edited. */
  get editor(): CellEditor | undefined {
    return this.edits.editor;
  }

  /** Another view altogether. What was selected stays so where it still is. */
  show(store: Store): void {
    const before = this.shown.layout;
    this.#store = store;
    this.shown.show(store);
    this.#settle(before);
  }

  /** After a patch of the store: the editor, the selection and the scroll stay where they are. */
  patched(changes: Changes, { rows }: TablePatch): void {
    const before = this.shown.layout;
    this.shown.patched(
      rows.map(({ id }) => id),
      changes.layout,
    );
    this.rearranged(before);
    if (changes.layout) this.#lines.settled();
  }

  /** Other lines and columns may be shown than in this layout. */
  rearranged(before: Layout): void {
    if (this.shown.layout.sameShape(before)) this.repaint();
    else this.#settle(before);
  }

  #settle(before: Layout): void {
    const { hasFocus } = this.grid;
    const { layout } = this.shown;
    if (this.editor && !layout.locate(this.editor.place)) {
      this.events.announce(t('The row or column that was being edited is gone.'));
      this.edits.close();
    }
    const kept = this.#selection && settled(this.#selection, before, layout);
    const first = firstPlace(layout);
    this.#selection = kept ?? (first && { active: first });
    this.repaint();
    if (!hasFocus || this.editor || !this.active) return;
    this.grid.reveal(this.active);
    this.grid.focus(this.active);
  }

  /**
   * Selects a place, scrolls to it and, unless told otherwise, puts the focus there.
   * @param options.keepEditing while another place is edited, only scrolls there
   */
  goTo(place: Place, options: { focus: boolean; keepEditing?: boolean } = { focus: true }): void {
    if (!this.#store.layout.locate(place)) return;
    if (options.keepEditing && this.editor) {
      this.arranging.reveal(place);
      this.grid.reveal(place);
      return;
    }
    this.edits.leave();
    this.arranging.reveal(place);
    this.select({ active: place }, options);
  }

  /** Whether the focus may go to an element while a place is edited, without ending the edit. */
  sharesDraft(target: EventTarget | null): boolean {
    if (!(target instanceof Node)) return false;
    return this.companion?.contains(target) === true || [...this.bystanders].some((one) => one.contains(target));
  }

  /** Paints the rows so that were painted when the table was last seen. */
  repaintRows(painted: readonly (readonly [string, Paint])[]): void {
    this.rowPaint.restore(painted);
    this.repaint();
  }

  /** All that differs from the last commit, instead of what was told before. */
  showChanges(changes: readonly ChangeView[]): void {
    this.changes.set(changes);
    const before = this.shown.layout;
    this.shown.setChanged(changedRows(changes));
    this.rearranged(before);
  }

  light(related: ReadonlySet<string>): void {
    if (related.size === this.related.size && [...related].every((key) => this.related.has(key))) return;
    this.related = related;
    this.grid.paint();
  }

  /** Marks places by classes of their own, by {@link placeKey}. */
  mark(marks: ReadonlyMap<string, string>): void {
    this.marks = marks;
    this.grid.paint();
  }

  /** Shows which place stands in the formula being edited as the last that was pointed at, if any. */
  showPointed(place: Place | undefined): void {
    if (samePlace(place, this.pointed)) return;
    this.pointed = place;
    if (place) this.grid.reveal(place);
    this.grid.paint();
  }

  command(command: 'edit' | 'rename' | 'clear' | 'blank', cell: CellAddress | undefined): void {
    const meant: Place | undefined = cell ? { at: 'cell', ...cell } : this.active;
    const place = command === 'rename' ? meant && labelOf(meant) : meant;
    if (!place) return;
    this.goTo(place);
    if (command === 'edit' || command === 'rename') this.edits.edit(place);
    else if (command === 'clear') this.clear(place);
    else this.#blank(place);
  }

  /** Makes a change that settles a finding; a refusal is told at the active place. */
  fix(finding: string, title: string): void {
    const { active } = this;
    if (active) this.#ask(active, { kind: 'fix', finding, title });
  }

  accepted(request: number): void {
    if (this.drafts.accepted(request)) this.repaint();
  }

  /** Goes to a place with a text that it did not take, to be mended there. */
  takeUp(place: Place, text: string, reason: string): void {
    this.goTo(place);
    if (lockOf(this.#store, place) !== undefined) return;
    this.drafts.keep(place, text, reason);
    this.edits.resume(place);
  }

  /** Nothing that was typed is lost: it goes back into its editor, or waits in its cell while another is edited. */
  refused(request: number, message: string): void {
    const answer = this.drafts.refused(request, message);
    this.#lines.refused();
    if (!answer) return;
    const { place, draft } = answer;
    if (!this.#store.layout.locate(place)) {
      this.events.announce(message);
    } else if (draft && !this.editor) {
      this.arranging.reveal(place);
      this.select(this.edits.keepingRange(place), { focus: true });
      this.edits.resume(place);
    } else {
      this.repaint();
      this.events.announce(`${nameOfPlace(this.#store, place)}: ${message}`);
      if (!draft) this.explain(place, message);
    }
  }

  /** @param options.reveal what to scroll to, if it is not the active place */
  select(selection: Selection, options: { focus: boolean; reveal?: Place }): void {
    this.#selection = selection;
    this.bubble.hide();
    this.grid.reveal(options.reveal ?? selection.active);
    this.repaint();
    if (options.focus) this.grid.focus(selection.active);
    this.#showRefusal();
  }

  /** The active place, if its draft was refused, says why. */
  #showRefusal(): void {
    const place = this.active;
    const refusal = place && this.drafts.at(place)?.refusal;
    if (place && refusal !== undefined && !this.editor) this.explain(place, refusal);
  }

  focusActive(): void {
    if (this.active) this.grid.focus(this.active);
  }

  /** Menus and questions of VS Code give the focus back to the page, and to nothing in it. */
  #takeFocus(): void {
    if (document.activeElement !== document.body) return;
    if (this.editor) this.editor.input.focus({ preventScroll: true });
    else if (this.active) this.grid.focus(this.active);
  }

  repaint(): void {
    this.grid.paint();
    this.placeFloating();
    this.events.changed();
  }

  /** Moves the selection, within the range if there is one. @returns whether there was a place to go to */
  move(motion: Motion): boolean {
    if (!this.#selection) return false;
    if (this.ranges.cycle(motion)) return true;
    const next = moved(this.#selection, motion, this.terrain());
    if (next) this.select(next, { focus: true });
    return next !== undefined;
  }

  /** What motions need to know of the table. */
  terrain(): Terrain {
    const filled = (place: Place) => {
      if (place.at !== 'cell') return true;
      const content = this.#store.cell(place.row, place.alternative)?.content ?? 'none';
      return content !== 'none' && content !== 'blank';
    };
    return { layout: this.shown.layout, page: this.grid.page, pageColumns: this.grid.pageColumns, filled };
  }

  /** Asks for what an entry changes, if it changes anything. */
  send(place: Place, entry: Entry): void {
    this.drafts.discard(place);
    const intent = intentFor(this.#store, place, entry);
    if (intent) this.#clipboard.giveUp();
    if (intent) this.events.edit(this.drafts.ask(place, entry.text), intent);
  }

  /** Removes what a cell holds of its own, and a draft that was refused in it. */
  clear(place: Place): void {
    const refused = this.drafts.at(place)?.refusal !== undefined;
    this.drafts.discard(place);
    if (place.at !== 'cell') {
      this.explain(place, lockOf(this.#store, place) ?? t('A name is changed with F2, not cleared.'));
      return;
    }
    const cell = this.#store.cell(place.row, place.alternative);
    if (cell?.state === 'own') this.#ask(place, { kind: 'clear-cell', cell: addressOf(place) });
    else if (!refused) this.explain(place, lockOf(this.#store, place) ?? nothingToClear(cell?.from));
    this.repaint();
  }

  #blank(place: Place): void {
    if (place.at !== 'cell') return;
    this.drafts.discard(place);
    this.#ask(place, { kind: 'blank-cell', cell: addressOf(place) });
    this.repaint();
  }

  /** Asks for an edit of a block, refused at the active place. @param text what the active place shows until then */
  ask(intent: Intent, text?: string): void {
    const { active } = this;
    if (!active) return;
    if (this.#store.locked === undefined) this.events.edit(this.drafts.ask(active, text), intent);
    else this.explain(active, lockOf(this.#store, active) ?? '');
  }

  announce(text: string): void {
    this.events.announce(text);
  }

  insert(of: 'row' | 'alternative', beside: string): void {
    this.events.insert(of, beside);
  }

  #ask(place: Place, intent: Intent): void {
    const lock = lockOf(this.#store, place);
    if (lock === undefined) this.events.edit(this.drafts.ask(place), intent);
    else this.explain(place, lock);
  }

  /** Under the place, until something else is done. */
  explain(place: Place, message: string): void {
    const element = this.grid.elementOf(place);
    if (element) this.bubble.show(message, element.getBoundingClientRect());
    this.placeFloating();
  }

  /** Commits what is being edited, as leaving it by the mouse does. */
  leaveEditor(): void {
    this.edits.leave();
  }

  /** Puts what floats at the place being edited, or at the active one. */
  placeFloating(): void {
    placeFloating(this);
  }
}

function addressOf(place: Place & { at: 'cell' }): CellAddress {
  return { row: place.row, alternative: place.alternative };
}
