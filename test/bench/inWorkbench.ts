// The real workbench: opening a large file, scrolling through it, and editing it, until all that changes is painted.
import type { Frame } from 'playwright-core';
import { BY_HAND } from '../e2e/support/settings';
import { Table } from '../e2e/support/table';
import { Workbench } from '../e2e/support/workbench';
import { edit } from './editing';
import { largeScenario, type Size } from './largeScenario';
import { firstCells, noteFirstCells } from './opening';
import { scroll } from './scrolling';
import { Timings } from './timings';

const FILE = 'large.scenario.json';

export async function workbenchTimings(size: Size, edits: number): Promise<Timings> {
  const timings = new Timings();
  const workbench = await Workbench.open({ files: { [FILE]: largeScenario(size) }, settings: BY_HAND });
  try {
    await noteFirstCells(workbench.page);
    const began = performance.now();
    const table = new Table(await workbench.openTable(FILE));
    await table.cell('row_0', 'a0').waitFor();
    timings.add('opened, from the double click', performance.now() - began);
    const frame = await frameOf(table);
    timings.add('first cells, from the start of the page', await firstCells(frame));
    await table.summary().filter({ hasNotText: 'Looking' }).waitFor({ timeout: 120_000 });
    timings.add('findings, from the double click', performance.now() - began);
    await scroll(frame, timings);
    await edit(workbench.page, table, frame, { size, edits, timings });
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
