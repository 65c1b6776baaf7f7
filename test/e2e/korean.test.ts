import assert from 'node:assert/strict';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { Workbench } from './support/workbench';

describe('the table in Korean', () => {
  let workbench: Workbench;
  let table: Table;

  before(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT }, language: 'ko' });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
  });
  after(async () => {
    assert.deepEqual(workbench.pageErrors, []);
    await workbench.close();
  });

  it('names its columns, its counts and what a cell is', async () => {
    await workbench.screenshot('Korean');
    await table.frame.getByRole('columnheader', { name: '가정' }).waitFor();
    assert.match((await table.summary().textContent()) ?? '', /발견 사항 없음/);
    const inherited = await table.cell('credit', 'more').getAttribute('aria-description');
    assert.equal(inherited, 'Base에서 물려받음.');
    assert.equal(await table.frame.locator('html').getAttribute('lang'), 'ko');
  });

  it('has its commands in the menu', async () => {
    const entries = await (await workbench.menuOf(table.label('payment'))).allTextContents();
    await workbench.screenshot('Korean menu');
    assert.ok(entries.includes('행 복제'), entries.join());
  });
});
