import { chooseAtProblem } from './support/problems';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const OTHER = 'five-year-cost.scenario.json';

describe('the way from a finding in VS Code to its cell', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    const faulty = SMALL_TEXT.replace('"more": "firm"', '"more": "frm"').replace('"base": 100', '"base": "much"');
    workbench = await Workbench.open({ width: 1800, files: { [SMALL]: faulty } });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    return workbench;
  });

  const untilAt = (row: string, alternative: string) =>
    table.cell(row, alternative).and(table.frame.locator(':focus')).waitFor();

  it('leads from the menu of a Problem', async () => {
    await chooseAtProblem(workbench, 'frm', 'Show in Table');
    await untilAt('stance', 'more');
  });

  it('leads to a table whose tab is hidden', async () => {
    await table.cell('payment', 'base').click();
    await workbench.openFromExplorer(OTHER);
    await workbench.tab(OTHER).waitFor();
    await chooseAtProblem(workbench, 'frm', 'Show in Table');
    await untilAt('stance', 'more');
    await workbench.screenshot('finding in a table that was hidden');
    await workbench.tab(OTHER).click();
    await workbench.runCommand('View: Close Editor');
    await table.cell('stance', 'more').waitFor();
  });

  it('leads by Ctrl+. on the squiggle in the text', async () => {
    const { page } = workbench;
    await workbench.runCommand('Scenario: Open as Text');
    const text = page.locator('.editor-instance .monaco-editor .view-lines').first();
    await text.click();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('"much"');
    await page.keyboard.press('Escape');
    await page.locator('.editor-instance .lightbulb-glyph-margin, .editor-instance .lightBulbWidget').first().waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').getByText('Show in Table').click();
    await untilAt('credit', 'base');
  });
});
