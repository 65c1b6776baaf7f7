import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/support/project.mjs';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('a contradiction', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open();
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').waitFor();
      return workbench;
    },
    { isStory: true },
  );

  it('shows in its cells when a level is chosen that breaks a rule', async () => {
    const cell = await table.scrollTo('china_wording', 'worst_case');
    await cell.dblclick();
    await table.options().getByText('Meant and not named').click();
    await cell.and(table.frame.locator('.has-finding.is-error')).waitFor();
    await table.cell('taiwan_commitment', 'worst_case').and(table.frame.locator('.has-finding')).waitFor();
    const underline = await cell.locator('.text').evaluate((element) => getComputedStyle(element).textDecorationStyle);
    assert.equal(underline, 'wavy');
    await cell.locator('.badge').waitFor();
    await workbench.untilDirty();
  });

  it('is explained where it stands: what, why, and the other cell', async () => {
    await table.cell('china_wording', 'worst_case').click();
    const card = table.card();
    await card.waitFor();
    const text = (await card.textContent()) ?? '';
    assert.match(text, /do not stand together in Worst case/);
    assert.match(text, /commitment against China/);
    await card.getByText('Seoul’s commitment on Taiwan · Worst case').click();
    assert.equal(await table.focused(), 'taiwan_commitment worst_case');
  });

  it('is listed under the line that counts it, and the list leads to it', async () => {
    assert.match((await table.summary().textContent()) ?? '', /1 error/);
    await table.summary().click();
    await table.entries().first().click();
    assert.equal(await table.focused(), 'china_wording worst_case');
  });

  it('is a Problem with its code, its reason and its place', async () => {
    await workbench.openProblems();
    await workbench.problemRows().first().waitFor();
    const [problem = ''] = await workbench.problems();
    assert.match(problem, /do not stand together.*alliance\/explicit_without_naming.*Ln \d+/);
  });

  it('is gone after one undo, and the file is as it was', async () => {
    await table.cell('china_wording', 'worst_case').click();
    await workbench.page.keyboard.press('Control+Z');
    await table.cell('china_wording', 'worst_case').and(table.frame.locator(':not(.has-finding)')).waitFor();
    await workbench.untilDirty(false);
    assert.match((await table.summary().textContent()) ?? '', /No findings/);
    await workbench.problemRows().first().waitFor({ state: 'detached' });
    assert.equal(await table.focused(), 'china_wording worst_case');
  });

  it('comes back with redo; saved, it is one line of difference', async () => {
    await workbench.page.keyboard.press('Control+Y');
    await table.cell('china_wording', 'worst_case').and(table.frame.locator('.has-finding')).waitFor();
    await workbench.save();
    const before = readFileSync(inProject('scenarios', SEOUL), 'utf8').split('\n');
    const after = workbench.read(SEOUL).split('\n');
    assert.equal(after.length, before.length);
    const changed = after.flatMap((line, index) => (line === before[index] ? [] : [[before[index], line]]));
    assert.equal(changed.length, 1);
    assert.equal(changed[0]?.[1], changed[0]?.[0]?.replace('"named"', '"unnamed"'));
  });
});
