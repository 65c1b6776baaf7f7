// What a reviewer sees in a file under git: which cells differ from the last commit, and what they held.
import assert from 'node:assert/strict';
import { commitAll, git } from './support/git';
import { SMALL } from './support/small';
import { openSmallInGit } from './support/smallInGit';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import type { Workbench } from './support/workbench';

describe('changes since the last commit', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await openSmallInGit(commitAll);
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').click();
      return workbench;
    },
    { isStory: true },
  );

  const marked = (kind: string) => table.frame.locator(`.cell.change-${kind}`);
  const press = (key: string) => workbench.page.keyboard.press(key);
  /** With the hand away no card lies over a cell. */
  const go = async (row: string, alternative: string, modifiers: ['Shift'] | [] = []) => {
    await workbench.page.mouse.move(5, 5);
    await table.card().waitFor({ state: 'hidden' });
    await table.cell(row, alternative).click({ modifiers });
  };
  const set = async (row: string, alternative: string, text: string) => {
    await go(row, alternative);
    await workbench.page.keyboard.type(text);
    await press('Enter');
  };

  it('are none at first', async () => {
    assert.equal(await table.frame.locator('[class*="change-"]').count(), 0);
  });

  it('mark a cell that differs and the margin of its row, and tell what it held', async () => {
    await set('payment', 'base', '1400');
    const cell = table.cell('payment', 'base').and(marked('changed'));
    await cell.waitFor({ timeout: 30_000 });
    await table.label('payment').and(marked('changed')).waitFor();
    assert.match((await cell.getAttribute('aria-description')) ?? '', /Was 1,500 at the last commit\./);
    await cell.hover();
    await table.card().getByText('Was 1,500 at the last commit.').waitFor();
    await set('credit', 'more', '120');
    const added = table.cell('credit', 'more').and(marked('added'));
    await added.waitFor();
    assert.match((await added.getAttribute('aria-description')) ?? '', /Was inherited at the last commit: 100\./);
    await workbench.screenshot('changes since the last commit');
  });

  it('tell of new and deleted rows at their place', async () => {
    await table.label('stance').click();
    await workbench.runCommand('Scenario: Duplicate Row');
    await table.frame.locator('.cell.label.change-added').waitFor();
    await table.label('credit').click();
    await workbench.runCommand('Scenario: Delete Row');
    const neighbour = table.label('payment').and(marked('removed'));
    await neighbour.waitFor();
    assert.match((await neighbour.getAttribute('aria-description')) ?? '', /The row “Credit” below is gone/);
    await workbench.screenshot('rows gone since the last commit');
  });

  it('are gone when they are undone', async () => {
    await table.cell('payment', 'base').click();
    for (let undo = 0; undo < 4; undo++) await press('Control+Z');
    await table.cell('payment', 'base').getByText('1,500').waitFor();
    await table.frame.locator('[class*="change-"]').first().waitFor({ state: 'detached' });
  });

  it('are looked at by a key and by a click on the bar, with the commit, and reverted from there', async () => {
    await set('payment', 'base', '1400');
    await set('credit', 'base', '120');
    const payment = table.cell('payment', 'base').and(marked('changed'));
    await payment.waitFor();
    await table.label('payment').click();
    await press('Alt+F3');
    await press('Alt+F3');
    await table.cell('payment', 'base').and(table.frame.locator(':focus')).waitFor();
    await table.card().getByText('1,500 → 1,400').waitFor();
    await table
      .card()
      .getByText(/^Not committed yet\. Before, it was set in [0-9a-f]{7} by Test, .*: First/)
      .waitFor({ timeout: 30_000 });
    await workbench.screenshot('a change looked at');
    await table.card().getByText('Revert Cell').click();
    await table.cell('payment', 'base').getByText('1,500').waitFor();
    await payment.waitFor({ state: 'detached' });
    await table.label('stance').click();
    await table.cell('credit', 'base').click({ position: { x: 2, y: 8 } });
    await table.card().getByText('100 → 120').waitFor();
    await press('Escape');
    await table.card().waitFor({ state: 'hidden' });
  });

  it('are reverted together, as one undo, and by the menu', async () => {
    await set('stance', 'base', 'Tense');
    await table.cell('stance', 'base').and(marked('changed')).waitFor();
    await go('payment', 'base');
    await go('stance', 'base', ['Shift']);
    await workbench.runCommand('Scenario: Revert Cell');
    await table.frame.locator('[class*="change-"]').first().waitFor({ state: 'detached' });
    await press('Control+Z');
    await table.cell('stance', 'base').and(marked('changed')).waitFor();
    await table.cell('credit', 'base').and(marked('changed')).waitFor();
    await workbench.chooseFromMenu(table.label('credit'), 'Revert to Last Commit');
    await table.cell('credit', 'base').and(marked('changed')).waitFor({ state: 'detached' });
    await go('stance', 'base');
    await workbench.runCommand('Scenario: Revert Cell');
    await table.frame.locator('[class*="change-"]').first().waitFor({ state: 'detached' });
  });

  it('are gone when they are committed, while the table is open', async () => {
    await set('payment', 'base', '1300');
    await table.cell('payment', 'base').and(marked('changed')).waitFor();
    await workbench.save();
    git(workbench.folder, 'commit', '-am', 'Second');
    await marked('changed').first().waitFor({ state: 'detached', timeout: 30_000 });
  });
});
