import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('the text beside the table', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ width: 1800 });
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').click();
      await workbench.runCommand('Scenario: Open as Text');
      await workbench.page.locator('.editor-instance .monaco-editor').first().waitFor();
      return workbench;
    },
    { isStory: true },
  );

  it('opens as a second editor of the same file', async () => {
    assert.deepEqual(await workbench.tabs(), [SEOUL, SEOUL]);
  });

  it('leads the table: what is typed in the text shows in the cell', async () => {
    const { page } = workbench;
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('1.5192');
    await page.keyboard.press('Escape');
    await page.keyboard.type('1.8888');
    await table.cell('hosting_payment', 'status_quo').filter({ hasText: '1.8888' }).waitFor();
  });

  it('follows the table: what is typed in a cell shows in the text', async () => {
    const { page } = workbench;
    await table.cell('hosting_payment', 'status_quo').click();
    await page.keyboard.type('1.7777');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line').filter({ hasText: '1.7777' }).first().waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.monaco-editor .view-line').filter({ hasText: '1.8888' }).first().waitFor();
  });

  it('leaves undo to the table right behind the click into it, before VS Code knows that it is in front', async () => {
    const { page } = workbench;
    const cell = table.cell('hosting_payment', 'status_quo');
    await cell.click();
    await page.keyboard.type('1.7777');
    await page.keyboard.press('Enter');
    await cell.filter({ hasText: '1.7777' }).waitFor();
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.waitForTimeout(500);
    await cell.click();
    await page.keyboard.press('Control+Z');
    await cell.filter({ hasText: '1.8888' }).waitFor();
  });
});
