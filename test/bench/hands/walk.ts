// A pair of hands in the real workbench: does one thing after the other in a large table, and times each of them from
// the key until the page shows what came of it.
import type { Frame } from 'playwright-core';
import { commitAll } from '../../e2e/support/git';
import { BY_HAND } from '../../e2e/support/settings';
import { Table } from '../../e2e/support/table';
import { Workbench } from '../../e2e/support/workbench';
import { largeScenario, type Size } from '../largeScenario';

const FILE = 'large.scenario.json';
/** What takes longer than this has come to nothing. */
const LIMIT = 40_000;
/** Characters of a name in a line. */
const NAME = 50;
/** The page is at rest when so long nothing has come from the host. */
const REST = 700;

/** What is waited for: looked at in the page, at each frame. */
export type Seen =
  | { readonly cell: readonly [row: string, alternative: string]; readonly text: string }
  /** What a screen reader is told. */
  | { readonly said: string }
  /** The place with the focus, by its row and alternative. */
  | { readonly at: string }
  /** Something of what the table shows was told anew. */
  | { readonly told: true }
  /** What the host answers to an edit. */
  | { readonly answered: 'accepted' | 'refused' }
  | { readonly there: string; readonly text?: string; readonly not?: string }
  | { readonly gone: string };

export class Walk {
  private constructor(
    readonly size: Size,
    readonly workbench: Workbench,
    readonly table: Table,
    private readonly page: Frame,
  ) {}

  /** Opens a large file as a table and waits until all of it is there and judged. */
  static async begin(size: Size): Promise<Walk> {
    const files = { [FILE]: largeScenario(size) };
    const workbench = await Workbench.open({ files, settings: BY_HAND, prepare: commitAll });
    const table = new Table(await workbench.openTable(FILE));
    await table.summary().filter({ hasNotText: 'Looking' }).waitFor({ timeout: 120_000 });
    const page = await (await table.frame.locator('body').elementHandle())?.ownerFrame();
    if (!page) throw new Error('The table has no page.');
    await page.evaluate('globalThis.__name = (named) => named');
    await page.evaluate(watch);
    const walk = new Walk(size, workbench, table, page);
    await walk.#rest();
    return walk;
  }

  end(): Promise<void> {
    return this.workbench.close();
  }

  /** The id of the row that stands so far down, from 0 to 1, of the rows of numbers. */
  row(share: number): string {
    return `row_${Math.floor((share * this.size.rows) / 12) * 12}`;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.workbench.page.keyboard.type(text);
  }

  /** Goes somewhere, which is not timed. */
  async go(row: string, alternative?: string): Promise<void> {
    await this.press('Control+g');
    await this.type(row);
    await this.press('Enter');
    await this.table.frame.locator(`[data-row="${row}"]:focus`).waitFor();
    if (alternative === undefined) return;
    const cell = this.table.cell(row, alternative);
    if ((await cell.count()) === 0) await this.press('Home');
    for (let tries = 0; tries < 30 && (await this.table.focused()) !== `${row} ${alternative}`; tries++)
      await this.press('ArrowRight');
  }

  /**
   * What the columns hold, in milliseconds: from the key until it is seen, the longest time in which the page did nothing
   * else, and until nothing more came of it: findings, say.
   */
  static get heading(): string {
    return [''.padEnd(NAME), ...['seen', 'blocked', 'settled'].map((title) => title.padStart(8))].join(' ');
  }

  /** Does a thing, times it and prints that. @param seen all of what is to be seen then */
  async does(name: string, hands: () => Promise<void>, ...seen: readonly Seen[]): Promise<void> {
    await this.page.evaluate(startWatch);
    const began = performance.now();
    let failed: string | undefined;
    try {
      await hands();
      await this.page.waitForFunction(isSeen, seen, { polling: 'raf', timeout: LIMIT });
      await this.page.evaluate(painted);
    } catch (error) {
      failed = String(error).split('\n')[0];
    }
    const isSeenNow = performance.now() - began;
    const settled = await this.#rest();
    const { blocked } = await this.page.evaluate(watched);
    console.log([name.padEnd(NAME), ...[isSeenNow, blocked, settled].map(column), failed ?? ''].join(' '));
    if (failed !== undefined) await this.workbench.screenshot(`walk ${name}`);
  }

