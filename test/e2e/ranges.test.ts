import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { Workbench } from './support/workbench';

describe('a range of cells', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();
  const selected = async () =>
    table.frame
      .locator('[role="gridcell"][aria-selected="true"]')
      .evaluateAll((cells) =>
        cells.map((cell) => `${(cell as HTMLElement).dataset.row} ${(cell as HTMLElement).dataset.alternative}`),
      );
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });

  beforeEach(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
  });
  afterEach(async () => {
    assert.deepEqual(workbench.pageErrors, []);
    await workbench.close();
  });

  it('grows with Shift and the arrows, is told, and is given up with Escape or an arrow', async () => {
    await press('Shift+ArrowRight');
    await press('Shift+ArrowDown');
    await said('2 rows × 2 columns selected');
    assert.deepEqual((await selected()).length, 4);
    await workbench.screenshot('range by keys');
    await press('Escape');
    assert.deepEqual(await selected(), ['hosting_payment status_quo']);
    await table.cell('agreement_status', 'package_deal').click({ modifiers: ['Shift'] });
    await said('2 rows × 2 columns selected');
    await press('Control+a');
    await workbench.screenshot('range of a section');
    await press('ArrowDown');
    assert.equal((await selected()).length, 1);
  });

  it('copies and pastes a block as one step, and reports what does not fit', async () => {
    await press('Shift+ArrowDown');
    await press('Control+c');
    await said('2 cells copied');
    await press('ArrowRight');
    await press('Control+v');
    await shows('hosting_payment', 'package_deal', '1.5192');
    await workbench.screenshot('range pasted');
    await press('Control+z');
    await shows('hosting_payment', 'package_deal', '1.595');
    await table.cell('agreement_status', 'package_deal').click();
    await press('Control+v');
    await table.frame.locator('.refusal-report').waitFor();
    await workbench.screenshot('range refused');
    await table.frame.locator('.refusal-report .entry').first().click();
    await table.refusal().waitFor();
    await workbench.screenshot('range taken up');
  });

  it('fills by drag and clears', async () => {
    await type('2');
    await press('Control+Enter');
    await shows('hosting_payment', 'status_quo', '2');
    await press('Shift+ArrowRight');
    await type('3');
    await press('Control+Enter');
    await shows('hosting_payment', 'package_deal', '3');
    await workbench.screenshot('range filled');
    const corner = await table.cell('hosting_payment', 'package_deal').boundingBox();
    const target = await table.cell('hosting_payment', 'trilateral_energy').boundingBox();
    if (!corner || !target) assert.fail();
    await workbench.page.mouse.move(corner.x + corner.width - 4, corner.y + corner.height - 4);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(target.x + 20, target.y + 10, { steps: 4 });
    await workbench.screenshot('range fill drag');
    await workbench.page.mouse.up();
    await shows('hosting_payment', 'trilateral_energy', '3');
    await press('Delete');
    await workbench.screenshot('range cleared');
  });
});
