// What is typed into the details and not in the file yet outlives the page: the tab is hidden, the window is loaded anew.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const OTHER = 'other.scenario.json';

describe('the details of a tab that was hidden', () => {
  let workbench: Workbench;
  let table: Table;
  const panel = (): Locator => table.frame.locator('aside.details');
  const field = (label: string): Locator => panel().getByLabel(label, { exact: true });
  const heading = (title: string) => panel().locator('h2').filter({ hasText: title }).waitFor();
  const link = (text: string): Locator => panel().getByRole('button', { name: text, exact: true });
  const focused = (label: string) => field(label).and(table.frame.locator(':focus')).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);

  const it = inOneWindow(
    async () => {
      const settings = { 'files.hotExit': 'onExitAndWindowClose' };
      workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT, [OTHER]: SMALL_TEXT }, settings });
      await workbench.openTable(OTHER);
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').click();
      await press('F4');
      await heading('Payment');
      return workbench;
    },
    { isStory: true },
  );

  async function hideAndShow(meanwhile?: () => void): Promise<void> {
    await workbench.tab(OTHER).click();
    await new Table(workbench.table()).cell('payment', 'base').waitFor();
    meanwhile?.();
    await workbench.tab(SMALL).click();
    table = new Table(workbench.table());
    await panel().waitFor();
  }

  it('have a form as it was filled, and typing goes on in the same field', async () => {
    await link('Add a new source…').click();
    await heading('New source');
    await field('Title').fill('Budget 2025');
    await field('Publisher').pressSequentially('Minis');
    await hideAndShow();
    await heading('New source');
    await focused('Publisher');
    await workbench.page.keyboard.type('try');
    await workbench.screenshot('details come back');
    assert.equal(await field('Title').inputValue(), 'Budget 2025');
    assert.equal(await field('Publisher').inputValue(), 'Ministry');
  });

  it('have it when the window is loaded anew', async () => {
    // In a browser VS Code keeps what is open every five seconds.
    await workbench.page.waitForTimeout(6000);
    await workbench.reload();
    await workbench.webviews().first().waitFor();
    table = new Table(workbench.table());
    await heading('New source');
    assert.equal(await field('Title').inputValue(), 'Budget 2025');
    assert.equal(await field('Publisher').inputValue(), 'Ministry');
    await link('Add').click();
    await heading('Payment');
    await link('Open the source').waitFor();
    // What was added is no draft any more.
    await link('Add a new source…').click();
    await heading('New source');
    await hideAndShow();
    await heading('New source');
    assert.equal(await field('Title').inputValue(), '');
    await link('Cancel').click();
    await heading('Payment');
  });

  it('have what was refused with its reason, whatever the file came to hold meanwhile, until it is let go of', async () => {
    await workbench.save();
    const saved = workbench.read(SMALL);
    await field('The source states').fill('about ten');
    await field('The source states').press('Enter');
    await panel().getByText('is not a number with its unit').waitFor();
    await hideAndShow(() =>
      workbench.write(
        SMALL,
        saved.replace(
          '"source": "budget_2025"',
          '"source": "budget_2025", "stated": { "value": 12, "unit": "KRW trn/yr" }',
        ),
      ),
    );
    await panel().getByText('is not a number with its unit').waitFor();
    assert.equal(await field('The source states').inputValue(), 'about ten');
    await focused('The source states');
    await press('Escape');
    await table.frame
      .locator('aside.details')
      .getByText('is not a number with its unit')
      .waitFor({ state: 'detached' });
    assert.equal(await field('The source states').inputValue(), '12 KRW trn/yr');
    await hideAndShow();
    await heading('Payment');
    assert.equal(await field('The source states').inputValue(), '12 KRW trn/yr');
  });

  it('have what was typed and not entered, and once it is entered it is the file’s alone', async () => {
    await field('Note').fill('As agreed');
    await hideAndShow();
    await focused('Note');
    assert.equal(await field('Note').inputValue(), 'As agreed');
    await field('Note').press('Tab');
    await workbench.untilDirty();
    await hideAndShow();
    await heading('Payment');
    assert.equal(await field('Note').inputValue(), 'As agreed');
    await table.cell('payment', 'base').click();
    await press('Control+Z');
    await workbench.untilDirty(false);
    // What is undone does not stay behind as something that is being typed.
    await workbench.page.waitForTimeout(300);
    assert.equal(await field('Note').inputValue(), '');
  });
});
