import { ClipboardHands } from '../clipboard/clipboardHands';
import { LineHands } from '../lines/lineHands';
import { Ranges } from '../range/ranges';
import type { CellAddress, ChangeView } from '../../protocol';
import { ChangeMarks, changedRows } from '../changes/changeMarks';
import { FoundMarks } from '../find/foundMarks';
import { RowPaint } from '../rowPaint/rowPaint';
import type { Paint } from '../rowPaint/rowPaint';
import { Arranging } from '../shown/arranging';
import { Shown } from '../shown/shown';
import type { Changes, Store } from '../store';
import { CellEditor } from './cellEditor';
import { Drafts } from './drafts';
import { Editing } from './editing';
import { EditRequests } from './editRequests';
import { GridElement } from './gridElement';
import type { GridEvents } from './gridEvents';
import { GridKeys } from './gridKeys';
import { GridMouse } from './gridMouse';
import type { GridState } from './gridState';
import type { Layout, Place } from './layout';
import { samePlace } from './layout';
import { labelOf } from './placeWords';
import { placeFloating } from './placeFloating';
import { RefusalBubble } from './refusalBubble';
import { firstPlace, moved, settled } from './selection';
import type { Motion, Selection, Terrain } from './selection';
import { onFocusInNothing } from '../windowFocus';
import { t } from '../l10n';

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
  readonly requests = new EditRequests(this);
  readonly ranges: Ranges;
  readonly lines: LineHands;
  readonly clipboard: ClipboardHands;

  constructor(store: Store, events: GridEvents) {
    this.#store = store;
    this.events = events;
    this.shown = new Shown(store);
    this.grid = new GridElement(this);
    this.arranging = new Arranging(this, events);
    this.ranges = new Ranges(this);
    this.clipboard = new ClipboardHands(this, this.ranges);
    this.lines = new LineHands(this, this.ranges);
    this.edits = new Editing(this);
    new GridKeys(this);
    new GridMouse(this);
    this.layer.className = 'layer';
    this.layer.append(this.bubble.element);
    const { scroller } = this.grid;
    scroller.addEventListener('scroll', () => this.placeFloating(), { passive: true });
    scroller.addEventListener('focusin', () => this.events.changed());
    scroller.addEventListener('focusout', () => this.events.changed());
    window.addEventListener('resize', () => this.placeFloating());
    onFocusInNothing(() => this.#takeFocus());
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
  patched(changes: Changes): void {
    const before = this.shown.layout;
    this.shown.patched(changes.rows, changes.layout);
    this.rearranged(before);
    if (changes.layout) this.lines.settled();
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
    else if (command === 'clear') this.requests.clear(place);
    else this.requests.blank(place);
  }

  /** @param options.reveal what to scroll to, if it is not the active place; `false` for nothing */
  select(selection: Selection, options: { focus: boolean; reveal?: Place | false }): void {
    this.#selection = selection;
    this.bubble.hide();
    if (options.reveal !== false) this.grid.reveal(options.reveal ?? selection.active);
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

  #takeFocus(): void {
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

  announce(text: string): void {
    this.events.announce(text);
  }

  insert(of: 'row' | 'alternative', beside: string): void {
    this.events.insert(of, beside);
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
