import { t } from '../l10n';
import type { BlockAddress } from '../../protocol';
import { FROZEN_COLUMNS } from '../grid/layout';
import type { Layout, Place } from '../grid/layout';
import { addressOf, sameBlock } from './block';
import type { Block } from './block';
import { fillsOf, reachBeside } from './fillDrag';
import type { Fills } from './fillDrag';
import type { RangeGrid, Ranges } from './ranges';

/** Fills cells from others: by Ctrl+D and Ctrl+R, and by the handle at the corner of what is selected. */
export class Filling {
  readonly #grid: RangeGrid;
  readonly #ranges: Ranges;
  /** Where a drag of the handle would fill. */
  preview: Block | undefined;

  constructor(grid: RangeGrid, ranges: Ranges) {
    this.#grid = grid;
    this.#ranges = ranges;
  }

  /** Ctrl+D and Ctrl+R, in each range: the first line goes into the others; a single one takes what is before it. */
  fillOn(along: 'rows' | 'columns'): void {
    const { blocks } = this.#ranges;
    if (blocks.length === 0) return;
    const fills = blocks.flatMap((block) => this.#fillIn(block, along) ?? []);
    if (fills.length > 0) this.#grid.requests.ask({ kind: 'fill-block', fills });
    else
      this.#grid.announce(
        along === 'rows' ? t('There is no row above to fill from.') : t('There is no column to the left to fill from.'),
      );
  }

  #fillIn(block: Block, along: 'rows' | 'columns'): { from: BlockAddress; to: BlockAddress } | undefined {
    const { rows, columns } = addressOf(block, this.#layout);
    const ids = along === 'rows' ? rows : columns;
    const [first, ...rest] = ids.length > 1 ? ids : this.#withOneBefore(block, along);
    if (first === undefined || rest.length === 0) return undefined;
    const of = (lines: string[]): BlockAddress =>
      along === 'rows' ? { rows: lines, columns } : { rows, columns: lines };
    return { from: of([first]), to: of(rest) };
  }

  /** Takes hold of the handle: what is typed is part of what it fills with. */
  begin(): void {
    this.#grid.leaveEditor();
  }

  /** Shows where the handle would fill, were it let go here. */
  previewTo(place: Place): void {
    const source = this.#ranges.selected;
    const at = this.#layout.locate(place);
    const next = source && at && fillsOf(source, at)?.whole;
    if (sameBlock(next, this.preview)) return;
    this.preview = next;
    this.#grid.grid.paint();
  }

  /** The drag of the handle is given up. */
  forgetPreview(): void {
    this.preview = undefined;
    this.#grid.grid.paint();
  }

  /** Lets the handle go. @param how.otherwise copies where a series would go on, and goes on where it would be copied */
  fillTo(place: Place, how: { otherwise: boolean }): void {
    const source = this.#ranges.selected;
    const at = this.#layout.locate(place);
    const fills = source && at && fillsOf(source, at);
    this.forgetPreview();
    if (fills) this.#fill(source, fills, how);
  }

  /**
   * A double click on the handle: to the right, where the alternatives are, as far as the row above goes on, or else the
   * one below. A spreadsheet whose records are rows fills down in the same way.
   */
  fillBeside(): void {
    const source = this.#ranges.selected;
    if (!source || source.left < FROZEN_COLUMNS) return;
    const right = reachBeside(source, this.#grid.terrain());
    const fills = right === undefined ? undefined : fillsOf(source, { line: source.top, column: right });
    if (fills) this.#fill(source, fills, { otherwise: false });
    else if (source.right === this.#layout.columnCount - 1)
      this.#grid.announce(t('There is no column to the right to fill.'));
    else this.#grid.announce(t('Neither the row above nor the row below goes on to the right.'));
  }

  #fill(source: Block, { along, backwards, added, whole }: Fills, { otherwise }: { otherwise: boolean }): void {
    const from = addressOf(source, this.#layout);
    const to = addressOf(added, this.#layout);
    if (to.rows.length === 0 || to.columns.length === 0) return;
    if (backwards) {
      for (const { rows, columns } of [from, to]) {
        if (along === 'rows') rows.reverse();
        else columns.reverse();
      }
    }
    this.#grid.requests.ask({
      kind: 'fill-block',
      fills: [{ from, to }],
      ...(otherwise && { otherwise: backwards ? 'back' : 'on' }),
    });
    this.#ranges.chooseBlock(addressOf(whole, this.#layout));
  }

  #withOneBefore(block: Block, along: 'rows' | 'columns'): string[] {
    const { top, left } = block;
    const layout = this.#layout;
    if (along === 'columns') return addressOf({ ...block, left: left - 1 }, layout).columns;
    let above = top - 1;
    while (above >= 0 && !layout.isRow(above)) above--;
    return addressOf({ ...block, top: above }, layout).rows;
  }

  get #layout(): Layout {
    return this.#grid.shown.layout;
  }
}
