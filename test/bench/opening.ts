// When the first cells of a page are on the screen, counted from when the page began to load.
import type { Frame, Page } from 'playwright-core';

/** Has every page that opens from now on note it. */
export async function noteFirstCells(page: Page): Promise<void> {
  // What runs the TypeScript here marks functions with their names, in the page too.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    // A frame that is asked for before VS Code writes the page into the document never comes.
    const look = setInterval(() => {
      if (!document.querySelector('[role="gridcell"][data-alternative] .text')) return;
      clearInterval(look);
      // Two frames on, what was painted is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-cells')));
    }, 2);
  });
}

/** In milliseconds. */
export async function firstCells(frame: Frame): Promise<number> {
  await frame.waitForFunction(() => performance.getEntriesByName('first-cells').length > 0);
  return frame.evaluate(() => performance.getEntriesByName('first-cells')[0]?.startTime ?? Number.NaN);
}
