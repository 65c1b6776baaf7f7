import { HEAD_LINE } from '../grid/layout';
import type { Coordinates, Layout, Place } from '../grid/layout';
import type { Shown } from '../shown/shown';
import { isInside } from './block';
import type { Block } from './block';
import type { Ranges } from './ranges';

/** What is painted of a range, of where it would be filled or carried, and of what was copied. */
export class RangeLook {
  readonly #shown: Shown;
  readonly #ranges: Ranges;

  constructor(shown: Shown, ranges: Ranges) {
    this.#shown = shown;
    this.#ranges = ranges;
  }

  /** What the looks of a row's cells depend on, as one text. @param line its number */
  lineKey(row: string, line: number): string {
    const { block, blocks, filling, carrying, copied } = this.#ranges;
    const parts = [block ? 'range' : 'cell', blocks.length === 1 ? 'one' : 'several', copied.inRow(row)];
    for (const one of [...blocks, filling.preview, carrying.preview]) {
      const touches = one && line >= one.top && line <= one.bottom;
      parts.push(touches ? [one.top, one.bottom, one.left, one.right].join() : '');
    }
    return parts.join(' ');
  }

  classesOf(place: Place): string[] {
    const { filling, carrying, copied, selected } = this.#ranges;
    const at = this.#shown.layout.locate(place);
    const classes = copied.classesOf(place);
    if (!at || !selected) return classes;
    if (filling.preview && isInside(at, filling.preview) && !isInside(at, selected)) classes.push('is-fill-target');
    if (carrying.preview && isInside(at, carrying.preview))
      classes.push('is-carried', ...this.#edges(at, carrying.preview).map((side) => `is-carried-${side}`));
    return [...classes, ...this.#ofRange(place, at, selected)];
  }

  #ofRange(place: Place, at: Coordinates, selected: Block): string[] {
    const { block, blocks, areSeveral } = this.#ranges;
    // As in any spreadsheet several ranges have no handle that fills.
    const isHandle = !areSeveral && place.at === 'cell' && isCorner(at, selected, this.#shown.layout);
    const classes = isHandle ? ['is-fill-corner'] : [];
    if (!block) return classes;
    const around = blocks.filter((one) => isInside(at, one));
    if (around.length > 0) {
      const sides = new Set(around.flatMap((one) => this.#edges(at, one)));
      return [...classes, 'is-selected', ...[...sides].map((side) => `is-range-${side}`)];
    }
    return blocks.some((one) => names(place, at, one)) ? [...classes, 'is-crossed'] : classes;
  }

  /** On which edges of a block a place inside of it lies. */
  #edges({ line, column }: Coordinates, block: Block): string[] {
    return [
      line === block.top || this.#isFirst(line, block) ? 'top' : '',
      line === block.bottom ? 'bottom' : '',
      column === block.left ? 'left' : '',
      column === block.right ? 'right' : '',
    ].filter((side) => side !== '');
  }

  #isFirst(line: number, { top }: Block): boolean {
    for (let above = line - 1; above >= top; above--) if (this.#shown.layout.isRow(above)) return false;
    return true;
  }
}

function isCorner(at: Coordinates, block: Block, layout: Layout): boolean {
  let bottom = block.bottom;
  while (bottom > block.top && !layout.isRow(bottom)) bottom--;
  return at.line === bottom && at.column === block.right;
}

/** Whether a place is the label, unit or head of something in a block. */
function names(place: Place, at: Coordinates, block: Block): boolean {
  if (place.at === 'head') return at.line === HEAD_LINE && at.column >= block.left && at.column <= block.right;
  return (place.at === 'label' || place.at === 'unit') && at.line >= block.top && at.line <= block.bottom;
}
