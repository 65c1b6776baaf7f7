// Several editors of one file, one history: tables, the text, undo, revert, hiding, reloading.
import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

describe('several editors of one file', () => {
  let workbench: Workbench;
  let table: Table;
  let original: string;
  const shows = (row: string, alternative: string, text: string, where = table) =>
    where.cell(row, alternative).filter({ hasText: text }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);

  const it = inOwnWindows();

  async function open(settings?: Record<string, unknown>): Promise<void> {
    workbench = await Workbench.open({ width: 1900, ...(settings && { settings }) });
    original = workbench.read(SEOUL);
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
  }

  it('two tables and a text show the same after an edit in any of them', async () => {
    await open();
    const { page } = workbench;
    await workbench.runCommand('View: Split Editor Right');
    await workbench.webviews().nth(1).waitFor();
    const second = new Table(workbench.table(1));
    await shows('hosting_payment', 'status_quo', '1.5192', second);
    await table.cell('hosting_payment', 'status_quo').click();
    await type('1.61');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.61', second);
    await second.cell('hosting_payment', 'status_quo').click();
    await type('1.62');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.62');
    await workbench.runCommand('Scenario: Open as Text');
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await press('Control+F');
    await type('1.62');
    await press('Escape');
    await type('1.63');
    await shows('hosting_payment', 'status_quo', '1.63');
    await shows('hosting_payment', 'status_quo', '1.63', second);
    await workbench.save();
    assert.equal(workbench.read(SEOUL), original.replace('1.5192', '1.63'));
  });

  it('undo goes back through edits of the table and of the text, in the order in which they were made', async () => {
    await open();
    const { page } = workbench;
    await type('1.61');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.61');
    await workbench.runCommand('Scenario: Open as Text');
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await press('Control+F');
    await type('1.61');
    await press('Escape');
    await press('Delete');
    await type('1.62');
    await shows('hosting_payment', 'status_quo', '1.62');
    await table.cell('hosting_payment', 'status_quo').click();
    await type('1.63');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.63');
    await press('Control+Z');
    await shows('hosting_payment', 'status_quo', '1.62');
    for (let tries = 0; tries < 8; tries++) {
      await press('Control+Z');
      await page.waitForTimeout(150);
    }
    await shows('hosting_payment', 'status_quo', '1.5192');
    await workbench.untilDirty(false);
    await press('Control+Shift+Z');
    await shows('hosting_payment', 'status_quo', '1.61');
  });

  it('rapid typing: sixty commits without waiting all arrive, in order, each one step of undo', async () => {
    await open();
    const rows = ['us_arms_purchases', 'support_in_kind', 'hosting_payment'];
    await table.cell('us_arms_purchases', 'status_quo').click();
    for (let n = 1; n <= 60; n++) {
      await type(String(100 + n));
      // Down and up again, so that they go to two cells in turn.
      await press(n % 2 === 1 ? 'Enter' : 'Shift+Enter');
    }
    await shows('us_arms_purchases', 'status_quo', '159');
    const below = await table.frame
      .locator('[role="gridcell"][data-alternative="status_quo"]')
      .filter({ hasText: '160' })
      .first()
      .getAttribute('data-row');
    assert.ok(below !== null && rows.includes(below), String(below));
    for (let n = 60; n > 2; n--) {
      await press('Control+Z');
      const [cell, before] = n % 2 === 0 ? [below, n - 2] : ['us_arms_purchases', n - 2];
      await shows(cell, 'status_quo', String(100 + before));
    }
    await press('Control+Z');
    await press('Control+Z');
    await workbench.untilDirty(false);
    await shows('hosting_payment', 'status_quo', '1.5192');
  }).timeout(120_000);

  it('File: Revert brings the saved state back into a dirty table', async () => {
    await open();
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    await workbench.runCommand('File: Revert File');
    await shows('hosting_payment', 'status_quo', '1.5192');
    await workbench.untilDirty(false);
    assert.equal(workbench.read(SEOUL), original);
  });

  it('a reloaded window brings the dirty table back, with what was not saved', async () => {
    await open({ 'files.hotExit': 'onExitAndWindowClose' });
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    // The backup is written a little after the last change.
    await workbench.page.waitForTimeout(2500);
    await workbench.reload();
    await workbench.webviews().first().waitFor();
    table = new Table(workbench.table());
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    assert.equal(workbench.read(SEOUL), original, 'nothing was saved');
    await table.cell('hosting_payment', 'status_quo').click();
    await workbench.save();
    assert.equal(workbench.read(SEOUL), original.replace('1.5192', '1.7'));
  });

  it('a tab that was hidden comes back as it was: selection, scroll, and what changed meanwhile', async () => {
    await open();
    const rows = await table.frame
      .locator('[role="rowheader"][data-row]')
      .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.row ?? ''));
    await (await table.scrollTo(rows.at(-1) ?? '', 'status_quo')).click();
    const focused = await table.focused();
    await workbench.page.waitForTimeout(400);
    // As the tab is left: an icon font that comes late moves the end of the scroll by a pixel or two.
    const top = await table.frame.locator('.grid-scroller').evaluate((element) => element.scrollTop);
    assert.ok(top > 0);
    await workbench.openFromExplorer('summit-report.scenario.json');
    await workbench.tab('summit-report.scenario.json').waitFor();
    await workbench.page.waitForTimeout(500);
    workbench.write(SEOUL, original.replace('"title": "', '"title": "Changed: '));
    await workbench.tab(SEOUL).click();
    table = new Table(workbench.table());
    await table.frame.locator('h1').filter({ hasText: 'Changed:' }).waitFor();
    await table.frame.locator('.cell.is-active').waitFor();
    const active = await table.frame
      .locator('.cell.is-active')
      .evaluate((element: HTMLElement) => `${element.dataset.row ?? ''} ${element.dataset.alternative ?? ''}`);
    assert.equal(active, focused);
    // It settles once what changed meanwhile is laid out.
    const scrolled = () => table.frame.locator('.grid-scroller').evaluate((element) => element.scrollTop);
    for (let tries = 0; tries < 50 && (await scrolled()) !== top; tries++) await workbench.page.waitForTimeout(100);
    assert.equal(await scrolled(), top);
  });
});
