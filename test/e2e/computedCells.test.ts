import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('computed cells', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();

  const it = inOneWindow(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  it('follow the cells that they read', async () => {
    await shows('hosting_payment', 'package_deal', '1.595');
    await workbench.page.keyboard.type('2');
    await press('Enter');
    await shows('hosting_payment', 'package_deal', '2.1');
    await press('Control+Z');
    await shows('hosting_payment', 'package_deal', '1.595');
  });

  it('are explained on hover, each name with its value and unit', async () => {
    await table.cell('hosting_payment', 'package_deal').hover();
    await table.card().locator('.formula').waitFor();
    const text = (await table.card().textContent()) ?? '';
    assert.match(text, /=ROUNDDOWN\(BASELINE\(hosting_payment\) \* 1\.05, 3\)/);
    assert.match(text, /hosting_payment in Status quo\s*1\.5192 KRW trn\/yr/);
    await workbench.page.mouse.move(5, 5);
  });

  it('take a formula that is typed, and show its error with the likely remedy', async () => {
    await table.cell('defence_spending', 'status_quo').click();
    await workbench.page.keyboard.type('=hosting_paymnt / gdp');
    await press('Enter');
    await table.cell('defence_spending', 'status_quo').and(table.frame.locator('.is-error-value')).waitFor();
    await table.cell('defence_spending', 'status_quo').click();
    await table.card().waitFor();
    assert.match((await table.card().textContent()) ?? '', /no row hosting_paymnt.*Did you mean “hosting_payment”/s);
    await press('Control+.');
    await table.cell('defence_spending', 'status_quo').and(table.frame.locator(':not(.is-error-value)')).waitFor();
    await press('Control+Z');
    await press('Control+Z');
    await workbench.untilDirty(false);
  });

  it('of a measure share one formula, which is edited in any of them', async () => {
    const cell = await table.scrollTo('tariff_cost', 'status_quo');
    await cell.filter({ hasText: '5.205' }).waitFor();
    await cell.dblclick();
    assert.equal(await table.editor().inputValue(), '=car_exports * auto_tariff');
    await press('End');
    await workbench.page.keyboard.type(' * 2');
    await press('Enter');
    await shows('tariff_cost', 'status_quo', '10.41');
    await press('Control+Z');
    await shows('tariff_cost', 'status_quo', '5.205');
  });
});
