// The built page in Chromium with its host in this process: what the table itself takes, without VS Code's share of it.
import type { Frame, Page } from 'playwright-core';
import type { ToTable } from '../../src/protocol';
import { inProject } from '../../scripts/support/project.mjs';
import { newContext } from '../e2e/support/browser';
import { Table } from '../e2e/support/table';
import { edit } from './editing';
import { largeScenario, type Size } from './largeScenario';
import { firstCells, noteFirstCells } from './opening';
import { PageHost } from './pageHost';
import { scroll } from './scrolling';
import { Timings } from './timings';

const SITE = 'http://127.0.0.1:9';
const AROUND = '<!DOCTYPE html><iframe src="/table" style="width: 1380px; height: 840px; border: 0"></iframe>';
const TABLE = `<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/dist/table.css"></head>
<body><main id="app" data-l10n="{}"></main><script src="/dist/table.js"></script></body></html>`;

export async function pageTimings(size: Size, edits: number): Promise<Timings> {
  const timings = new Timings();
  const context = await newContext({ width: 1400, height: 900 });
  try {
    const page = await context.newPage();
    await serve(page);
    await noteFirstCells(page);
    await listen(page, largeScenario(size));
    await page.goto(SITE);
    const table = new Table(page.frameLocator('iframe'));
    await table.cell('row_0', 'a0').waitFor({ timeout: 120_000 });
    const frame = tableOf(page);
    timings.add('first cells, from the start of the page', await firstCells(frame));
    await table.summary().filter({ hasNotText: 'Looking' }).waitFor({ timeout: 120_000 });
    await scroll(frame, timings);
    await edit(page, table, frame, { size, edits, timings });
  } finally {
    await context.close();
  }
  return timings;
}

async function serve(page: Page): Promise<void> {
  await page.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/dist/')) return route.fulfill({ path: inProject(pathname.slice(1)) });
    return route.fulfill({ contentType: 'text/html', body: pathname === '/table' ? TABLE : AROUND });
  });
}

/** Puts the host behind what the page takes for VS Code. */
async function listen(page: Page, text: string): Promise<void> {
  // A page that is closed hears nothing more.
  const send = (message: ToTable) =>
    tableOf(page)
      .evaluate((one) => window.postMessage(one), message)
      .catch(() => undefined);
  const host = new PageHost(text, send);
  await page.exposeBinding('toHost', (_source, message: unknown) => host.receive(message));
  await page.addInitScript(`
    let state;
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => void globalThis.toHost(message),
      getState: () => state,
      setState: (next) => void (state = next),
    });`);
}

function tableOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith('/table'));
  if (!frame) throw new Error('The table has no page.');
  return frame;
}
