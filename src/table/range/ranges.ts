import { t } from '../l10n';
import './range.css';
import type { BlockAddress, Intent, RefusedCell } from '../../protocol';
import { CopiedMarks } from '../clipboard/copiedMarks';
import type { GridElement } from '../grid/gridElement';
import { FROZEN_COLUMNS, samePlace } from '../grid/layout';
import type { Layout, Place } from '../grid/layout';
import type { Motion, Selection, Terrain } from '../grid/selection';
import type { Shown } from '../shown/shown';
import type { Store } from '../store';
import { addressOf, blockOf, isInside, rangeAt, sameBlock, sizeText } from './block';
import type { Block } from './block';
import { extended, farEnd, headOf, reaching, selectAll, wholeLine } from './choosing';
import { Carrying } from './carrying';
import { Filling } from './filling';
import { RangeLook } from './rangeLook';
import { cellCount, cycledAmong, rangesOf, toggled } from './several';

/** What ranges need of the grid's controller. */
export interface RangeGrid {
  readonly store: Store;
  /** The part of the store that is shown: what is not shown is in no range. */
  readonly shown: Shown;
  readonly arranging: { reveal(place: Place): void };
  readonly grid: GridElement;
  readonly selection: Selection | undefined;
  terrain(): Terrain;
  select(selection: Selection, options: { focus: boolean; reveal?: Place | false }): void;
  /** Commits what is being edited. */
  leaveEditor(): void;
  readonly requests: {
    /** Asks for an edit, told at the active place where it is refused. */
    ask(intent: Intent, text?: string): void;
  };
  announce(text: string): void;
  /** Tells something under a place. */
  explain(place: Place, message: string): void;
}

/** The ranges of cells that are selected, and what is done to all of them at once. */
export class Ranges {
  readonly #grid: RangeGrid;
  readonly filling: Filling;
  readonly carrying: Carrying;
  readonly look: RangeLook;
  /** The outline of what was copied or cut. */
  readonly copied = new CopiedMarks();
  /** The blocks of the ranges, as they were found last. */
  #known: { selection: Selection | undefined; layout: Layout; block: Block | undefined; all: Block[] } | undefined;
  /** The button is held, on the way over cells. */
  dragging = false;

  constructor(grid: RangeGrid) {
    this.#grid = grid;
    this.filling = new Filling(grid, this);
    this.carrying = new Carrying(grid, this);
    this.look = new RangeLook(grid.shown, this);
  }

  /** The range in which the active place is. */
  get block(): Block | undefined {
    return this.#found.block;
  }

  /** All that is selected: the ranges in the order in which they were chosen, or the one place. */
  get blocks(): readonly Block[] {
    const { all } = this.#found;
    const single = all.length === 0 ? this.#single : undefined;
    return single ? [single] : all;
  }

  /** Whether there are more ranges than the one in which the active place is. */
  get areSeveral(): boolean {
    return this.#found.all.length > 1;
  }

