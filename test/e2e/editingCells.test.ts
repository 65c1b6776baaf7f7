import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

describe('editing cells as in a spreadsheet', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const shown = async (row: string, alternative: string) =>
    (await table.cell(row, alternative).locator('.text').textContent())?.trim();
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();

  const it = inOwnWindows(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  it('types over a cell; Enter goes down, Shift+Enter up, Tab right, Shift+Tab left', async () => {
    await type('1.6');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.6');
    assert.equal(await table.focused(), 'agreement_status status_quo');
    await press('Shift+Enter');
    assert.equal(await table.focused(), 'hosting_payment status_quo');
    await press('Tab');
    assert.equal(await table.focused(), 'hosting_payment package_deal');
    await press('Shift+Tab');
    assert.equal(await table.focused(), 'hosting_payment status_quo');
    await shows('hosting_payment', 'trilateral_energy', '1.6');
  });

  it('edits in place with F2, where arrows move the caret and Ctrl+Z undoes typing, not the document', async () => {
    await press('F2');
    assert.equal(await table.editor().inputValue(), '1.5192');
    await press('ArrowLeft');
    await press('Backspace');
    await type('5');
    assert.equal(await table.editor().inputValue(), '1.5152');
    await press('Control+Z');
    assert.notEqual(await table.editor().inputValue(), '1.5152');
    await workbench.untilDirty(false);
    await press('Escape');
    assert.equal(await shown('hosting_payment', 'status_quo'), '1.5192');
    await workbench.untilDirty(false);
  });

  it('clears with Delete, so that the cell is inherited again', async () => {
    await table.cell('hosting_payment', 'package_deal').click();
    await press('Delete');
    await table.cell('hosting_payment', 'package_deal').and(table.frame.locator('.is-inherited')).waitFor();
    assert.equal(await shown('hosting_payment', 'package_deal'), '1.5192');
    await press('Control+Z');
    await shows('hosting_payment', 'package_deal', '1.595');
  });

  it('refuses a text in a number cell in place, says why, and keeps what was typed', async () => {
    await type('much');
    await press('Enter');
    await table.refusal().waitFor();
    assert.match((await table.refusal().textContent()) ?? '', /“much” is not a number.*KRW trn\/yr/);
    assert.equal(await table.editor().inputValue(), 'much');
    await workbench.untilDirty(false);
    await press('Control+A');
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
  });

  it('refuses a level that does not exist and names those that do', async () => {
    await table.cell('agreement_status', 'status_quo').click();
    await type('cancelled');
    await press('Enter');
    await table.refusal().waitFor();
    assert.match((await table.refusal().textContent()) ?? '', /no level.*Reopened/);
    assert.equal(await table.editor().inputValue(), 'cancelled');
    await press('Escape');
    await workbench.untilDirty(false);
  });

  it('keeps up with rapid typing down a column', async () => {
    for (const value of ['2', '3', '4']) {
      await table.cell('us_arms_purchases', 'status_quo').click();
      await workbench.page.keyboard.type(`${value}1`);
      await press('Enter');
      await workbench.page.keyboard.type(`${value}2`);
      await press('Enter');
    }
    await shows('us_arms_purchases', 'status_quo', '41');
    await shows('support_in_kind', 'status_quo', '42');
    await press('Control+Z');
    await shows('support_in_kind', 'status_quo', '32');
    assert.equal(await shown('us_arms_purchases', 'status_quo'), '41');
  });

  it('renames a row by its label', async () => {
    await table.label('troops').scrollIntoViewIfNeeded();
    await table.label('defence_spending').dblclick();
    await press('Control+A');
    await type('Defence spending');
    await press('Enter');
    await table.label('defence_spending').filter({ hasText: 'Defence spending' }).waitFor();
    // The label shows what was typed before it is in the document.
    await workbench.untilDirty();
    await workbench.save();
    assert.match(workbench.read(SEOUL), /"label": "Defence spending"/);
  });

  it('saves what was typed just before', async () => {
    await type('1.9');
    await press('Enter');
    await press('Control+S');
    await workbench.untilSaved(SEOUL, /"status_quo": (\{ "value": )?1\.9/);
    await workbench.untilDirty(false);
  });

  it('commits the cell being edited when the file is saved', async () => {
    await type('1.9');
    await press('Control+S');
    await workbench.untilDirty(false);
    await shows('hosting_payment', 'status_quo', '1.9');
    await workbench.page.waitForTimeout(300);
    await workbench.untilDirty(false);
    assert.match(workbench.read(SEOUL), /"status_quo": (\{ "value": )?1\.9/);
  });
});
