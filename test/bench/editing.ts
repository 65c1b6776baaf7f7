// From the Enter that commits a cell to the frames that show its value, its findings, and that the document holds it.
import type { Frame, Page } from 'playwright-core';
import type { Table } from '../e2e/support/table';
import type { Size } from './largeScenario';
import type { Timings } from './timings';

const ALTERNATIVE = 'a5';
const ROW_HEIGHT = 26;
/** Rows in view above the one that is edited. */
const ROWS_ABOVE = 5;

/** What is measured, how often, and where it is kept. */
interface Measurement {
  readonly size: Size;
  readonly edits: number;
  readonly timings: Timings;
}

/** Types into a cell in the middle that a rule speaks of: less than 1,000 is right, more is a finding. */
export async function edit(page: Page, table: Table, frame: Frame, { size, edits, timings }: Measurement) {
  const number = ruledRow(size);
  const row = `row_${number}`;
  // The bands of the ten sections before it and of its own stand between the rows.
  const top = ROW_HEIGHT * (number + 11 - ROWS_ABOVE);
  await table.frame.locator('.grid-scroller').evaluate((scroller, to) => scroller.scrollTo(0, to), top);
  await table.cell(row, ALTERNATIVE).click();
  for (let n = 0; n < edits; n++) {
    const value = n % 2 === 0 ? 2000 + n : 100 + n;
    const typed = String(value);
    const wanted = { row, alternative: ALTERNATIVE, text: value.toLocaleString('en'), isFound: n % 2 === 0 };
    // Two steps: the page must be watching before the first key comes.
    const painted = await frame.evaluateHandle(watch, wanted);
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    const { value: shown, findings, held } = await painted.evaluate(({ times }) => times);
    timings.add('Enter to value painted', shown);
    timings.add('Enter to findings painted', findings);
    timings.add('Enter to “the document holds it” painted', held);
    await page.keyboard.press('ArrowUp');
  }
}

/** The row of the middle section whose rule asks for less than 1,000. */
function ruledRow({ rows }: Size): number {
  return Math.floor((10 * rows) / 20 / 12) * 12;
}

interface Wanted {
  row: string;
  alternative: string;
  text: string;
  isFound: boolean;
}

interface Times {
  value: number;
  held: number;
  findings: number;
}

/** In the table's page: milliseconds from the next Enter to the frames in which the cell and its findings are as wanted. */
function watch({ row, alternative, text, isFound }: Wanted): { times: Promise<Times> } {
  const times = new Promise<Times>((resolve, reject) => {
    let began = 0;
    let value: number | undefined;
    let held: number | undefined;
    let findings: number | undefined;
    const late = setTimeout(() => reject(new Error(`The cell never showed ${text}.`)), 60_000);
    const onEnter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      began = performance.now();
      removeEventListener('keydown', onEnter, true);
    };
    addEventListener('keydown', onEnter, true);
    // The message comes when the next frame, which shows what was changed, has been painted.
    const onScreen = (then: (milliseconds: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now() - began);
        port2.postMessage(undefined);
      });
    const observer = new MutationObserver(() => {
      const cell = document.querySelector(`[role="gridcell"][data-row="${row}"][data-alternative="${alternative}"]`);
      if (began === 0 || !cell || cell.querySelector('.text')?.textContent !== text) return;
      if (value === undefined) {
        value = Number.NaN;
        onScreen((milliseconds) => (value = milliseconds));
      }
      if (held === undefined && !cell.classList.contains('is-pending')) {
        held = Number.NaN;
        onScreen((milliseconds) => (held = milliseconds));
      }
      if (findings === undefined && cell.classList.contains('has-finding') === isFound) {
        findings = Number.NaN;
        onScreen((milliseconds) => (findings = milliseconds));
      }
      if (held === undefined || findings === undefined) return;
      observer.disconnect();
      clearTimeout(late);
      onScreen((last) => resolve({ value: value ?? last, held: held ?? last, findings: findings ?? last }));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return { times };
}
