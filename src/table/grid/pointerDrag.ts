/** What follows a pointer that is held down. */
export interface DragEvents {
  /** It is here now, in pixels of the page, or what lies under it has been scrolled. */
  over(x: number, y: number): void;
  /** The button was let go, or the drag was given up. */
  end(dropped: boolean): void;
}

/** So far, in pixels, a pressed pointer strays where nothing is meant to be dragged. */
const THRESHOLD = 4;

/** How often something scrolls on while the pointer is held at its edge or outside, and how far, in pixels. */
const SCROLL = { every: 40, by: 24 };

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
    if (pointer && scrollTowards(scroller, pointer, edge)) events.over(pointer.x, pointer.y);
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

function scrollTowards(scroller: HTMLElement, { x, y }: { x: number; y: number }, edge: number): boolean {
  const box = scroller.getBoundingClientRect();
  const step = (at: number, start: number, end: number) =>
    at < start + edge ? -SCROLL.by : at > end - edge ? SCROLL.by : 0;
  const [right, down] = [step(x, box.left, box.right), step(y, box.top, box.bottom)];
  scroller.scrollBy(right, down);
  return right !== 0 || down !== 0;
}
