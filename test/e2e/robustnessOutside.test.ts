// Others write to a file while its table is open: an agent, a formatter, git.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conflicted } from './support/conflict';
import { git } from './support/git';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

describe('a file that others write to while its table is open', () => {
  let workbench: Workbench;
  let table: Table;
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);

  const it = inOwnWindows(async () => {
    workbench = await Workbench.open({
      width: 1800,
      prepare: (folder) => {
        git(folder, 'init', '-q', '-b', 'main');
        git(folder, 'add', '.');
        git(folder, 'commit', '-qm', 'start');
      },
    });
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  it('an agent writes it: the cells change, the selection stays, and the next edit lands in the new text', async () => {
    const text = workbench.read(SEOUL).replace('"status_quo": 1.5192', '"status_quo": 1.6666');
    assert.notEqual(text, workbench.read(SEOUL));
    // Longer in front, so that an edit at old offsets would go astray.
    workbench.write(SEOUL, text.replace('"title": "', '"title": "A much longer title that came from an agent: '));
    await shows('hosting_payment', 'status_quo', '1.6666');
    assert.equal(await table.focused(), 'hosting_payment status_quo');
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(
      workbench.read(SEOUL),
      text
        .replace('"title": "', '"title": "A much longer title that came from an agent: ')
        .replace('"status_quo": 1.6666', '"status_quo": 1.7'),
    );
  });

  it('an agent writes it while a cell is being edited: what is typed stays, and is committed to the new text', async () => {
    await type('1.8');
    workbench.write(SEOUL, workbench.read(SEOUL).replace('"title": "', '"title": "New: '));
    await table.frame.locator('h1').filter({ hasText: 'New:' }).waitFor();
    assert.equal(await table.editor().inputValue(), '1.8');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.8');
    await workbench.save();
    // The cell shows what was typed before it is in the document.
    const isWritten = () => /"title": "New: [^]*"status_quo": 1\.8\b/.test(workbench.read(SEOUL));
    for (let tries = 0; tries < 100 && !isWritten(); tries++) await workbench.page.waitForTimeout(100);
    assert.ok(isWritten());
  });

  it('a formatter lays the text out anew: the table stays, and an edit keeps the new layout', async () => {
    const { page } = workbench;
    const tidy = workbench.read(SEOUL).replace('"title": "', '"title": "Wide: ');
    workbench.write(SEOUL, tidy.replace(/^ +/gm, '$&$&'));
    await table.frame.locator('h1').filter({ hasText: 'Wide:' }).waitFor();
    await workbench.runCommand('Scenario: Open as Text');
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await workbench.runCommand('Format Document');
    await workbench.untilDirty();
    await workbench.save();
    const formatted = workbench.read(SEOUL);
    assert.equal(formatted, tidy);
    await shows('hosting_payment', 'status_quo', '1.5192');
    await table.cell('hosting_payment', 'status_quo').click();
    await type('1.9');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.9');
    // The cell shows what was typed before it is in the document.
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(SEOUL), formatted.replace('1.5192', '1.9'));
  });

  it('git stashes, restores and checks out: the table follows', async () => {
    const { folder } = workbench;
    await type('1.7');
    await press('Enter');
    await shows('hosting_payment', 'status_quo', '1.7');
    await workbench.untilDirty();
    await workbench.save();
    git(folder, 'stash', '-q');
    await shows('hosting_payment', 'status_quo', '1.5192');
    git(folder, 'stash', 'pop', '-q');
    await shows('hosting_payment', 'status_quo', '1.7');
    git(folder, 'commit', '-qam', 'other');
    git(folder, 'checkout', '-q', 'HEAD~1');
    await shows('hosting_payment', 'status_quo', '1.5192');
    await workbench.untilDirty(false);
  });

  it('git leaves a conflict: the table says so, leads to the line, and comes back when it is settled', async () => {
    const text = workbench.read(SEOUL);
    workbench.write(SEOUL, conflicted(text, '1.5192', '1.7', '1.9'));
    const conflict = table.frame.locator('.conflict');
    await conflict.getByText('1.7 KRW trn/yr').waitFor();
    await conflict.getByText('1.9 KRW trn/yr').waitFor();
    const line = readFileSync(join(workbench.folder, SEOUL), 'utf8').split('<<<<<<<')[0]?.split('\n').length ?? 0;
    await conflict.getByText(`Line ${line}`).click();
    await workbench.page.locator('.monaco-editor .view-line').filter({ hasText: '<<<<<<<' }).first().waitFor();
    workbench.write(SEOUL, text.replace('1.5192', '1.9'));
    await conflict.waitFor({ state: 'hidden' });
    await shows('hosting_payment', 'status_quo', '1.9');
  });

  it('a file whose first opening meets a conflict shows both sides', async () => {
    workbench.write('merged.scenario.json', conflicted(workbench.read(SEOUL), '1.5192', '1.7', '1.9'));
    const merged = new Table(await workbench.openTable('merged.scenario.json'));
    await merged.frame.locator('.conflict').getByText('1.9 KRW trn/yr').waitFor();
  });
});
