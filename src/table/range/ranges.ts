import { t } from '../l10n';
import './range.css';
import type { BlockAddress, Intent, RefusedCell } from '../../protocol';
import { CopiedMarks } from '../clipboard/copiedMarks';
import type { GridElement } from '../grid/gridElement';
import { HEAD_LINE } from '../grid/layout';
import type { Layout, Place } from '../grid/layout';
import type { Motion, Range, Selection, Terrain } from '../grid/selection';
import type { Shown } from '../shown/shown';
import type { Store } from '../store';
import { addressOf, blockOf, isInside, rangeAt, sameBlock, sizeText } from './block';
import type { Block } from './block';
import { cycled, extended, reaching, selectAll, wholeLine } from './choosing';
import { fillsOf } from './fillDrag';

/** What ranges need of the grid's controller. */
export interface RangeGrid {
  readonly store: Store;
  /** The part of the store that is shown: what is not shown is in no range. */
  readonly shown: Shown;
  readonly arranging: { reveal(place: Place): void };
  readonly grid: GridElement;
  readonly selection: Selection | undefined;
  terrain(): Terrain;
  select(selection: Selection, options: { focus: boolean; reveal?: Place }): void;
  /** Commits what is being edited. */
  leaveEditor(): void;
  readonly requests: {
    /** Asks for an edit, told at the active place where it is refused. */
    ask(intent: Intent, text?: string): void;
  };
  announce(text: string): void;
}

/** The range of cells that is selected, and what is done to all of it at once. */
export class Ranges {
  readonly #grid: RangeGrid;
  /** Where a drag of the fill handle would fill. */
  preview: Block | undefined;
  /** The outline of what was copied or cut. */
  readonly copied = new CopiedMarks();
  /** The block of a range, as it was found last. */
  #known: { range: Range | undefined; layout: Layout; block: Block | undefined } | undefined;
  /** The button is held, on the way over cells. */
  dragging = false;

  constructor(grid: RangeGrid) {
    this.#grid = grid;
  }

