// Which rows are shown: by section, role, findings, changes and differences; and that hands act on those alone.
import assert from 'node:assert/strict';
import { commitAll } from './support/git';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('filtering rows', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  const panel = () => table.frame.getByRole('dialog', { name: 'Filter rows' });
  const box = (label: string) => panel().getByRole('checkbox', { name: label });
  const bar = () => table.frame.locator('.filter-bar');
  const rows = () =>
    table.frame
      .locator('[role="rowheader"][data-row]')
      .evaluateAll((labels: HTMLElement[]) => labels.map(({ dataset }) => dataset.row ?? ''));
  /** Waits until so many rows are shown, and tells which. */
  const shows = async (count: number) => {
    await bar()
      .getByText(`${String(count)} of 4 rows match`)
      .waitFor();
    return rows();
  };
  const open = async () => {
    await press('Control+Shift+L');
    await panel().waitFor();
  };

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({
        files: { [SMALL]: SMALL_TEXT },
        prepare: commitAll,
      });
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').click();
      return workbench;
    },
    { isStory: true },
  );

  it('is chosen by the keyboard alone, and told as chips with the count of rows', async () => {
    await open();
    assert.ok(await box('With findings').evaluate((element) => element === document.activeElement));
    await workbench.screenshot('filtering panel');
    for (let step = 0; step < 3; step++) await press('ArrowDown');
    await press('Space');
    await said('3 of 4 rows match');
    assert.deepEqual(await shows(3), ['payment', 'credit', 'stance']);
    await box('Money').check();
    assert.deepEqual(await shows(2), ['payment', 'credit']);
    await press('Escape');
    await panel().waitFor({ state: 'hidden' });
    assert.equal(await table.focused(), 'payment base');
    await workbench.screenshot('filtering chips');
    // A section that is collapsed hides its rows from the eye, and not from the count.
    const money = table.frame.locator('.cell.section[data-section="money"]');
    await money.locator('.twisty').click();
    await table.label('payment').waitFor({ state: 'detached' });
    assert.deepEqual(await shows(2), []);
    await money.locator('.twisty').click();
    await table.label('payment').waitFor();
    await bar().getByRole('button', { name: 'Remove the filter “Section: Money”' }).click();
    assert.deepEqual(await shows(3), ['payment', 'credit', 'stance']);
    await bar().getByRole('button', { name: 'Clear all' }).click();
    await bar().waitFor({ state: 'hidden' });
    assert.equal((await rows()).length, 4);
  });

  it('shows the rows that differ between the alternatives', async () => {
    await table.frame.locator('.filter-toggle').click();
    await box('Differing between the alternatives shown').check();
    assert.deepEqual(await shows(3), ['payment', 'stance', 'total']);
    await table.frame.locator('.filter-toggle').click();
    await panel().waitFor({ state: 'hidden' });
  });

  it('lets moving, ranges, filling and copying act on the rows shown', async () => {
    await table.cell('payment', 'base').click();
    await press('ArrowDown');
    assert.equal(await table.focused(), 'stance base');
    await press('ArrowUp');
    await press('Shift+ArrowDown');
    await said('2 rows × 1 column selected');
    await press('Control+c');
    await said('2 cells copied');
    await press('Delete');
    await table.cell('payment', 'base').filter({ hasText: 'missing' }).waitFor();
    await workbench.save();
    // The row between the two was not shown.
    assert.match(workbench.read(SMALL), /"base": 100\n/);
    assert.doesNotMatch(workbench.read(SMALL), /"base": (1500|"calm")/);
    await press('Control+z');
    await table.cell('payment', 'base').filter({ hasText: '1,500' }).waitFor();
    await workbench.save();
  });

  it('keeps the row that an edit takes out of it until it is applied again', async () => {
    await table.cell('stance', 'more').click();
    await workbench.page.keyboard.type('Calm');
    await press('Enter');
    await table.cell('stance', 'more').filter({ hasText: 'Calm' }).waitFor();
    const again = bar().getByRole('button', { name: 'Filter again: 1 no longer matches' });
    await again.waitFor();
    assert.deepEqual(await shows(3), ['payment', 'stance', 'total']);
    await workbench.screenshot('filtering stray');
    await again.click();
    assert.deepEqual(await shows(2), ['payment', 'total']);
    await press('Control+z');
    assert.deepEqual(await shows(3), ['payment', 'stance', 'total']);
  });

  it('shows what differs from the last commit, as it comes to differ', async () => {
    await workbench.runCommand('Scenario: Clear Filter');
    await bar().waitFor({ state: 'hidden' });
    await table.cell('credit', 'base').click();
    await open();
    await box('Changed since the last commit').check();
    assert.deepEqual(await shows(0), []);
    // No cell is left to give the focus back to, and the keys still mean the table.
    await press('Escape');
    await press('Control+Shift+9');
    await bar().waitFor({ state: 'hidden' });
    assert.equal((await rows()).length, 4);
    await table.cell('credit', 'base').click();
    await workbench.page.keyboard.type('120');
    await press('Enter');
    await table.label('credit').and(table.frame.locator('.change-changed')).waitFor({ timeout: 30_000 });
    await open();
    await box('Changed since the last commit').check();
    assert.deepEqual(await shows(1), ['credit']);
    await press('Escape');
  });

  it('gives way to whatever leads to a row, and says so', async () => {
    await table.frame.locator('input.name-box').click();
    await workbench.page.keyboard.type('stance');
    await press('Enter');
    await table.label('stance').waitFor();
    await said('Shown in addition to the rows of the filter.');
    assert.deepEqual(await shows(2), ['credit', 'stance']);
    await workbench.runCommand('Scenario: Clear Filter');
    await bar().waitFor({ state: 'hidden' });
  });
});
