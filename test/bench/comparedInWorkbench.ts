// The real workbench: from the command that compares a large file with the last commit until what differs is shown,
// until the findings are, and until a row that does not differ is.
import { Table } from '../e2e/support/table';
import { commitAll } from '../e2e/support/git';
import { Workbench } from '../e2e/support/workbench';
import { largeScenario, type Size } from './largeScenario';
import { Timings } from './timings';

const FILE = 'large.scenario.json';
const CHANGES = 100;
/** What takes longer than this has come to nothing. */
const LIMIT = 120_000;

export async function comparedTimings(size: Size): Promise<Timings> {
  const timings = new Timings();
  const text = largeScenario(size);
  const workbench = await Workbench.open({ files: { [FILE]: text }, prepare: commitAll });
  try {
    workbench.write(FILE, withChanges(text, size));
    const table = new Table(await workbench.openTable(FILE));
    await table.summary().filter({ hasNotText: 'Looking' }).waitFor({ timeout: LIMIT });
    const began = performance.now();
    const note = (name: string) => timings.add(name, performance.now() - began);
    await workbench.runCommand('Scenario: Compare with HEAD');
    note('the command is given');
    await workbench.page.locator('.tabs-container .tab').filter({ hasText: '↔' }).waitFor({ timeout: LIMIT });
    note('the tab is there');
    const compared = new Table(workbench.table());
    await compared.cell('row_0', 'a0').locator('.was').waitFor({ timeout: LIMIT });
    note('the first changes are shown');
    await compared.frame.getByRole('region', { name: 'New findings' }).waitFor({ timeout: LIMIT });
    note('the findings are shown');
    await compared.frame.getByLabel('Differences only').click();
    const asked = performance.now();
    await compared.cell('row_1', 'a0').waitFor({ timeout: LIMIT });
    timings.add('from the wish for all rows to the first of them', performance.now() - asked);
  } finally {
    await workbench.close();
  }
  return timings;
}

/** The file with so many cells of other values, some of which a rule speaks of. */
function withChanges(text: string, { rows, alternatives }: Size): string {
  const scenario = JSON.parse(text) as { factors: Record<string, { values: Record<string, unknown> }> };
  for (let n = 0; n < CHANGES; n++) {
    const row = scenario.factors[`row_${(n * 84) % rows}`];
    if (row) row.values[`a${n % alternatives}`] = 5000 + n;
  }
  return JSON.stringify(scenario, null, 2) + '\n';
}
