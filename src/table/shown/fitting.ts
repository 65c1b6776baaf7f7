import { LABELS, UNITS } from '../../protocol';
import { lookOf } from '../grid/cellLook';
import type { Look } from '../grid/cellLook';
import { placeIn } from '../range/block';
import type { Geometry } from '../grid/geometry';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import type { Shown } from './shown';

/** What stands beside the text of a cell, in pixels; the style sheet has the same. */
const BESIDE = { padding: 24, mark: 14, badge: 28, chevron: 21, chip: 22, above: 8 };
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

/** How high a row must be to show all of its label and its shown cells, where their texts go on in further lines. */
export function fittingHeight(
  row: string,
  store: Store,
  shown: Shown,
  { label, unit, columns }: Geometry,
  element: Element,
): number {
  const measure = document.createElement('div');
  measure.className = 'fitting';
  const add = (place: Place, width: number) => {
    const look = lookOf(store, place, undefined);
    if (!look) return;
    const text = document.createElement('div');
    text.style.width = `${String(Math.max(0, width - besideOf(look)))}px`;
    text.textContent = look.text;
    measure.append(text);
  };
  add({ at: 'label', row }, label);
  add({ at: 'unit', row }, unit);
  shown.layout.alternatives.forEach((alternative, index) =>
    add({ at: 'cell', row, alternative }, columns.sizeOf(index)),
  );
  element.append(measure);
  const most = Math.max(...[...measure.children].map(({ scrollHeight }) => scrollHeight));
  measure.remove();
  return most + BESIDE.above;
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
