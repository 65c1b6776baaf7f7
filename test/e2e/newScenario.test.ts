import assert from 'node:assert/strict';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('a new scenario', () => {
  let workbench: Workbench;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { 'our-plan.scenario.json': '{}\n' } });
      return workbench;
    },
    { isStory: true },
  );

  it('that is blank gets a name that is free, and opens as a table without findings', async () => {
    await workbench.runCommand('Scenario: New Scenario…');
    await workbench.answer('Blank scenario', 'Our plan');
    await workbench.acceptProposedFile(/our-plan-2\.scenario\.json$/);
    await workbench.tab('our-plan-2.scenario.json').waitFor();
    const table = new Table(workbench.table());
    await table.frame.locator('h1').filter({ hasText: 'Our plan' }).waitFor();
    assert.match((await table.summary().textContent()) ?? '', /No findings/);
    assert.match(workbench.read('our-plan-2.scenario.json'), /"title": "Our plan"/);
    assert.equal(workbench.read('our-plan.scenario.json'), '{}\n');
  });

  it('has rules beside it: a pack with one to start from opens as a form', async () => {
    await workbench.runCommand('Scenario: New Rule Pack…');
    await workbench.acceptProposedFile(/our-rules\.scenario-rules\.json$/);
    await workbench.tab('our-rules.scenario-rules.json').waitFor();
    const form = workbench.table();
    await form.getByRole('option').filter({ hasText: 'not_negative' }).click();
    await form.locator('section.details h2').filter({ hasText: 'Rule not_negative' }).waitFor();
    assert.equal(await form.locator('.outline [role="img"]').count(), 0);
    await workbench.screenshot('new rule pack');
    assert.match(workbench.read('our-rules.scenario-rules.json'), /"title": "our rules"/);
    await workbench.runCommand('View: Close Editor');
  });

  it('takes its first row from the palette', async () => {
    const table = new Table(workbench.table());
    await table.heads().first().click();
    await workbench.runCommand('Scenario: Insert Row Below…');
    await workbench.answer('Number', 'Payment', 'KRW trn/yr');
    const cells = table.frame.locator('[role="gridcell"][data-row="payment"][data-alternative]');
    await cells.first().click();
    await workbench.page.keyboard.type('1.5');
    await workbench.page.keyboard.press('Enter');
    await cells.first().filter({ hasText: '1.5' }).waitFor();
    await table.summary().filter({ hasText: 'No findings' }).waitFor();
  });
});
