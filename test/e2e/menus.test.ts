import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('the menus of the table', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  async function offered(target: Locator): Promise<string[]> {
    const entries = await (await workbench.menuOf(target)).allTextContents();
    await workbench.page.keyboard.press('Escape');
    return entries;
  }
  const band = (section: string) => table.frame.locator(`.cell.section[data-section="${section}"]`);

  it('offer of a row of numbers its unit and bounds, and no levels', async () => {
    const entries = await offered(table.label('hosting_payment'));
    for (const entry of ['Change Unit…', 'Change Least Value…', 'Change Greatest Value…', 'Change Role…'])
      assert.ok(entries.includes(entry), entry);
    assert.ok(!entries.includes('Edit Levels…'));
    assert.deepEqual(entries.slice(0, 4), [
      'Rename Label',
      'Insert Row Above…',
      'Insert Row Below…',
      'Insert Measure…',
    ]);
  });

  it('offer of a row of levels its levels, and no unit or bounds', async () => {
    const entries = await offered(table.label('agreement_status'));
    assert.ok(entries.includes('Edit Levels…'));
    for (const entry of ['Change Unit…', 'Change Least Value…', 'Change Greatest Value…'])
      assert.ok(!entries.includes(entry), entry);
  });

  it('offer of a cell to copy and paste it, and to edit, clear and blank it', async () => {
    const entries = await offered(table.cell('hosting_payment', 'package_deal'));
    assert.deepEqual(entries.slice(0, 7), [
      ...['Cut', 'Copy', 'Paste', 'Paste Values'],
      ...['Edit Cell', 'Clear Cell', 'Make Cell Blank'],
    ]);
  });

  it('copy, cut and paste what is selected, as the keys do', async () => {
    const { keyboard } = workbench.page;
    const shows = (row: string, alternative: string, text: string) =>
      table.cell(row, alternative).filter({ hasText: text }).waitFor();
    await table.cell('general_tariff', 'status_quo').click();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await workbench.chooseFromMenu(table.cell('steel_tariff', 'status_quo'), 'Copy');
    await table.cell('general_tariff', 'status_quo').and(table.frame.locator('.is-copied-top')).waitFor();
    await workbench.chooseFromMenu(table.cell('general_tariff', 'package_deal'), 'Paste');
    await shows('steel_tariff', 'package_deal', '50');
    await table.cell('steel_tariff', 'package_deal').and(table.frame.locator('.is-own')).waitFor();
    await keyboard.press('Control+Z');
    await workbench.untilDirty(false);
    // A formula goes with its text, or as what it comes to.
    await workbench.chooseFromMenu(table.cell('hosting_payment', 'package_deal'), 'Copy');
    await workbench.chooseFromMenu(table.cell('hosting_payment', 'trilateral_energy'), 'Paste Values');
    await table
      .cell('hosting_payment', 'trilateral_energy')
      .and(table.frame.locator('.is-own:not(.is-formula)'))
      .filter({ hasText: '1.595' })
      .waitFor();
    await keyboard.press('Control+Z');
    await workbench.untilDirty(false);
    await workbench.chooseFromMenu(table.cell('general_tariff', 'hold_the_line'), 'Cut');
    await workbench.chooseFromMenu(table.cell('general_tariff', 'package_deal'), 'Paste');
    await shows('general_tariff', 'package_deal', '25');
    await shows('general_tariff', 'hold_the_line', '15');
    await keyboard.press('Control+Z');
    await workbench.untilDirty(false);
  });

  it('offer of an alternative and of a section what can be done to them', async () => {
    const column = await offered(table.heads().nth(1));
    for (const entry of ['Duplicate Alternative', 'Delete Alternative', 'Move Alternative Left'])
      assert.ok(column.includes(entry), entry);
    assert.ok(!column.some((entry) => /Row|Section/.test(entry)));
    const section = await offered(band('cost_sharing'));
    assert.ok(section.includes('Delete Section…'));
    assert.ok(!section.some((entry) => entry.includes('Alternative')));
  });

  it('offer of a measure neither role, owner, bounds nor a blank, and of the band of measures only what it has', async () => {
    const cell = await table.scrollTo('tariff_cost', 'status_quo');
    assert.ok(!(await offered(cell)).some((entry) => /Clear|Blank|Cut|Paste/.test(entry)));
    const row = await offered(table.label('tariff_cost'));
    assert.ok(row.includes('Change Unit…'));
    assert.ok(!row.some((entry) => /Role|Owner|Value|Levels/.test(entry)));
    assert.deepEqual(await offered(band(':measures')), [
      'Insert Measure…',
      'Collapse Section',
      'Collapse All Sections',
      'Expand All Sections',
    ]);
  });
});
