import { FROZEN_COLUMNS, HEAD_LINE, LABEL_COLUMN } from '../grid/layout';
import type { Layout, Place } from '../grid/layout';
import type { Motion, Range, Selection } from '../grid/selection';
import { blockOf, isInside, linesOf, selectedBlock } from './block';
import type { Block } from './block';
import { cycled, wholeLine } from './choosing';

/** A whole row or column of cells, by its label or head; or cells alone. */
type Whole = 'label' | 'head' | undefined;

/** The ranges of a selection in the order in which they were chosen; a single cell is none. */
export function rangesOf({ range, beside = [] }: Selection): readonly Range[] {
  return range ? [...beside, range] : beside;
}

/**
 * As Ctrl and a click: the selection together with a place, or with the row or column that it names; without it where
 * it is selected already.
 */
export function toggled(selection: Selection, place: Place, layout: Layout): Selection | undefined {
  const added = place.at === 'label' || place.at === 'head' ? wholeLine(place, layout).range : rangeOfOne(place);
  const block = added && blockOf(added, layout);
  if (!added || !block) return undefined;
  const all = withSingle(selection);
  const taken = all.some((range) => contains(blockOf(range, layout), block));
  if (taken) return madeOf(all.flatMap((range) => cut(range, block, layout)));
  return all.length === 0 ? { active: place, range: added } : { active: place, range: added, beside: all };
}

/** Enter and Tab among several ranges: on to the next of them at the end of one. */
export function cycledAmong(selection: Selection, motion: Motion, layout: Layout): Selection | undefined {
  const next = cycled(selection, motion, layout);
  const { range, beside } = selection;
  const block = selectedBlock(selection, layout);
  const at = next && layout.locate(next.active);
  if (!range || !beside || !block || !at) return next;
  const back = motion.to === 'enter-back' || motion.to === 'tab-back';
  const lines = linesOf(block, layout);
  const [line, column] = back ? [lines.at(-1), block.right] : [lines[0], block.left];
  if (at.line !== line || at.column !== column) return next;
  const other = back ? beside.at(-1) : beside[0];
  const target = other && blockOf(other, layout);
  if (!other || !target) return next;
  const rest = back ? [range, ...beside.slice(0, -1)] : [...beside.slice(1), range];
  const lineThere = back ? linesOf(target, layout).at(-1) : linesOf(target, layout)[0];
  const active =
    lineThere === undefined
      ? undefined
      : layout.placeAt({ line: lineThere, column: back ? target.right : target.left });
  return active && { active, range: other, beside: rest };
}

/** How many cells ranges hold together; one that is in several of them counts once. */
export function cellCount(blocks: readonly Block[], layout: Layout): number {
  // From one edge of a block to the next all lines have the same columns.
  const edges = [...new Set(blocks.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((one, other) => one - other);
  return edges.reduce((count, top, at) => {
    const there = blocks.filter((block) => block.top <= top && block.bottom >= top);
    const bottom = (edges[at + 1] ?? top) - 1;
    const columns = new Set(there.flatMap(columnsOf));
    return count + columns.size * linesOf({ top, bottom, left: 0, right: 0 }, layout).length;
  }, 0);
}

function columnsOf({ left, right }: Block): number[] {
  return Array.from({ length: right - left + 1 }, (_, at) => left + at);
}

/** The one place that is active counts as a range where others come to it. */
function withSingle(selection: Selection): readonly Range[] {
  const { active, range } = selection;
  if (range) return rangesOf(selection);
  return active.at === 'cell' || active.at === 'unit' ? [rangeOfOne(active)] : [];
}

function rangeOfOne(place: Place): Range {
  return { anchor: place, extent: place };
}

/** The last of the ranges is the active one. Where none is left, nothing changes. */
function madeOf(ranges: readonly Range[]): Selection | undefined {
  const range = ranges.at(-1);
  if (!range) return undefined;
  const beside = ranges.slice(0, -1);
  const active = range.anchor;
  if (beside.length > 0) return { active, range, beside };
  const isSingle = active === range.extent && active.at !== 'label' && active.at !== 'head';
  return isSingle ? { active } : { active, range };
}

/** What is left of a range without a block: up to four, the lines above and below whole. */
function cut(range: Range, hole: Block, layout: Layout): readonly Range[] {
  const block = blockOf(range, layout);
  if (!block || !meets(block, hole)) return [range];
  const [top, bottom] = [Math.max(block.top, hole.top), Math.min(block.bottom, hole.bottom)];
  const whole = range.anchor.at === 'label' || range.anchor.at === 'head' ? range.anchor.at : undefined;
  return [
    { ...block, bottom: top - 1 },
    { ...block, top, bottom, right: hole.left - 1 },
    { ...block, top, bottom, left: hole.right + 1 },
    { ...block, top: bottom + 1 },
  ].flatMap((piece) => rangeOfBlock(piece, whole, layout) ?? []);
}

/** @param whole what the range was a part of: whole rows that stay whole are still meant as such */
function rangeOfBlock(block: Block, whole: Whole, layout: Layout): Range | undefined {
  const lines = linesOf(block, layout);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || block.left > block.right) return undefined;
  const isWidth = block.left === FROZEN_COLUMNS && block.right === layout.columnCount - 1;
  const isHeight = lines.length === linesOf({ ...block, top: 0, bottom: layout.lines.length - 1 }, layout).length;
  const from =
    whole === 'label' && isWidth
      ? { line: first, column: LABEL_COLUMN }
      : whole === 'head' && isHeight
        ? { line: HEAD_LINE, column: block.left }
        : { line: first, column: block.left };
  const anchor = layout.placeAt(from);
  const extent = layout.placeAt({ line: last, column: block.right });
  if (!anchor || !extent) return undefined;
  return first === last && block.left === block.right && anchor.at !== 'label' && anchor.at !== 'head'
    ? rangeOfOne(anchor)
    : { anchor, extent };
}

function contains(outer: Block | undefined, { top, bottom, left, right }: Block): boolean {
  return (
    outer !== undefined &&
    isInside({ line: top, column: left }, outer) &&
    isInside({ line: bottom, column: right }, outer)
  );
}

function meets(one: Block, other: Block): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}
