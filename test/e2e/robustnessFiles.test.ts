// The file itself under an open table: renamed, deleted, made anew, read-only, very large.
import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { largeScenario } from '../bench/largeScenario';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench, type WorkbenchOptions } from './support/workbench';

describe('a file that is moved, deleted, locked or large', () => {
  let workbench: Workbench;
  let table: Table;
  let original: string;
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);

  const it = inOwnWindows();

  async function open(options: WorkbenchOptions = {}): Promise<void> {
    workbench = await Workbench.open(options);
    original = workbench.read(SEOUL);
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
  }

  it('renamed in VS Code: the table stays under the new name, with what was not saved', async () => {
    await open();
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.save();
    const entry = workbench.page.locator('.explorer-folders-view .label-name').getByText(SEOUL, { exact: true });
    await entry.click();
    await press('F2');
    const box = workbench.page.locator('.explorer-folders-view input');
    await box.fill('renamed.scenario.json');
    await press('Enter');
    await workbench.tab('renamed.scenario.json').waitFor();
    table = new Table(workbench.table());
    await shows('hosting_payment', 'status_quo', '1.7');
    await table.cell('hosting_payment', 'status_quo').click();
    await type('1.8');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.8');
    await workbench.save();
    assert.match(workbench.read('renamed.scenario.json'), /"status_quo": 1\.8\b/);
  });

  it('renamed on disk and deleted while there are unsaved changes: nothing typed is lost, and saving writes it again', async () => {
    await open();
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    renameSync(join(workbench.folder, SEOUL), join(workbench.folder, 'elsewhere.json'));
    await workbench.tab(SEOUL).and(workbench.page.locator('.tab:has(.strikethrough), .tab')).waitFor();
    await workbench.page.waitForTimeout(1500);
    await shows('hosting_payment', 'status_quo', '1.7');
    await table.cell('hosting_payment', 'package_deal').click();
    await type('1.9');
    await press('Enter');
    await shows('hosting_payment', 'package_deal', '1.9');
    await workbench.save();
    assert.match(workbench.read(SEOUL), /"status_quo": 1\.7\b/);
    assert.equal(workbench.read('elsewhere.json'), original);
  });

  it('deleted and made anew on disk: the table shows the new file', async () => {
    await open();
    rmSync(join(workbench.folder, SEOUL));
    await workbench.page.waitForTimeout(500);
    workbench.write(SEOUL, original.replace('1.5192', '1.4444'));
    if ((await workbench.tab(SEOUL).count()) === 0) table = new Table(await workbench.openTable(SEOUL));
    await shows('hosting_payment', 'status_quo', '1.4444');
  });

  it('read-only by the setting files.readonlyInclude: the table says so, and refuses in place with the reason', async () => {
    await open({ settings: { 'files.readonlyInclude': { '**/seoul*.scenario.json': true } } });
    await table.notice().waitFor();
    assert.match((await table.notice().textContent()) ?? '', /files\.readonlyInclude/);
    await table.cell('hosting_payment', 'status_quo').click();
    await type('2');
    await table.refusal().waitFor();
    assert.match((await table.refusal().textContent()) ?? '', /read-only/);
    assert.equal(await table.editor().count(), 0);
    await workbench.untilDirty(false);
    assert.equal(workbench.read(SEOUL), original);
  });

  it('without the right to write it (chmod 444): edits are kept, and VS Code tells at saving', async function () {
    if (process.getuid?.() === 0) this.skip(); // root may write to anything
    await open({ prepare: (folder) => chmodSync(join(folder, SEOUL), 0o444) });
    await type('2.5');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '2.5');
    await press('Control+S');
    await workbench.page.waitForTimeout(1000);
    await workbench.untilDirty();
    assert.equal(workbench.read(SEOUL), original);
  });

  it('of five megabytes: opens, scrolls to its end and takes edits', async function () {
    this.timeout(120_000);
    const text = largeScenario({ rows: 10_100, alternatives: 10 });
    assert.ok(text.length > 5_000_000, String(text.length));
    workbench = await Workbench.open({ files: { 'large.scenario.json': text } });
    workbench.page.setDefaultTimeout(60_000);
    let began = Date.now();
    table = new Table(await workbench.openTable('large.scenario.json'));
    await table.cell('row_0', 'a0').click();
    console.log(`      opened in ${Date.now() - began} ms`);
    began = Date.now();
    await press('Control+End');
    await table.cell('row_10099', 'a9').waitFor();
    console.log(`      at its end in ${Date.now() - began} ms`);
    await table.cell('row_10099', 'a9').click();
    began = Date.now();
    await type('4321');
    await press('Enter');
    await shows('row_10099', 'a9', '4,321');
    console.log(`      edited in ${Date.now() - began} ms`);
    await press('Control+Z');
    await workbench.untilDirty(false);
  });
});
