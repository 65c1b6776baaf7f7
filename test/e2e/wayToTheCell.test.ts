import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

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
    await workbench.openProblems();
    const problem = workbench.problemRows().filter({ hasText: 'frm' });
    // The menu has what VS Code knows by then of what can be done.
    for (let tries = 0; tries < 10; tries++) {
      const entries = await workbench.menuOf(problem);
      const isKnown = (await entries.getByText('Show in Table').count()) > 0;
      await workbench.page.keyboard.press('Escape');
      if (isKnown) break;
      await workbench.page.waitForTimeout(200);
    }
    await workbench.chooseFromMenu(problem, 'Show in Table');
    await untilAt('stance', 'more');
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
