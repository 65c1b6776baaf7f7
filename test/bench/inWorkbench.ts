// The real workbench: from the Enter that commits a cell to the frame that shows the cell and its findings.
import type { Frame } from 'playwright-core';
import { Table } from '../e2e/support/table';
import { Workbench } from '../e2e/support/workbench';
import { largeScenario, type Size } from './largeScenario';
import { Timings } from './timings';

/** A cell in the middle that a rule speaks of: less than 1,000 is right, more is a finding. */
const ROW = 'row_492';
const ALTERNATIVE = 'a5';

export async function workbenchTimings(size: Size, edits: number): Promise<Timings> {
  const timings = new Timings();
  const workbench = await Workbench.open({ files: { 'large.scenario.json': largeScenario(size) } });
  try {
    const began = performance.now();
    const table = new Table(await workbench.openTable('large.scenario.json'));
    await table.cell('row_0', 'a0').waitFor();
    timings.add('opened, from the double click', performance.now() - began);
    await table.frame.locator('.grid-scroller').evaluate((scroller, top) => scroller.scrollTo(0, top), 26 * 495);
    await table.cell(ROW, ALTERNATIVE).click();
    const frame = await frameOf(table);
    // What runs the TypeScript here marks functions with their names, in the page too.
    await frame.evaluate('globalThis.__name = (named) => named');
    for (let n = 0; n < edits; n++) {
      const value = n % 2 === 0 ? 2000 + n : 100 + n;
      const wanted = { row: ROW, alternative: ALTERNATIVE, text: value.toLocaleString('en'), isFound: n % 2 === 0 };
      // Two steps: the page must be watching before the first key comes.
      const painted = await frame.evaluateHandle(watch, wanted);
      await workbench.page.keyboard.type(String(value));
      await workbench.page.keyboard.press('Enter');
      timings.add('Enter to findings painted', await painted.evaluate(({ milliseconds }) => milliseconds));
      await workbench.page.keyboard.press('ArrowUp');
    }
  } finally {
    await workbench.close();
  }
  return timings;
}

async function frameOf(table: Table): Promise<Frame> {
  const element = await table.frame.locator('body').elementHandle();
  const frame = await element?.ownerFrame();
  if (!frame) throw new Error('The table has no page.');
  return frame;
}

interface Wanted {
  row: string;
  alternative: string;
  text: string;
  isFound: boolean;
}

/** In the table's page: milliseconds from the next Enter to the frame in which cell and findings are as wanted. */
function watch({ row, alternative, text, isFound }: Wanted): { milliseconds: Promise<number> } {
  const milliseconds = new Promise<number>((resolve, reject) => {
    let began = 0;
    const late = setTimeout(() => reject(new Error(`The cell never showed ${text}.`)), 30_000);
    const onEnter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      began = performance.now();
      removeEventListener('keydown', onEnter, true);
    };
    addEventListener('keydown', onEnter, true);
    const observer = new MutationObserver(() => {
      const cell = document.querySelector(`[role="gridcell"][data-row="${row}"][data-alternative="${alternative}"]`);
      const isShown = cell?.querySelector('.text')?.textContent === text && !cell.classList.contains('is-pending');
      if (began === 0 || !isShown || cell.classList.contains('has-finding') !== isFound) return;
      observer.disconnect();
      clearTimeout(late);
      // Two frames on, what was changed is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return { milliseconds };
}
