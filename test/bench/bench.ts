// Prints what opening, scrolling, editing and comparing cost in generated files of several sizes.
// Numbers behind the command are the rows to measure instead: npm run bench -- 1000
import { closeBrowser } from '../e2e/support/browser';
import { pureTimings } from './pure';
import { pageTimings } from './builtPage';
import { comparedTimings } from './comparedInWorkbench';
import { workbenchTimings } from './inWorkbench';

const ROWS = [100, 1000, 10_000];
const ALTERNATIVES = 20;
const EDITS = 50;

async function bench(rows: readonly number[]): Promise<void> {
  for (const count of rows) {
    const size = { rows: count, alternatives: ALTERNATIVES };
    console.log(`\n${count} rows × ${ALTERNATIVES} alternatives, ${EDITS} edits\n`);
    console.log(`What the host does\n\n${String(pureTimings(size, EDITS))}\n`);
    console.log(`The built page in Chromium, its host beside it\n\n${String(await pageTimings(size, EDITS))}\n`);
    console.log('The table in VS Code\n');
    console.log(String(await workbenchTimings(size, EDITS)));
    console.log(`\nThe comparison with the last commit in VS Code\n\n${String(await comparedTimings(size))}`);
  }
  await closeBrowser();
}

const asked = process.argv.slice(2).map(Number);
void bench(asked.length > 0 ? asked : ROWS);
