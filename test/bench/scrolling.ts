// From frame to frame while a table scrolls, and the frames that show nothing where rows should be.
import type { Frame } from 'playwright-core';
import type { Timings } from './timings';

const FRAMES = 120;
/** How far a frame scrolls, in CSS pixels: as a wheel does, and as a scroll bar that is dragged. */
const WAYS = { 'a frame while scrolling slowly': 120, 'a frame while scrolling fast': 2600 };

export async function scroll(frame: Frame, timings: Timings): Promise<void> {
  for (const [name, pixels] of Object.entries(WAYS)) {
    const { times, blank } = await frame.evaluate(scrolled, { pixels, frames: FRAMES });
    for (const time of times) timings.add(name, time);
    timings.count(`${name}: blank ones`, blank);
  }
}

/** In the table's page: scrolls down and up, and looks at each frame before the next. */
function scrolled({ pixels, frames }: { pixels: number; frames: number }): Promise<{ times: number[]; blank: number }> {
  const scroller = document.querySelector('.grid-scroller');
  if (!scroller) throw new Error('There is no grid.');
  const box = scroller.getBoundingClientRect();
  const isBlank = () =>
    [0.25, 0.5, 0.75, 0.97].some((share) => {
      const found = document.elementFromPoint(box.left + 40, box.top + box.height * share);
      return !found?.closest('.row') || found.closest('.row')?.querySelector('.is-awaited');
    });
  return new Promise((resolve) => {
    const times: number[] = [];
    let [blank, last, direction] = [0, performance.now(), 1];
    const next = (now: number) => {
      times.push(now - last);
      last = now;
      if (isBlank()) blank += 1;
      if (times.length > frames) {
        scroller.scrollTo(0, 0);
        resolve({ times: times.slice(1), blank });
        return;
      }
      const end = scroller.scrollHeight - scroller.clientHeight;
      if (scroller.scrollTop + direction * pixels > end || scroller.scrollTop + direction * pixels < 0) direction *= -1;
      scroller.scrollTop += direction * pixels;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
