/** What follows a pointer that is held down. */
export interface DragEvents {
  /** It is here now, in pixels of the page, or what lies under it has been scrolled. */
  over(x: number, y: number): void;
  /** The button was let go, or the drag was given up. */
  end(dropped: boolean): void;
}

/** So far, in pixels, a pressed pointer strays where nothing is meant to be dragged. */
const THRESHOLD = 4;

/**
 * How often something scrolls on while the pointer is held at its edge or outside, and how far, in pixels: the farther
 * outside, the faster, so that thousands of rows are no matter of minutes.
 */
const SCROLL = { every: 40, least: 24, most: 1200, perPixel: 12 };
/** So far outside, in pixels, nobody means to go fast. */
const SLOW = 16;

/**
 * Follows the pointer until the button is let go, and scrolls where it is held outside.
 * @param edge so many pixels inside count as outside
 * @returns ends it, as letting go does
 */
export function followPointer(scroller: HTMLElement, events: DragEvents, edge = 0): () => void {
  const subscriptions = new AbortController();
  const { signal } = subscriptions;
  let pointer: { x: number; y: number } | undefined;
  const stop = (dropped: boolean) => {
    if (signal.aborted) return;
    subscriptions.abort();
    window.clearInterval(scrolling);
    events.end(dropped);
  };
  const scrolling = window.setInterval(() => {
    if (pointer) scrollTowards(scroller, pointer, edge);
  }, SCROLL.every);
  const move = (event: MouseEvent) => {
    if ((event.buttons & 1) === 0) stop(true);
    else {
      pointer = { x: event.clientX, y: event.clientY };
      events.over(pointer.x, pointer.y);
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop(false);
  };
  window.addEventListener('mousemove', move, { signal });
  // The wheel brings other places under a pointer that rests.
  scroller.addEventListener('scroll', () => pointer && events.over(pointer.x, pointer.y), { passive: true, signal });
  window.addEventListener('mouseup', () => stop(true), { signal });
  window.addEventListener('keydown', key, { capture: true, signal });
  return () => stop(true);
}

/** Whether a pointer that was pressed at one place and is at another now is meant to drag. */
export function isDragged(from: { x: number; y: number }, to: { x: number; y: number }): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= THRESHOLD;
}

/** The point of a scroller's inside that is nearest to one in the page. */
export function pointInside(scroller: HTMLElement, x: number, y: number): [x: number, y: number] {
  const { left, top } = scroller.getBoundingClientRect();
  const inside = (at: number, start: number, size: number) => Math.min(Math.max(at, start + 1), start + size - 2);
  return [inside(x, left, scroller.clientWidth), inside(y, top, scroller.clientHeight)];
}

function scrollTowards(scroller: HTMLElement, { x, y }: { x: number; y: number }, edge: number): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  scroller.scrollBy(scrollStep(x, left + edge, right - edge), scrollStep(y, top + edge, bottom - edge));
}

/** How far to scroll on at once for a pointer at a place, in pixels; none between start and end. */
export function scrollStep(at: number, start: number, end: number): number {
  const outside = at < start ? at - start : Math.max(0, at - end);
  const far = Math.max(0, Math.abs(outside) - SLOW) * SCROLL.perPixel;
  return Math.sign(outside) * Math.min(SCROLL.most, SCROLL.least + far);
}
