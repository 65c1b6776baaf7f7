import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inProject } from '../../scripts/support/project.mjs';
import { temporaryFolder } from '../../scripts/support/temporary.mjs';
import { installExtension } from '../../scripts/workbench/extension.mjs';
import { startServerForTests } from '../../scripts/workbench/server-for-tests.mjs';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('the packaged extension', () => {
  let workbench: Workbench;
  let server: Awaited<ReturnType<typeof startServerForTests>>;

  const it = inOneWindow(async () => (workbench = await Workbench.open({ server: server.origin })), { isStory: true });

  before(async function () {
    this.timeout(120_000);
    const vsix = join(temporaryFolder('vsix'), 'scenario-planner.vsix');
    execFileSync(process.execPath, [inProject('scripts/package.mjs'), vsix], { stdio: 'ignore' });
    const dataFolder = temporaryFolder('packaged');
    const extensionsFolder = join(dataFolder, 'extensions');
    await installExtension(vsix, extensionsFolder);
    server = await startServerForTests({ dataFolder, extensionsFolder });
  });
  after(() => server.stop());

  it('opens a scenario as a table, and edits it', async () => {
    const table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    await workbench.page.keyboard.type('1.6');
    await workbench.page.keyboard.press('Enter');
    await table.cell('hosting_payment', 'status_quo').filter({ hasText: '1.6' }).waitFor();
    await workbench.untilDirty();
  });

  it('offers its commands', async () => {
    await workbench.runCommand('Scenario: Validate File');
    const messages = await workbench.notifications();
    await messages.filter({ hasText: SEOUL }).waitFor();
  });

  it('opens a rule pack as a form', async () => {
    await workbench.openFromExplorer('packs/alliance.scenario-rules.json');
    const pack = workbench.table();
    await pack.getByRole('option').filter({ hasText: 'payment_above_the_cap' }).click();
    await pack.locator('section.details h2').filter({ hasText: 'payment_above_the_cap' }).waitFor();
  });
});
