// When the first cells of a page are on the screen, counted from when the page began to load.
import type { Frame, Page } from 'playwright-core';

/** Has every page that opens from now on note it. */
export async function noteFirstCells(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[role="gridcell"][data-alternative] .text')) requestAnimationFrame(look);
      // Two frames on, what was painted is on the screen.
      else requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-cells')));
    };
    look();
  });
}

/** In milliseconds. */
export async function firstCells(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => performance.getEntriesByName('first-cells').length > 0);
  return frame.evaluate(() => performance.getEntriesByName('first-cells')[0]?.startTime ?? Number.NaN);
}
