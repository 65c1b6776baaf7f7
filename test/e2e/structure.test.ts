import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/support/project.mjs';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

describe('rows, alternatives and sections', () => {
  let workbench: Workbench;
  let table: Table;
  const original = readFileSync(inProject('scenarios', SEOUL), 'utf8');

  /** Answers the questions of a command, one after the other. */
  async function answer(...answers: string[]): Promise<void> {
    for (const text of answers) {
      await workbench.quickInput().waitFor();
      await workbench.page.waitForTimeout(150);
      await workbench.quickInput().fill(text);
      await workbench.page.keyboard.press('Enter');
      await workbench.page.waitForTimeout(150);
    }
  }
  /** One undo brings the file back as it was. */
  async function undone(): Promise<void> {
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty(false);
  }

  const it = inOwnWindows(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  it('a row’s id is changed, and formulas and rules follow, in one undo', async () => {
    await table.label('hosting_payment').click();
    await workbench.runCommand('Scenario: Change Id of Row…');
    await answer('payment');
    await table.label('payment').waitFor();
    await table.cell('payment', 'package_deal').filter({ hasText: '1.595' }).waitFor();
    await workbench.save();
    const text = workbench.read(SEOUL);
    assert.doesNotMatch(text.replaceAll('"as": "hosting_payment"', ''), /\bhosting_payment\b/);
    assert.match(text, /BASELINE\(payment\) \* 1\.05/);
    await workbench.page.keyboard.press('Control+Z');
    await table.label('hosting_payment').waitFor();
    await workbench.save();
    assert.equal(workbench.read(SEOUL), original);
  });

  it('a row is deleted, and what still speaks of it is told', async () => {
    await table.label('us_arms_purchases').click();
    await workbench.runCommand('Scenario: Delete Row');
    await table.label('us_arms_purchases').waitFor({ state: 'detached' });
    await undone();
    await table.label('us_arms_purchases').waitFor();
  });

  it('an alternative based on another is inserted, and deleted with its cells', async () => {
    await workbench.runCommand('Scenario: Insert Alternative…');
    await answer('Second try', 'Based on Package deal');
    await table.heads().filter({ hasText: 'Second try' }).waitFor();
    await table.cell('hosting_payment', 'second_try').and(table.frame.locator('.is-inherited')).waitFor();
    await undone();
    await table.heads().filter({ hasText: 'Second try' }).waitFor({ state: 'detached' });
  });

  it('a unit and a role are changed, each one line of the file', async () => {
    await table.label('support_in_kind').click();
    await workbench.runCommand('Scenario: Change Unit…');
    await answer('USD mn');
    await table.frame
      .locator('[data-row="support_in_kind"][data-column="unit"]')
      .filter({ hasText: 'USD mn' })
      .waitFor();
    await workbench.save();
    const [before, after] = [original.split('\n'), workbench.read(SEOUL).split('\n')];
    assert.equal(after.filter((line, index) => line !== before[index]).length, 1);
  });
});
