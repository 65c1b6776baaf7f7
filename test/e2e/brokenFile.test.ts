import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('a file that is not valid JSON', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ width: 1800 });
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').waitFor();
      return workbench;
    },
    { isStory: true },
  );

  it('shows the message with its line, and the last good table read-only', async () => {
    const text = workbench.read(SEOUL);
    const at = text.indexOf('"factors"');
    const line = text.slice(0, at).split('\n').length;
    workbench.write(SEOUL, `${text.slice(0, at)}wrong! ${text.slice(at)}`);
    await table.notice().waitFor();
    const notice = (await table.notice().textContent()) ?? '';
    assert.match(notice, /This is not JSON/);
    assert.match(notice, new RegExp(`Line ${line}\\b`));
    assert.match(notice, /last state that could be read/);
    const cell = table.cell('hosting_payment', 'status_quo');
    assert.match((await cell.textContent()) ?? '', /1\.5192/);
    await cell.dblclick();
    assert.equal(await table.editor().count(), 0);
  });

  it('has a button that leads to the place in the text', async () => {
    await table.notice().getByText('Open as Text').click();
    const broken = workbench.page.locator('.monaco-editor .view-line').filter({ hasText: 'wrong!' });
    await broken.first().waitFor();
    assert.deepEqual(await workbench.tabs(), [SEOUL, SEOUL]);
  });

  it('is a table again once the text is mended', async () => {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'wrong!' }).first().click();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('wrong! ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await table.notice().waitFor({ state: 'detached' });
    const cell = table.cell('hosting_payment', 'status_quo');
    await cell.dblclick();
    await table.editor().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('shows what can be read of a file that was broken from the start', async () => {
    workbench.write('broken.scenario.json', '{\n  "scenario": 1,\n  "title": "Half a file",\n  "alternatives": {\n');
    const broken = new Table(await workbench.openTable('broken.scenario.json'));
    await broken.notice().waitFor();
    assert.match((await broken.notice().textContent()) ?? '', /closing brace.*what can be read/s);
    assert.match((await broken.frame.locator('h1').textContent()) ?? '', /Half a file/);
  });
});
