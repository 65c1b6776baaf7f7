// What a keystroke costs before there is a table: in a page with a field and a word, which no table can undercut.
import type { Page } from 'playwright-core';
import type { Timings } from './timings';

/** From Enter to the frame that shows a word changed by it, in the window before a table is opened in it. */
export async function typeInEmptyPage(page: Page, times: number, timings: Timings): Promise<void> {
  await page.evaluate(() => {
    document.body.innerHTML = '<input><p>0</p>';
    document.querySelector('input')?.focus();
  });
  for (let n = 1; n <= times; n++) {
    // Two steps: the page must be listening before the key comes.
    const painted = await page.evaluateHandle(listen);
    await page.keyboard.press('Enter');
    timings.add('Enter to a word painted in an empty page', await painted.evaluate(({ time }) => time));
  }
  await page.evaluate(() => document.body.replaceChildren());
}

/** In the page: milliseconds from the next Enter to the frame that shows what it changed. */
function listen(): { time: Promise<number> } {
  const time = new Promise<number>((resolve) => {
    const onEnter = () => {
      const began = performance.now();
      const word = document.querySelector('p');
      if (word) word.textContent = String(Number(word.textContent) + 1);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(undefined);
      });
    };
    addEventListener('keydown', onEnter, { once: true });
  });
  return { time };
}
