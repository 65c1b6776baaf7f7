// A reviewer compares a scenario with the last commit: one table with both values, what that does, and the way back.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { axeViolations } from './support/accessibility';
import { commitAll } from './support/git';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const NOW = SMALL_TEXT.replace('"base": 1500', '"base": 1400')
  .replace('"more": "firm"', '"more": "tense"')
  .replace('A firm stance is paid for.', 'A firm stance has its price.')
  .replace(
    /("credit": \{[^}]*\{[^}]*\}\s*\},)/,
    '$1\n    "reserve": { "section": "money", "label": "Reserve", "unit": "KRW trn/yr", "values": { "base": 20 } },',
  );

const BROKEN = 'broken.scenario.json';

describe('comparing with the last commit', () => {
  let workbench: Workbench;
  let compared: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({
        files: { [SMALL]: SMALL_TEXT, [BROKEN]: SMALL_TEXT.replace('"rules": {', '"rules": [') },
        prepare: commitAll,
      });
      workbench.write(SMALL, NOW);
      await workbench.openTable(SMALL);
      await workbench.runCommand('Scenario: Compare with HEAD');
      await tab('HEAD ↔ working file').waitFor({ timeout: 30_000 });
      compared = new Table(workbench.table());
      await compared.cell('payment', 'base').waitFor({ timeout: 30_000 });
      return workbench;
    },
    { isStory: true },
  );

  const tab = (sides: string): Locator => workbench.page.locator('.tabs-container .tab').filter({ hasText: sides });
  const press = (key: string) => workbench.page.keyboard.press(key);
  const said = (text: RegExp) => compared.frame.locator('.announcer').getByText(text).waitFor();

  it('shows both values of what differs, what that does, and nothing else', async () => {
    assert.match(
      await compared.frame.locator('.sides').innerText(),
      /HEAD \([0-9a-f]{7}, \d{4}-\d\d-\d\d\)\s*↔\s*working/,
    );
    assert.match(await compared.cell('payment', 'base').innerText(), /1,500[^]*1,400[^]*−6\.7 %/);
    assert.match(await compared.cell('stance', 'more').innerText(), /Firm[^]*Tense/);
    assert.match(await compared.label('reserve').innerText(), /Reserve[^]*added/);
    assert.equal(await compared.label('credit').count(), 0);
    const lists = await compared.frame.locator('.lists').innerText();
    assert.match(lists, /What it does to measures[^]*Total, Base\s*1,600 → 1,500 KRW trn\/yr\s*−6\.3 %/);
    assert.match(lists, /New findings[^]*“reserve” has no “role”/);
    assert.match(
      lists,
      /Other changes[^]*Rule firm_pays, because\s*A firm stance is paid for\. → A firm stance has its/,
    );
    assert.deepEqual(await axeViolations(workbench.page), []);
    await workbench.screenshot('comparing with HEAD');
  });

  it('leads from one change to the next by keys, and says which', async () => {
    await compared.cell('payment', 'base').click();
    await press('F7');
    await said(/^Change 2 of 4: Reserve: added/);
    await press('Alt+F5');
    await said(/^Change 3 of 4: Stance, More: Firm → Tense/);
    assert.equal(await compared.focused(), 'stance more');
    await press('Shift+F7');
    await said(/^Change 2 of 4: Reserve: added/);
  });

  it('shows all rows where that is asked for', async () => {
    await compared.frame.getByLabel('Differences only').click();
    await compared.label('credit').waitFor();
    await compared.frame.getByLabel('Differences only').click();
    await compared.label('credit').waitFor({ state: 'detached' });
  });

  it('leads to the cell in the table of the document, and follows what is changed there', async () => {
    await compared.cell('payment', 'base').click();
    await compared.frame.getByRole('button', { name: 'Show in Table' }).click();
    await tab('HEAD ↔ working file').and(workbench.page.locator(':not(.active)')).waitFor();
    const table = new Table(workbench.table());
    await table.cell('payment', 'base').and(table.frame.locator(':focus')).waitFor();
    await workbench.page.keyboard.type('1700');
    await press('Enter');
    await table.cell('payment', 'base').getByText('1,700').waitFor();
    await tab('HEAD ↔ working file').click();
    compared = new Table(workbench.table());
    await compared.cell('payment', 'base').getByText('1,700').waitFor({ timeout: 30_000 });
    assert.match(await compared.cell('payment', 'base').innerText(), /1,500[^]*1,700[^]*\+13 %/);
  });

  it('takes any revision that is typed, and says where there is none', async () => {
    await tab(`${SMALL}`).first().click();
    await workbench.runCommand('Scenario: Compare with Branch or Commit…');
    await workbench.quickInput().fill('HEAD~7');
    await workbench.quickInputRow('HEAD~7').click();
    await (
      await workbench.notifications()
    )
      .getByText('“HEAD~7” is no branch, tag or commit of this repository.')
      .waitFor();
  });

  it('compares with another file, and says what of it cannot be read', async () => {
    await tab(SMALL).first().click();
    await workbench.save();
    await workbench.runCommand('Scenario: Compare with File…');
    await workbench.quickInputRow(BROKEN).click();
    await tab(`${BROKEN} ↔ ${SMALL}`).waitFor({ timeout: 30_000 });
    compared = new Table(workbench.table());
    await compared
      .notice()
      .getByText(/broken\.scenario\.json can be read in part only, line \d+: /)
      .waitFor({ timeout: 30_000 });
    assert.match(await compared.cell('payment', 'base').innerText(), /1,500[^]*1,700/);
    await workbench.screenshot('comparing with a broken file');
  });

  it('comes back when the window is loaded anew, and says so where a side is gone', async () => {
    rmSync(join(workbench.folder, BROKEN), { force: true });
    // In a browser VS Code keeps what is open every five seconds.
    await workbench.page.waitForTimeout(6000);
    await workbench.reload();
    const gone = workbench.table().locator('.nothing-differs');
    await gone.getByText(`${BROKEN} cannot be opened: it may have been deleted.`).waitFor({ timeout: 30_000 });
    await workbench.screenshot('comparing with a file that is gone');
    await tab('HEAD ↔ working file').click();
    compared = new Table(workbench.table());
    // It begins where the reader was.
    await compared.frame.locator('.position').getByText('Change 1 of 4').waitFor({ timeout: 30_000 });
    assert.match(await compared.cell('payment', 'base').innerText(), /1,500[^]*1,700/);
    await press('F7');
    await said(/^Change 2 of 4: Reserve: added/);
    await tab(SMALL).last().click();
    await tab('HEAD ↔ working file').click();
    compared = new Table(workbench.table());
    await compared.frame.locator('.position').getByText('Change 2 of 4').waitFor();
  });

  it('is opened from among the changes in Source Control, for two that are selected with each other', async () => {
    await tab(SMALL).last().click();
    await press('Control+Shift+G');
    const change = workbench.page.locator('.scm-view .monaco-list-row').filter({ hasText: SMALL });
    await change.waitFor();
    await workbench.chooseFromMenu(change, 'Compare as Scenario');
    await tab('HEAD ↔ working file').and(workbench.page.locator('.active')).waitFor();
    workbench.write(BROKEN, NOW);
    const other = workbench.page.locator('.scm-view .monaco-list-row').filter({ hasText: BROKEN });
    // Git has seen that it is there again.
    await other.locator('.name:not(.strike-through)').waitFor();
    const selected = workbench.page
      .locator('.scm-view .monaco-list-row.selected')
      .filter({ hasText: '.scenario.json' });
    // The list is made anew each time that git has looked, and what was selected in it is so no more.
    for (let tries = 0; tries < 10 && (await selected.count()) !== 2; tries++) {
      await change.click();
      await other.click({ modifiers: ['Control'] });
      await workbench.page.waitForTimeout(500);
    }
    await workbench.chooseFromMenu(other, 'Compare as Scenario');
    await tab(`${SMALL} ↔ ${BROKEN}`).and(workbench.page.locator('.active')).waitFor({ timeout: 30_000 });
    await press('Control+F4');
  });

  it('leaves git’s own diff as text, and marks both panes where the reader chooses the table', async () => {
    const { page } = workbench;
    await press('Control+Shift+G');
    await page.locator('.scm-view .monaco-list-row').filter({ hasText: SMALL }).click();
    await page.locator('.monaco-diff-editor').waitFor();
    await workbench.runCommand('View: Reopen Editor With...');
    await workbench.quickInputRow('Scenario Table').click();
    const changed = (table: Table) => table.cell('payment', 'base').and(table.frame.locator('.change-changed'));
    const [one, other] = [new Table(workbench.table(0)), new Table(workbench.table(1))];
    for (const pane of [one, other]) await changed(pane).waitFor({ timeout: 30_000 });
    // The frames of the two panes stand in the page in any order.
    const [then, now] = (await one.notice().isVisible()) ? [one, other] : [other, one];
    const told = async (pane: Table) => (await changed(pane).getAttribute('aria-description')) ?? '';
    assert.match(await told(then), /Is 1,700 in the working file\./);
    assert.match(await told(now), /Was 1,500 at the last commit\./);
    assert.match(await then.notice().innerText(), /This version of the file cannot be edited\./);
    await workbench.screenshot('a diff as two tables');
  });
});
