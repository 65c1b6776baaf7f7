import { FROZEN_COLUMNS, HEAD_LINE, samePlace } from '../grid/layout';
import type { Coordinates, Layout, Place } from '../grid/layout';
import { moved } from '../grid/selection';
import type { Motion, Range, Selection, Terrain } from '../grid/selection';
import { blockOf, isInside, linesOf, sameBlock, selectedBlock } from './block';
import type { Block } from './block';

/** The selection with its range grown or shrunk by a motion of its far corner, as Shift and a key do. */
export function extended(selection: Selection, motion: Motion, terrain: Terrain): Selection | undefined {
  const { layout } = terrain;
  const anchor = selection.range?.anchor ?? selection.active;
  const from = selection.range?.extent ?? cellBeside(selection.active, layout);
  let to = from && moved({ active: from }, motion, terrain)?.active;
  // A band in the column of labels is passed over.
  while (to?.at === 'section') to = moved({ active: to }, motion, terrain)?.active;
  if (!to && samePlace(anchor, selection.active) && !selection.range) to = from;
  return to && to.at !== 'head' ? reaching(selection, to, layout) : undefined;
}

/** The selection whose range reaches from where it begins to a place: Shift and a click, or a drag. */
export function reaching(selection: Selection, to: Place, layout: Layout): Selection | undefined {
  const anchor = selection.range?.anchor ?? selection.active;
  const extent = to.at === 'head' || to.at === 'label' ? reachedByHead(anchor, to, layout) : to;
  if (!extent || extent.at === 'section' || extent.at === 'head') return undefined;
  const range = { anchor, extent };
  const block = blockOf(range, layout);
  if (!block) return undefined;
  const { active, beside } = selection;
  if (beside) return { active, range, beside };
  const isSingle = anchor.at !== 'label' && anchor.at !== 'head' && samePlace(anchor, extent);
  return isSingle ? { active } : { active, range };
}

/** A whole row of cells by its label, or a whole column by its head; the label or the head stays active. */
export function wholeLine(place: Place & { at: 'label' | 'head' }, layout: Layout): Selection {
  const extent = cellBeside(place, layout);
  const range = extent && { anchor: place, extent };
  return range && blockOf(range, layout) ? { active: place, range } : { active: place };
}

/** What is in view when a range has been made: where it ends, or of whole rows and columns the last label or head. */
export function farEnd({ anchor, extent }: Range): Place {
  return (anchor.at === 'label' || anchor.at === 'head' ? headOf(extent, anchor.at) : undefined) ?? extent;
}

/** The label of a place's row, or the head of its column. */
export function headOf(place: Place, at: 'label' | 'head'): (Place & { at: 'label' | 'head' }) | undefined {
  if (at === 'label') return 'row' in place ? { at, row: place.row } : undefined;
  return 'alternative' in place ? { at, alternative: place.alternative } : undefined;
}

/** As Ctrl+A: the section's cells first, and all cells when those are selected already. */
export function selectAll(selection: Selection, layout: Layout): Selection | undefined {
  const at = layout.locate(selection.active);
  const region = at && regionAround(at.line, layout);
  const now = selectedBlock(selection, layout);
  const all = { top: 0, bottom: layout.lines.length - 1, left: FROZEN_COLUMNS, right: layout.columnCount - 1 };
  const block = !region || (now && contains(now, region)) ? all : region;
  const lines = linesOf(block, layout);
  const anchor = lines[0] === undefined ? undefined : layout.placeAt({ line: lines[0], column: block.left });
  const extent = layout.placeAt({ line: lines.at(-1) ?? 0, column: block.right });
  if (anchor?.at !== 'cell' || extent?.at !== 'cell') return undefined;
  const active = at && isInside(at, block) && layout.isRow(at.line) ? selection.active : anchor;
  return { active, range: { anchor, extent } };
}

/** Within a range, Enter goes down and Tab right, and round at its ends; the range stays. */
export function cycled(selection: Selection, motion: Motion, layout: Layout): Selection | undefined {
  const block = selectedBlock(selection, layout);
  const at = layout.locate(selection.active);
  if (!block || !at || !isCycle(motion)) return undefined;
  const lines = linesOf(block, layout);
  const width = block.right - block.left + 1;
  const back = motion.to === 'enter-back' || motion.to === 'tab-back';
  const count = lines.length * width;
  const [row, column] = [lines.indexOf(at.line), at.column - block.left];
  const inside = row >= 0 && column >= 0 && column < width;
  const down = motion.to === 'enter' || motion.to === 'enter-back';
  const index = down ? column * lines.length + row : row * width + column;
  const next = inside ? (index + (back ? -1 : 1) + count) % count : back ? count - 1 : 0;
  const line = lines[down ? next % lines.length : Math.floor(next / width)];
  const target =
    line === undefined ? undefined : toPlace(block, line, down ? Math.floor(next / lines.length) : next % width);
  const active = target && layout.placeAt(target);
  return active && { ...selection, active };
}

/** The lines of the section in which a line lies. */
function regionAround(line: number, layout: Layout): Block | undefined {
  if (line === HEAD_LINE) return undefined;
  let top = line;
  while (top > 0 && layout.isRow(top)) top--;
  let bottom = line;
  while (layout.isRow(bottom + 1)) bottom++;
  const block = { top, bottom, left: FROZEN_COLUMNS, right: layout.columnCount - 1 };
  return linesOf(block, layout).length > 0 ? block : undefined;
}

/** A range of whole rows or columns reaches as far as a cell of the last one, whichever. */
function cellBeside(place: Place, layout: Layout): Place | undefined {
  const at = layout.locate(place);
  if (!at) return undefined;
  if (place.at === 'label') return layout.placeAt({ line: at.line, column: FROZEN_COLUMNS });
  if (place.at !== 'head') return place;
  const line = layout.lines.findIndex(({ kind }) => kind === 'row');
  return line < 0 ? undefined : layout.placeAt({ line, column: at.column });
}

/** A range of whole rows takes a label for its row; a range of cells reaches to the label itself. */
function reachedByHead(anchor: Place, to: Place, layout: Layout): Place | undefined {
  if (to.at === 'label' && anchor.at !== 'label' && anchor.at !== 'head') return to;
  return cellBeside(to, layout);
}

function isCycle(motion: Motion): boolean {
  return motion.to === 'enter' || motion.to === 'enter-back' || motion.to === 'tab' || motion.to === 'tab-back';
}

function contains(outer: Block, inner: Block): boolean {
  return (
    sameBlock(outer, inner) ||
    (outer.top <= inner.top + 1 &&
      outer.bottom >= inner.bottom &&
      outer.left <= inner.left &&
      outer.right >= inner.right)
  );
}

function toPlace({ left }: Block, line: number, column: number): Coordinates {
  return { line, column: left + column };
}
