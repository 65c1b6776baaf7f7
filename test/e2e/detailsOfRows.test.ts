import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const PERCENT = '{\n      "section": "money",\n      "label": "Burden",\n      "role": "given",\n      "unit": "%",\n';
const TEXT = SMALL_TEXT.replace(
  '  "alternatives"',
  '  "sources": {\n    "press": { "title": "A paper" },\n    "ministry": { "title": "The ministry" }\n  },\n  "alternatives"',
).replace('    "stance": {', `    "burden": ${PERCENT}      "values": { "base": 6 }\n    },\n    "stance": {`);

describe('how rows hang together, in the details panel', () => {
  let workbench: Workbench;
  let table: Table;
  const panel = (): Locator => table.frame.locator('aside.details');
  const field = (label: string): Locator => panel().getByLabel(label, { exact: true });
  const heading = (title: string) => panel().locator('h2').filter({ hasText: title }).waitFor();
  const link = (text: string): Locator => panel().getByRole('button', { name: text, exact: true });

  /** Saves, holds the file against what it should be, and takes it back by one undo. */
  async function changes(before: string, after: string): Promise<void> {
    await workbench.untilDirty();
    await workbench.save();
    assert.ok(TEXT.includes(before), `the file has ${before}`);
    assert.equal(
      workbench.read(SMALL),
      TEXT.replace(before, () => after),
    );
    await table.heads().first().click();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(SMALL), TEXT);
  }

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: TEXT } });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    await workbench.page.keyboard.press('F4');
    await heading('Payment');
    return workbench;
  });

  it('a row is said to be the same quantity as another, and why the two may differ', async () => {
    await table.label('payment').click();
    await heading('Payment');
    assert.equal(await field('Why the two may differ').count(), 0);
    await field('Same quantity as').selectOption({ label: 'Credit' });
    await field('Why the two may differ').fill('The press counts in kind.');
    await field('Why the two may differ').press('Tab');
    await link('Open “Credit”').waitFor();
    await workbench.screenshot('details of rows');
    await workbench.save();
    const same = TEXT.replace(
      '"unit": "KRW trn/yr",\n',
      '"unit": "KRW trn/yr",\n      "sameAs": "credit",\n      "reconciled": "The press counts in kind.",\n',
    );
    assert.equal(workbench.read(SMALL), same);
    await link('Open “Credit”').click();
    await heading('Credit');
    await field('Why the two may differ').waitFor();
    // A new id of the other row is followed.
    await field('Id').fill('grant');
    await field('Id').press('Enter');
    await table.label('grant').waitFor();
    await workbench.save();
    assert.match(workbench.read(SMALL), /"sameAs": "grant"/);
    await table.heads().first().click();
    for (let undone = 0; undone < 3; undone++) await workbench.page.keyboard.press('Control+Z');
    await table.label('credit').waitFor();
    await workbench.save();
    assert.equal(workbench.read(SMALL), TEXT);
  });

  it('a total, and a yearly flow, are chosen for a row', async () => {
    await table.label('payment').click();
    await heading('Payment');
    await field('Counts toward').selectOption({ label: 'Total' });
    await changes('"unit": "KRW trn/yr",\n', '"unit": "KRW trn/yr",\n      "countsToward": "total",\n');
    await table.label('payment').click();
    await field('Sum of').selectOption({ label: 'Credit' });
    await changes('"unit": "KRW trn/yr",\n', '"unit": "KRW trn/yr",\n      "accumulates": "credit",\n');
  });

  it('a percentage is said to be the share of two rows, in one step once both are chosen', async () => {
    await table.label('burden').click();
    await heading('Burden');
    await field('Part').focus();
    await field('Part').selectOption({ label: 'Credit' });
    await field('Label').focus();
    await panel().getByText('Choose “Whole” as well, or neither of the two.').waitFor();
    assert.equal(await field('Part').inputValue(), 'credit');
    await field('Whole').selectOption({ label: 'Credit' });
    await panel().getByText('The part and the whole are one row. Choose two.').waitFor();
    await field('Whole').scrollIntoViewIfNeeded();
    await workbench.screenshot('details of rows refused');
    await field('Whole').selectOption({ label: 'Payment' });
    await panel().getByText('The part and the whole are one row. Choose two.').waitFor({ state: 'detached' });
    await changes('"unit": "%",\n', '"unit": "%",\n      "share": { "part": "credit", "of": "payment" },\n');
  });

  it('what other sources state is added to a cell, changed and deleted, and held against it', async () => {
    await table.cell('payment', 'base').click();
    await heading('Payment');
    await link('Add what another source states…').click();
    await heading('What another source states');
    await link('Add').click();
    await panel().getByText('Choose the source that states it first.').waitFor();
    await field('It states').fill('1,800');
    // A source that is not there yet is added on the way, and what is typed stays.
    await link('Add a new source…').click();
    await heading('New source');
    await field('Title').fill('Budget');
    await link('Add').click();
    await heading('What another source states');
    assert.equal(await field('It states').inputValue(), '1,800');
    await field('Source').selectOption({ label: 'Budget' });
    await link('Add').click();
    await heading('Payment');
    await panel().locator('.details-finding').filter({ hasText: 'Budget' }).waitFor();
    await panel().locator('.details-entry').filter({ hasText: 'Budget' }).scrollIntoViewIfNeeded();
    await workbench.screenshot('details of another source');
    await panel().locator('.details-entry').filter({ hasText: 'Budget' }).click();
    await heading('Budget');
    await field('Note').fill('Cash only.');
    await field('Note').press('Tab');
    await field('It states').fill('a lot');
    await field('It states').press('Enter');
    await panel().locator('.field-refusal').waitFor();
    assert.equal(await field('It states').inputValue(), 'a lot');
    await field('It states').press('Escape');
    await workbench.save();
    assert.match(
      workbench.read(SMALL),
      /"base": \{ "value": 1500, "alsoStated": \[\{ "source": "budget", "value": 1800, "note": "Cash only." \}\] \}/,
    );
    await link('Delete what it states').click();
    await heading('Payment');
    assert.equal(await panel().locator('.details-entry').filter({ hasText: 'Budget' }).count(), 0);
    await workbench.save();
    assert.match(workbench.read(SMALL), /"base": 1500,/);
  });
});
