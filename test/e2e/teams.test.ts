import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

const SUMMIT = 'summit-report.scenario.json';

describe('what teams need', () => {
  let workbench: Workbench;

  const it = inOwnWindows(async () => {
    workbench = await Workbench.open({ width: 1600, files: { 'empty.scenario.json': '' } });
    return workbench;
  });

  it('validates the workspace, closed files too, and keeps up with them', async () => {
    await workbench.openTable(SEOUL);
    await workbench.runCommand('Scenario: Validate Workspace');
    const messages = await workbench.notifications();
    await messages.filter({ hasText: /scenarios validated: \d+ errors, 2 warnings/ }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.openProblems();
    const summit = workbench.problemRows().filter({ hasText: 'credit_counted_twice' });
    await summit.waitFor();
    workbench.write(SUMMIT, workbench.read(SUMMIT).replace('"both"', '"none"'));
    await summit.waitFor({ state: 'detached' });
  });

  it('makes a scenario from an example', async () => {
    await workbench.openTable(SEOUL);
    await workbench.runCommand('Scenario: New Scenario…');
    await workbench.answer('Five year cost');
    await workbench.acceptProposedFile(/five-year-cost-2\.scenario\.json$/);
    await workbench.tab('five-year-cost-2.scenario.json').waitFor();
  });

  it('offers to fill an empty file, in one undo', async () => {
    const table = new Table(await workbench.openTable('empty.scenario.json'));
    await table.frame.locator('.notice.is-empty .fill').click();
    await workbench.answer('Blank scenario', 'New scenario');
    await table.heads().filter({ hasText: 'Status quo' }).waitFor();
    assert.match((await table.summary().textContent()) ?? '', /No findings/);
    await table.heads().first().click();
    await workbench.page.keyboard.press('Control+Z');
    await table.frame.locator('.notice.is-empty').waitFor();
  });

  it('walks from finding to finding with F8, and back', async () => {
    const table = new Table(await workbench.openTable(SUMMIT));
    await table.cell('route_security', 'as_printed').click();
    await workbench.page.keyboard.press('F8');
    await table.frame.locator('[data-row="route_security_credit"]:focus').waitFor();
    const first = await table.focused();
    await workbench.page.keyboard.press('F8');
    await table.frame.locator('[data-row="investment_total"]:focus').waitFor();
    await workbench.page.keyboard.press('Shift+F8');
    await table.frame.locator('[data-row="route_security_credit"]:focus').waitFor();
    assert.equal(await table.focused(), first);
  });

  it('leads from a finding in the text to its cell', async () => {
    const table = new Table(await workbench.openTable(SUMMIT));
    await table.cell('route_security', 'as_printed').click();
    await workbench.runCommand('Scenario: Open as Text');
    const lens = workbench.page.locator('.codelens-decoration a').filter({ hasText: 'show in table' }).first();
    await workbench.page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.keyboard.type('131');
    await workbench.page.keyboard.press('Enter');
    await lens.click();
    await table.frame.locator('[data-row="route_security_credit"]:focus').waitFor();
  });

  it('says how many of a pack’s rules apply, and counts what is waived apart', async () => {
    const table = new Table(await workbench.openTable(SEOUL));
    await table.frame
      .locator('.pack')
      .filter({ hasText: /\d+ of \d+ rules apply/ })
      .waitFor();
    assert.match((await table.summary().textContent()) ?? '', /No findings\s+4 waived/);
    await table.summary().click();
    const entry = table.frame.locator('.entry.is-waived').first();
    await entry.filter({ hasText: 'Accepted:' }).waitFor();
  });
});
