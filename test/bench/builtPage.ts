// The built page in Chromium with its host in a worker: what the table itself takes, without VS Code's share of it.
import { buildSync } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { inProject } from '../../scripts/support/project.mjs';
import { newContext } from '../e2e/support/browser';
import { Table } from '../e2e/support/table';
import { edit } from './editing';
import { typeInEmptyPage } from './emptyPage';
import { largeScenario, type Size } from './largeScenario';
import { firstCells, noteFirstCells } from './opening';
import { scroll } from './scrolling';
import { Timings } from './timings';

const SITE = 'http://127.0.0.1:9';
const AROUND = '<!DOCTYPE html><meta charset="utf-8"><title>The window around the table</title>';
const TABLE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/dist/table.css">
<script>
  let state;
  const { host } = parent;
  host.onmessage = ({ data }) => window.postMessage(data);
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => host.postMessage(message),
    getState: () => state,
    setState: (next) => void (state = next),
  });
</script></head>
<body><main id="app" data-l10n="{}"></main><script src="/dist/table.js"></script></body></html>`;

/** How often the page is opened, since the first time in a browser is no measure of the others. */
const OPENINGS = 5;

export async function pageTimings(size: Size, edits: number): Promise<Timings> {
  const timings = new Timings();
  await inWindow((page) => typeInEmptyPage(page, edits, timings));
  for (let n = 1; n < OPENINGS; n++) await inTable(size, timings, () => Promise.resolve());
  await inTable(size, timings, async (page, table, frame) => {
    await scroll(frame, timings);
    await edit(page, table, frame, { size, edits, timings });
  });
  return timings;
}

/** Opens a table in a window of its own, and does something in it when all of it is judged. */
async function inTable(
  size: Size,
  timings: Timings,
  work: (page: Page, table: Table, frame: Frame) => Promise<void>,
): Promise<void> {
  await inWindow(async (page) => {
    await page.evaluate(open, largeScenario(size));
    const table = new Table(page.frameLocator('iframe'));
    await table.cell('row_0', 'a0').waitFor({ timeout: 120_000 });
    const frame = tableOf(page);
    timings.add('first cells, from the start of the page', await firstCells(frame));
    await table.summary().filter({ hasNotText: 'Looking' }).waitFor({ timeout: 120_000 });
    await work(page, table, frame);
  });
}

/** Opens a window in which a table can be opened, and closes it when the work is done. */
async function inWindow(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await newContext({ width: 1400, height: 900 });
  try {
    const page = await context.newPage();
    await serve(page, hostScript());
    await noteFirstCells(page);
    await page.goto(SITE);
    await work(page);
  } finally {
    await context.close();
  }
}

async function serve(page: Page, host: string): Promise<void> {
  await page.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/dist/')) return route.fulfill({ path: inProject(pathname.slice(1)) });
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: host });
    return route.fulfill({ contentType: 'text/html', body: pathname === '/table' ? TABLE : AROUND });
  });
}

function hostScript(): string {
  const entry = inProject('test/bench/pageHost.ts');
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife', minify: true });
  return outputFiles[0]?.text ?? '';
}

/** In the window around the table: starts its host and, as VS Code does, opens its page when that has the text. */
async function open(text: string): Promise<void> {
  const host = new Worker('/host.js');
  host.postMessage(text);
  await new Promise((resolve) => (host.onmessage = resolve));
  const table = Object.assign(document.createElement('iframe'), { src: '/table' });
  table.style.cssText = 'width: 1380px; height: 840px; border: 0';
  Object.assign(window, { host });
  document.body.append(table);
}

function tableOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith('/table'));
  if (!frame) throw new Error('The table has no page.');
  return frame;
}
