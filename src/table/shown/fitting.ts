import { LABELS, UNITS } from '../../protocol';
import { lookOf } from '../grid/cellLook';
import type { Look } from '../grid/cellLook';
import { placeIn } from '../range/block';
import type { Store } from '../store';
import type { Shown } from './shown';

/** What stands beside the text of a cell, in pixels; the style sheet has the same. */
const BESIDE = { padding: 24, mark: 14, badge: 28, chevron: 21, chip: 22 };
/** How the small text of a head is set. */
const ASIDE = 0.85;

/** How wide a column must be to show all that its shown rows and its head hold, in the font of an element. */
export function fittingWidth(id: string, store: Store, shown: Shown, element: Element): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  const { fontFamily, fontSize } = getComputedStyle(element);
  const font = `${fontSize} ${fontFamily}`;
  const widthOf = (text: string) => context.measureText(text).width;
  context.font = font;
  let most = 0;
  for (const line of shown.layout.lines) {
    const place = line.kind === 'row' ? placeIn(line.row, id) : undefined;
    const look = place && lookOf(store, place, undefined);
    if (look) most = Math.max(most, widthOf(look.text) + besideOf(look));
  }
  const head = id === LABELS || id === UNITS ? undefined : lookOf(store, { at: 'head', alternative: id }, undefined);
  if (head) {
    context.font = `600 ${font}`;
    most = Math.max(most, widthOf(head.text) + besideOf(head));
    context.font = font;
    most = Math.max(most, widthOf(head.aside ?? '') * ASIDE + besideOf(head));
  }
  return Math.ceil(most);
}

function besideOf({ mark, badge, chevron, chip }: Look): number {
  return (
    BESIDE.padding +
    (mark === undefined ? 0 : BESIDE.mark) +
    (badge ? BESIDE.badge : 0) +
    (chevron ? BESIDE.chevron : 0) +
    (chip ? BESIDE.chip : 0)
  );
}
