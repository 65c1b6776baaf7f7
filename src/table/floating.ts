/** A box in pixels of the page. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 4;
const EDGE = 8;

/**
 * Where something of this size stands so that it does not cover its anchor: below it, above it where there is more
 * room, or beside it where neither is enough; always inside the page.
 * @returns with a height where it must be made lower to fit
 */
export function beside(
  anchor: Box,
  size: { width: number; height: number },
  page: Box,
): { left: number; top: number; height?: number } {
  const right = page.left + page.width - EDGE;
  const bottom = page.top + page.height - EDGE;
  const left = clamp(anchor.left, page.left + EDGE, right - size.width);
  const below = anchor.top + anchor.height + GAP;
  if (below + size.height <= bottom) return { left, top: below };
  const above = anchor.top - GAP - size.height;
  if (above >= page.top + EDGE) return { left, top: above };
  const top = clamp(anchor.top, page.top + EDGE, bottom - size.height);
  const after = anchor.left + anchor.width + GAP;
  if (after + size.width <= right) return { left: after, top };
  const before = anchor.left - GAP - size.width;
  if (before >= page.left + EDGE) return { left: before, top };
  const roomAbove = anchor.top - GAP - page.top - EDGE;
  const roomBelow = bottom - below;
  return roomBelow >= roomAbove
    ? { left, top: below, height: roomBelow }
    : { left, top: page.top + EDGE, height: roomAbove };
}

/** Puts an element that is `position: fixed` where {@link beside} says. */
export function float(element: HTMLElement, anchor: DOMRect): void {
  element.style.maxHeight = '';
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const page = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
  const { left, top, height } = beside(anchor, size, page);
  if (height !== undefined) element.style.maxHeight = `${String(height)}px`;
  element.style.left = `${String(left)}px`;
  element.style.top = `${String(top)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