  /** Chooses a command in the palette and answers what it asks; the time begins with the last key. */
  async commands(name: string, title: string, answers: readonly string[], ...seen: readonly Seen[]): Promise<void> {
    const { workbench } = this;
    if (answers.length === 0) {
      await this.press('F1');
      await workbench.quickInput().fill(`>Scenario: ${title}`);
      await workbench.quickInputRow(`Scenario: ${title}`).waitFor();
      await this.does(name, () => this.press('Enter'), ...seen);
      return;
    }
    await workbench.runCommand(`Scenario: ${title}`);
    if (answers.length > 1) await workbench.answer(...answers.slice(0, -1));
    await workbench.page.waitForTimeout(150);
    await workbench.quickInput().fill(answers.at(-1) ?? '');
    await this.does(name, () => this.press('Enter'), ...seen);
  }

  async #rest(): Promise<number> {
    return this.page.evaluate(atRest, REST);
  }
}

function column(milliseconds: number): string {
  return milliseconds.toFixed(0).padStart(8);
}

interface Watched {
  answer: string;
  told: boolean;
  began: number;
  last: number;
  blocked: number;
}

/** In the page: notes when something comes from the host, and how long the page is busy. */
function watch(): void {
  const noted: Watched = { answer: '', told: false, began: performance.now(), last: performance.now(), blocked: 0 };
  (globalThis as unknown as { walked: Watched }).walked = noted;
  addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
    noted.last = performance.now();
    noted.told ||= data.type === 'patch';
    if (data.type === 'accepted' || data.type === 'refused') noted.answer = data.type;
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime + duration > noted.began) noted.blocked = Math.max(noted.blocked, duration);
      noted.last = Math.max(noted.last, startTime + duration);
    }
  }).observe({ type: 'longtask' });
}

function startWatch(): void {
  const { walked } = globalThis as unknown as { walked: Watched };
  walked.began = walked.last = performance.now();
  walked.blocked = 0;
  walked.answer = '';
  walked.told = false;
}

function watched(): Watched {
  return (globalThis as unknown as { walked: Watched }).walked;
}

/** In the page: once nothing has come for so long, how long after the beginning the last of it came. */
function atRest(rest: number): Promise<number> {
  const { walked } = globalThis as unknown as { walked: Watched };
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (performance.now() - walked.last < rest || document.querySelector('.is-pending')) return;
      clearInterval(timer);
      resolve(walked.last - walked.began);
    }, 50);
  });
}

/** In the page: when what was changed is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}

/** In the page. */
function isSeen(all: readonly Seen[]): boolean {
  return all.every((one) => {
    if ('said' in one) return document.querySelector('.announcer')?.textContent.includes(one.said) ?? false;
    if ('at' in one) {
      const { row, alternative } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
      return `${row ?? ''} ${alternative ?? ''}`.trim() === one.at;
    }
    if ('told' in one) return (globalThis as unknown as { walked: Watched }).walked.told;
    if ('answered' in one) return (globalThis as unknown as { walked: Watched }).walked.answer === one.answered;
    if ('there' in one) {
      const found = document.querySelector(one.there);
      const text = found?.textContent ?? '';
      const isOther = one.not === undefined || !text.includes(one.not);
      return found !== null && isOther && text.includes(one.text ?? '');
    }
    if ('gone' in one) return document.querySelector(one.gone) === null;
    const [row, alternative] = one.cell;
    const cell = document.querySelector(`[role="gridcell"][data-row="${row}"][data-alternative="${alternative}"]`);
    return (
      cell !== null && cell.querySelector('.text')?.textContent === one.text && !document.querySelector('.is-pending')
    );
  });
}
