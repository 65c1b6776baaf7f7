import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { Workbench } from './support/workbench';

describe('the text beside the table', () => {
  let workbench: Workbench;
  let table: Table;

  before(async () => {
    workbench = await Workbench.open({ width: 1800 });
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    await workbench.runCommand('Scenario: Open as Text');
    await workbench.page.locator('.editor-instance .monaco-editor').first().waitFor();
  });
  after(() => workbench.close());

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
    assert.deepEqual(workbench.pageErrors, []);
  });
});