  get #found(): { block: Block | undefined; all: Block[] } {
    const { selection } = this.#grid;
    const layout = this.#layout;
    // It is asked for at every place that is painted, and whole columns take a while to look through.
    if (this.#known?.selection !== selection || this.#known?.layout !== layout) {
      const block = selection?.range && blockOf(selection.range, layout);
      const all = selection ? rangesOf(selection).flatMap((range) => blockOf(range, layout) ?? []) : [];
      this.#known = { selection, layout, block, all };
    }
    return this.#known;
  }

  /** The range in which the active place is, or the one place that is selected. */
  get selected(): Block | undefined {
    return this.block ?? this.#single;
  }

  /** The ids of all that is selected. */
  get addresses(): BlockAddress[] {
    return this.blocks.map((block) => addressOf(block, this.#layout));
  }

  /** The alternatives in which something is selected, in the order of the columns. */
  get alternatives(): string[] {
    const active = this.#grid.selection?.active;
    // A head without rows below it is in no block.
    if (this.blocks.length === 0) return active?.at === 'head' ? [active.alternative] : [];
    return this.#layout.alternatives.filter((_, at) =>
      this.blocks.some(({ left, right }) => at + FROZEN_COLUMNS >= left && at + FROZEN_COLUMNS <= right),
    );
  }

  extend(motion: Motion): void {
    this.#change((selection) => extended(selection, motion, this.#grid.terrain()));
  }

  reach(place: Place): void {
    this.#grid.leaveEditor();
    this.#change((selection) => reaching(selection, place, this.#layout));
  }

  /** Ctrl+A, Shift+Space, Ctrl+Space. What is in view stays there. */
  choose(what: 'select-all' | 'select-row' | 'select-column'): void {
    if (what === 'select-all') {
      this.#change((selection) => selectAll(selection, this.#layout), { reveal: false });
      return;
    }
    this.#change((selection) => {
      const { active } = selection;
      const place = headOf(active, what === 'select-row' ? 'label' : 'head');
      const line = place && wholeLine(place, this.#layout);
      return line && { ...line, active };
    });
  }

  /** A row by its label, a column by its head. */
  chooseLine(place: Place & { at: 'label' | 'head' }): void {
    this.#grid.leaveEditor();
    this.#change(() => wholeLine(place, this.#layout));
  }

  /** Ctrl and a click: a cell, a row or a column is selected beside what is, or no longer. @returns whether it is */
  toggle(place: Place): boolean {
    this.#grid.leaveEditor();
    // What was clicked is in view, and what is active instead of it may be far away.
    this.#change((selection) => toggled(selection, place, this.#layout), { reveal: false });
    return samePlace(this.#grid.selection?.active, place);
  }

  /** Selects what has been pasted or filled, where one is: its end may be thousands of rows away. */
  chooseBlock(address: BlockAddress, { focus } = { focus: true }): void {
    // Rows that were added need not meet the filter.
    for (const row of address.rows) this.#grid.arranging.reveal({ at: 'label', row });
    const range = rangeAt(address, this.#layout);
    if (!range) return;
    this.#change(() => reaching({ active: range.anchor, range }, range.extent, this.#layout), {
      reveal: false,
      focus,
    });
  }

  /**
   * Takes up what an edit of a block has come to.
   * @param how.choose selects it: in a large table it may come when the hands are elsewhere, which is not to be torn away
   */
  written(
    { block, refusals = [] }: { block?: BlockAddress | undefined; refusals?: RefusedCell[] | undefined },
    how: { choose: boolean },
  ): void {
    if (block && how.choose) this.chooseBlock(block, { focus: this.#grid.grid.hasFocus });
    if (refusals.length === 0) return;
    const count = refusals.length;
    this.#grid.announce(
      count === 1
        ? t('1 cell was not written. The report says why.')
        : t('{0} cells were not written. The report says why.', count),
    );
  }

  /** Enter and Tab within the range. @returns whether there was a range to go round in */
  cycle(motion: Motion): boolean {
    const { selection } = this.#grid;
    const next = selection && cycledAmong(selection, motion, this.#layout);
    if (next) this.#grid.select(next, { focus: true });
    return next !== undefined;
  }

  /** @returns whether there was a range to give up */
  collapse(): boolean {
    const { selection } = this.#grid;
    if (!selection?.range) return false;
    this.#grid.select({ active: selection.active }, { focus: true });
    return true;
  }

  /** @returns whether there was a range to clear */
  clear(): boolean {
    const { block, addresses: blocks } = this;
    if (block) this.#grid.requests.ask({ kind: 'clear-block', blocks });
    return block !== undefined;
  }

  /** Writes what was typed into all that is selected. @returns whether there is a range */
  enter(input: string, text: string): boolean {
    const { block, addresses: blocks } = this;
    if (block) this.#grid.requests.ask({ kind: 'enter-block', blocks, input }, text);
    return block !== undefined;
  }

  isSelected(place: Place): boolean {
    const at = this.#layout.locate(place);
    return at !== undefined && this.blocks.some((block) => isInside(at, block));
  }

  get #layout(): Layout {
    return this.#grid.shown.layout;
  }

  /** The one cell that is active, where there is no range. */
  get #single(): Block | undefined {
    const active = this.#grid.selection?.active;
    const at = active && active.at !== 'section' && active.at !== 'head' ? this.#layout.locate(active) : undefined;
    return at && { top: at.line, bottom: at.line, left: at.column, right: at.column };
  }

  #change(
    change: (selection: Selection) => Selection | undefined,
    { reveal = true, focus = true }: { reveal?: boolean; focus?: boolean } = {},
  ): void {
    const { selection } = this.#grid;
    const next = selection && change(selection);
    if (!next) return;
    const { blocks: before } = this;
    this.#grid.select(next, { focus, reveal: reveal && (next.range ? farEnd(next.range) : next.active) });
    const { block, blocks, areSeveral } = this;
    const isSame = blocks.length === before.length && blocks.every((one, at) => sameBlock(one, before[at]));
    if (!block || isSame) return;
    const layout = this.#layout;
    const size = areSeveral
      ? t('{0} ranges with {1} cells', blocks.length, cellCount(blocks, layout))
      : sizeText(block, layout);
    this.#grid.announce(t('{0} selected', size));
  }
}
