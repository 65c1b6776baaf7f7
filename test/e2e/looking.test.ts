// How a modeler looks at numbers: bars and colours in a row, and rows as a chart with its numbers behind it.
import assert from 'node:assert/strict';
import { axeViolations } from './support/accessibility';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('looking at numbers', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open();
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').click();
      return workbench;
    },
    { isStory: true },
  );

  const chart = () => table.frame.locator('.chart-panel');
  const bars = (row: string) => table.frame.locator(`.cell.value[data-row="${row}"] .paint-bar`);
  const widths = (row: string) => bars(row).evaluateAll((all) => all.map((bar) => Math.round(bar.clientWidth)));
  const shades = (row: string) => table.frame.locator(`.cell.value[data-row="${row}"] .paint-shade`);

  it('shows bars in a row from its menu, and colours in another by a command', async () => {
    await workbench.chooseFromMenu(table.label('hosting_payment'), 'Show or Hide Bars in Row');
    await bars('hosting_payment').first().waitFor();
    const shown = await widths('hosting_payment');
    assert.ok((shown[0] ?? 0) > 0 && (shown.at(-1) ?? 0) > 5 * (shown[0] ?? 0), String(shown));
    await table.cell('general_tariff', 'status_quo').click();
    await workbench.runCommand('Scenario: Show or Hide Colour Scale in Row');
    await shades('general_tariff').first().waitFor();
    await workbench.screenshot('bars and colours');
    assert.deepEqual(await axeViolations(workbench.page), []);
  });

  it('shows levels by their order', async () => {
    await table.scrollTo('china_wording', 'status_quo');
    await workbench.chooseFromMenu(table.label('china_wording'), 'Show or Hide Bars in Row');
    await bars('china_wording').first().waitFor();
    await workbench.screenshot('bars of levels');
    assert.ok(new Set(await widths('china_wording')).size > 1, 'different levels have different bars');
    await table.scrollTo('hosting_payment', 'status_quo');
  });

  it('follows an edit, and nothing of it is written to the file', async () => {
    const before = await widths('hosting_payment');
    await table.cell('hosting_payment', 'status_quo').click();
    await workbench.page.keyboard.type('7');
    await workbench.page.keyboard.press('Enter');
    // What was typed shows at once; what is computed from it, when the document has it.
    await table.cell('hosting_payment', 'package_deal').getByText('7.35', { exact: true }).waitFor();
    assert.ok(((await widths('hosting_payment'))[0] ?? 0) > 3 * (before[0] ?? 0));
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty(false);
  });

  it('opens a chart of a row, and loads its script only then', async () => {
    const script = () => table.frame.locator('script[src$="chart.js"]').count();
    assert.equal(await script(), 0);
    await table.scrollTo('tariff_cost', 'status_quo');
    await workbench.chooseFromMenu(table.label('tariff_cost'), 'Show in Chart');
    await chart().locator('canvas').waitFor();
    // The chart took the room below: the cell at which it was opened is still in view.
    const label = (await table.label('tariff_cost').boundingBox()) ?? assert.fail();
    const panel = (await chart().boundingBox()) ?? assert.fail();
    assert.ok(
      label.y + label.height <= panel.y,
      `the row ends at ${label.y + label.height}, the chart begins at ${panel.y}`,
    );
    assert.equal(await script(), 1);
    assert.ok(await painted(), 'something is drawn');
  });

  /** Whether the canvas holds a pixel that is not empty. */
  async function painted(): Promise<boolean> {
    for (let tries = 0; tries < 60; tries++) {
      const some = await chart()
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const { width, height } = canvas;
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, Math.max(1, width), Math.max(1, height)).data;
          return pixels?.some((value) => value !== 0) ?? false;
        });
      if (some) return true;
      await workbench.page.waitForTimeout(50);
    }
    return false;
  }

  it('adds other rows by the keyboard, and tells the same numbers in a table', async () => {
    const { page } = workbench;
    await chart().locator('select:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    assert.equal(await chart().locator('.chart-rows li').count(), 1, 'choosing adds nothing yet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await chart().locator('.chart-rows li').nth(1).waitFor();
    const head = await chart().locator('.chart-table thead').first().locator('th').allTextContents();
    assert.deepEqual(head.slice(0, 2), ['Row', 'Status quo']);
    const cost = chart()
      .getByRole('row', { name: /tariff/i })
      .first();
    const shownInTable = await table.cell('tariff_cost', 'status_quo').locator('.text').textContent();
    assert.equal(await cost.getByRole('cell').first().textContent(), shownInTable);
    await workbench.screenshot('chart');
    assert.deepEqual(await axeViolations(page), []);
    await chart().getByRole('button', { name: 'Numbers as a table' }).press('Enter');
    await chart().locator('.chart-table:not(.is-unseen)').first().waitFor();
    await workbench.screenshot('chart as a table');
    await chart().getByRole('button', { name: 'Numbers as a table' }).press('Enter');
    await chart().locator('canvas').first().waitFor();
    await page.keyboard.press('F6');
    await table.frame.locator('.cell:focus').waitFor();
    await chart().waitFor();
  });

  it('keeps bars and chart while the tab is hidden', async () => {
    await workbench.openFromExplorer('five-year-cost.scenario.json');
    await workbench.tab('five-year-cost.scenario.json').waitFor();
    await workbench.tab(SEOUL).click();
    table = new Table(workbench.table());
    await chart().locator('canvas').first().waitFor();
    await table.scrollTo('hosting_payment', 'status_quo');
    await bars('hosting_payment').first().waitFor();
  });

  for (const theme of ['Dark Modern', 'Default High Contrast', 'Default High Contrast Light'])
    it(`takes its colours from ${theme}`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await table.frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      assert.ok(await painted());
      await workbench.screenshot(`chart ${theme}`);
      assert.deepEqual(await axeViolations(workbench.page), []);
    });

  it('offers measures first, and then other rows of numbers', async () => {
    const groups = chart().locator('select optgroup');
    assert.deepEqual(await groups.evaluateAll((all) => all.map((one) => one.getAttribute('label'))), [
      'Measures',
      'Rows of numbers',
    ]);
    await chart().locator('select').selectOption('hosting_payment');
    await chart().getByRole('button', { name: 'Add', exact: true }).click();
    await chart().locator('.chart-rows li').nth(2).waitFor();
  });

  it('remembers bars and chart when the table is closed and opened again', async () => {
    await workbench.closeAllEditors();
    table = new Table(await workbench.openTable(SEOUL));
    await chart().locator('.chart-rows li').nth(2).waitFor();
    await table.scrollTo('hosting_payment', 'status_quo');
    await bars('hosting_payment').first().waitFor();
  });

  it('closes the chart by Escape and gives the focus back to the grid', async () => {
    await chart().locator('select').focus();
    await workbench.page.keyboard.press('Escape');
    await chart().waitFor({ state: 'detached' });
    await table.frame.locator('.cell:focus').waitFor();
  });
});
