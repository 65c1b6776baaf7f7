// Prints what an edit costs in a generated file of 1,000 rows × 10 alternatives.
import { closeBrowser } from '../e2e/support/browser';
import { pureTimings } from './pure';
import { workbenchTimings } from './inWorkbench';

const SIZE = { rows: 1000, alternatives: 10 };
const EDITS = 50;

async function bench(): Promise<void> {
  console.log(`${SIZE.rows} rows × ${SIZE.alternatives} alternatives, ${EDITS} edits\n`);
  console.log(`${String(pureTimings(SIZE, EDITS))}\n`);
  console.log(String(await workbenchTimings(SIZE, EDITS)));
  await closeBrowser();
}

void bench();
