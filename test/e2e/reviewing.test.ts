// A reviewer's day in one window: a branch on which cells, a rule and the file's own data are changed in the table, the
// comparison, the Markdown for the pull request, and a merge with a branch that touched the same row.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/support/project.mjs';
import { commitAll, git } from './support/git';
import { SMALL, SMALL_TEXT } from './support/small';
import { openSmallInGit } from './support/smallInGit';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import type { Workbench } from './support/workbench';

/** What another branch made of the same row. */
const OTHER = SMALL_TEXT.replace('"base": 1500', '"base": 1600').replace(
  '=BASELINE(payment) * 2',
  '=BASELINE(payment) * 3',
);

describe('a reviewer', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await openSmallInGit((folder) => {
        commitAll(folder);
        execFileSync(process.execPath, [inProject('dist/scenario.js'), 'git', 'enable'], { cwd: folder });
        git(folder, 'switch', '-c', 'other');
        writeFileSync(join(folder, SMALL), OTHER);
        git(folder, 'commit', '-am', 'Other');
        git(folder, 'switch', '-c', 'proposal', 'main');
      });
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').waitFor();
      return workbench;
    },
    { isStory: true },
  );

  const press = (key: string) => workbench.page.keyboard.press(key);
  const panel = () => table.frame.locator('aside.details');
  const field = (label: string) => panel().getByLabel(label, { exact: true });

  async function set(row: string, alternative: string, typed: string, shown: string): Promise<void> {
    // With the hand away no card lies over a cell.
    await workbench.page.mouse.move(5, 5);
    await table.card().waitFor({ state: 'hidden' });
    await table.cell(row, alternative).click();
    await workbench.page.keyboard.type(typed);
    await press('Enter');
    await table.cell(row, alternative).getByText(shown, { exact: true }).waitFor();
  }

  it('sees cells, a rule and the file’s own data that were changed in the table, and what that does', async () => {
    await set('payment', 'base', '1800', '1,800');
    await set('credit', 'base', '90', '90');
    await set('stance', 'more', 'Tense', 'Tense');
    await press('F4');
    await panel().getByRole('button', { name: 'Scenario', exact: true }).click();
    await field('As of').fill('2025-08-22');
    await field('As of').press('Tab');
    await panel().locator('.details-entry').filter({ hasText: 'A firm stance' }).click();
    await field('Because').fill('A firm stance has its price.');
    await field('Because').press('Tab');
    await workbench.untilDirty();
    await workbench.save();
    await workbench.runCommand('Scenario: Compare with HEAD');
    await workbench.page.locator('.tabs-container .tab').filter({ hasText: '↔' }).waitFor({ timeout: 30_000 });
    const compared = new Table(workbench.table());
    await compared.cell('payment', 'base').locator('.was').waitFor({ timeout: 30_000 });
    assert.match(await compared.cell('payment', 'base').innerText(), /1,500[^]*1,800[^]*\+20 %/);
    assert.match(await compared.cell('credit', 'base').innerText(), /100[^]*90/);
    assert.match(await compared.cell('stance', 'more').innerText(), /Firm[^]*Tense/);
    const lists = await compared.frame.locator('.lists').innerText();
    assert.match(lists, /Total, More\s*3,100 → 3,690 KRW trn\/yr\s*\+19 %/);
    assert.match(lists, /Rule firm_pays, because\s*A firm stance is paid for\. → A firm stance has its price\./);
    assert.match(lists, /2025-08-22/);
    await workbench.screenshot('a review in the table');
  });

  it('reads the same in the Markdown for the pull request', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [inProject('dist/scenario.js'), 'diff', 'HEAD', '--format', 'markdown'],
      { cwd: workbench.folder, encoding: 'utf8' },
    );
    assert.equal(status, 1);
    for (const part of [
      /Payment[^\n]*1500 → 1800/,
      /Credit[^\n]*100 → 90/,
      /Stance[^\n]*Firm → Tense/,
      /has its price/,
    ])
      assert.match(stdout, part);
    assert.match(stdout, /Total[^]*\+19 %/);
  });

  it('merges a branch that touched the same row: other cells by themselves, the same cell by a choice', async () => {
    git(workbench.folder, 'commit', '-am', 'Proposal');
    await workbench.page.locator('.tabs-container .tab').filter({ hasText: SMALL }).first().click();
    assert.throws(() => git(workbench.folder, 'merge', 'other'));
    table = new Table(workbench.table());
    const conflict = table.frame.locator('.conflict');
    await conflict.filter({ hasText: 'Payment · Base' }).waitFor({ timeout: 30_000 });
    assert.equal(await conflict.count(), 1);
    await workbench.screenshot('a review that meets another');
    await conflict.locator('.ours').click();
    await table.cell('payment', 'base').getByText('1,800').waitFor({ timeout: 30_000 });
    // Its notice pushes the rows down, and the hand goes to where they are then.
    await table.frame.locator('.merge-outcome').waitFor();
    await table.label('payment').hover();
    await table.card().getByText('1 cell changed since the last commit.').waitFor();
    await workbench.save();
    // The notice of the merge leaves, the rows move up, and no card stays where its row was.
    await table.frame.locator('.merge-outcome').waitFor({ state: 'detached' });
    await table.card().waitFor({ state: 'hidden' });
    const text = workbench.read(SMALL);
    assert.match(text, /"base": 1800,\n *"more": "=BASELINE\(payment\) \* 3"/);
    assert.match(text, /has its price/);
    assert.doesNotMatch(text, /[<>]{7}/);
    await workbench.screenshot('a review merged');
    git(workbench.folder, 'commit', '-am', 'Merge');
  });
});