  get block(): Block | undefined {
    const { range } = this.#grid.selection ?? {};
    const layout = this.#layout;
    // It is asked for at every place that is painted, and whole columns take a while to look through.
    if (this.#known?.range !== range || this.#known?.layout !== layout)
      this.#known = { range, layout, block: range && blockOf(range, layout) };
    return this.#known.block;
  }

  /** The ids of the range, or of the one place that is selected. */
  get address(): BlockAddress | undefined {
    const block = this.block ?? this.single;
    return block && addressOf(block, this.#layout);
  }

  extend(motion: Motion): void {
    this.#change((selection) => extended(selection, motion, this.#grid.terrain()));
  }

  reach(place: Place): void {
    this.#grid.leaveEditor();
    this.#change((selection) => reaching(selection, place, this.#layout));
  }

  /** Ctrl+A, Shift+Space, Ctrl+Space. */
  choose(what: 'select-all' | 'select-row' | 'select-column'): void {
    this.#change((selection) => {
      if (what === 'select-all') return selectAll(selection, this.#layout);
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

  /** Selects what has been pasted or filled. */
  chooseBlock(address: BlockAddress): void {
    // Rows that were added need not meet the filter.
    for (const row of address.rows) this.#grid.arranging.reveal({ at: 'label', row });
    const range = rangeAt(address, this.#layout);
    if (range) this.#change(() => reaching({ active: range.anchor, range }, range.extent, this.#layout));
  }

  /** Takes up what an edit of a block has come to. */
  written({ block, refusals = [] }: { block?: BlockAddress | undefined; refusals?: RefusedCell[] | undefined }): void {
    if (block) this.chooseBlock(block);
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
    const next = selection && cycled(selection, motion, this.#layout);
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
    const { block } = this;
    if (block) this.#grid.requests.ask({ kind: 'clear-block', block: addressOf(block, this.#layout) });
    return block !== undefined;
  }

  /** Writes what was typed into all of the range. @returns whether there is one */
  enter(input: string, text: string): boolean {
    const { block } = this;
    if (block) this.#grid.requests.ask({ kind: 'enter-block', block: addressOf(block, this.#layout), input }, text);
    return block !== undefined;
  }

  /** Ctrl+D and Ctrl+R: the first line goes into the others; a single one takes what is before it. */
  fillOn(along: 'rows' | 'columns'): void {
    const block = this.block ?? this.single;
    if (!block) return;
    const { rows, columns } = addressOf(block, this.#layout);
    const ids = along === 'rows' ? rows : columns;
    const before = ids.length > 1 ? ids : this.#withOneBefore(block, along);
    const [first, ...rest] = before;
    if (first === undefined || rest.length === 0) {
      this.#grid.announce(
        along === 'rows' ? t('There is no row above to fill from.') : t('There is no column to the left to fill from.'),
      );
      return;
    }
    const of = (lines: string[]): BlockAddress =>
      along === 'rows' ? { rows: lines, columns } : { rows, columns: lines };
    this.#grid.requests.ask({ kind: 'fill-block', from: of([first]), to: of(rest) });
  }

  /** Shows where the fill handle would fill, were it let go here. */
  previewFill(place: Place): void {
    const source = this.block ?? this.single;
    const at = this.#layout.locate(place);
    const next = source && at && fillsOf(source, at)?.whole;
    if (sameBlock(next, this.preview)) return;
    this.preview = next;
    this.#grid.grid.paint();
  }

  /** The drag of the fill handle is given up. */
  forgetPreview(): void {
    this.preview = undefined;
    this.#grid.grid.paint();
  }

  /** Lets the fill handle go. */
  fill(place: Place): void {
    const source = this.block ?? this.single;
    const at = this.#layout.locate(place);
    const fills = source && at && fillsOf(source, at);
    this.preview = undefined;
    this.#grid.grid.paint();
    if (!fills) return;
    const from = addressOf(source, this.#layout);
    const to = addressOf(fills.added, this.#layout);
    if (to.rows.length === 0 || to.columns.length === 0) return;
    if (fills.backwards) {
      for (const { rows, columns } of [from, to]) {
        if (fills.along === 'rows') rows.reverse();
        else columns.reverse();
      }
    }
    this.#grid.requests.ask({ kind: 'fill-block', from, to });
    this.chooseBlock(addressOf(fills.whole, this.#layout));
  }

  /** What the looks of a row's cells depend on, as one text. @param line its number */
  lineKey(row: string, line: number): string {
    const shown = this.block ?? this.single;
    const parts = [this.block ? 'range' : 'cell', this.copied.inRow(row)];
    for (const block of [shown, this.preview]) {
      const touches = block && line >= block.top && line <= block.bottom;
      parts.push(touches ? [block.top, block.bottom, block.left, block.right].join() : '');
    }
    return parts.join(' ');
  }

  /** What is painted of the range at a place. */
  classesOf(place: Place): string[] {
    return [...this.copied.classesOf(place), ...this.#rangeClassesOf(place)];
  }

  #rangeClassesOf(place: Place): string[] {
    const { block } = this;
    const shown = block ?? this.single;
    const at = this.#layout.locate(place);
    if (!at || !shown) return [];
    const classes = this.preview && isInside(at, this.preview) && !isInside(at, shown) ? ['is-fill-target'] : [];
    if (isCorner(at, shown, this.#layout) && place.at === 'cell') classes.push('is-fill-corner');
    if (!block) return classes;
    if (isInside(at, block)) {
      classes.push('is-selected');
      if (at.line === block.top || this.#isFirst(at.line, block)) classes.push('is-range-top');
      if (at.line === block.bottom) classes.push('is-range-bottom');
      if (at.column === block.left) classes.push('is-range-left');
      if (at.column === block.right) classes.push('is-range-right');
    } else if (names(place, at, block)) classes.push('is-crossed');
    return classes;
  }

  isSelected(place: Place): boolean {
    const block = this.block ?? this.single;
    const at = this.#layout.locate(place);
    return at !== undefined && block !== undefined && isInside(at, block);
  }

  get #layout(): Layout {
    return this.#grid.shown.layout;
  }

  /** The one cell that is active, where there is no range. */
  get single(): Block | undefined {
    const active = this.#grid.selection?.active;
    const at = active && active.at !== 'section' && active.at !== 'head' ? this.#layout.locate(active) : undefined;
    return at && { top: at.line, bottom: at.line, left: at.column, right: at.column };
  }

  #isFirst(line: number, { top }: Block): boolean {
    for (let above = line - 1; above >= top; above--) if (this.#layout.isRow(above)) return false;
    return true;
  }

  #withOneBefore(block: Block, along: 'rows' | 'columns'): string[] {
    const { top, left } = block;
    const layout = this.#layout;
    if (along === 'columns') return addressOf({ ...block, left: left - 1 }, layout).columns;
    let above = top - 1;
    while (above >= 0 && !layout.isRow(above)) above--;
    return addressOf({ ...block, top: above }, layout).rows;
  }

  #change(change: (selection: Selection) => Selection | undefined): void {
    const { selection } = this.#grid;
    const next = selection && change(selection);
    if (!next) return;
    const before = this.block;
    const { extent } = next.range ?? {};
    this.#grid.select(next, { focus: true, ...(extent && { reveal: extent }) });
    const { block } = this;
    if (block && !sameBlock(before, block)) this.#grid.announce(t('{0} selected', sizeText(block, this.#layout)));
  }
}

/** The label of a place's row, or the head of its column. */
function headOf(place: Place, at: 'label' | 'head'): (Place & { at: 'label' | 'head' }) | undefined {
  if (at === 'label') return 'row' in place ? { at, row: place.row } : undefined;
  return 'alternative' in place ? { at, alternative: place.alternative } : undefined;
}

function isCorner(at: { line: number; column: number }, block: Block, layout: Layout): boolean {
  let bottom = block.bottom;
  while (bottom > block.top && !layout.isRow(bottom)) bottom--;
  return at.line === bottom && at.column === block.right;
}

/** Whether a place is the label, unit or head of something in a block. */
function names(place: Place, at: { line: number; column: number }, block: Block): boolean {
  if (place.at === 'head') return at.line === HEAD_LINE && at.column >= block.left && at.column <= block.right;
  return (place.at === 'label' || place.at === 'unit') && at.line >= block.top && at.line <= block.bottom;
}
