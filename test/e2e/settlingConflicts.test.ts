// A merge that git could not settle, settled in the table's place: choose, type, undo, save, and the merge goes on.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations } from './support/accessibility';
import { commitAll, git } from './support/git';
import { SMALL, SMALL_TEXT } from './support/small';
import { openSmallInGit } from './support/smallInGit';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import type { Workbench } from './support/workbench';

const OURS = SMALL_TEXT.replace('1500', '900')
  .replace('"Credit"', '"Credits"')
  .replace('"more": "firm"', '"more": "calm"');
const THEIRS = SMALL_TEXT.replace('1500', '1600')
  .replace('"Credit"', '"Loans"')
  .replace('"more": "firm"', '"more": "tense"');

/** Two branches that changed the same three places, merged as far as git can. */
function mergeInConflict(folder: string, write: (text: string) => void): void {
  commitAll(folder);
  git(folder, 'switch', '-c', 'feature');
  write(THEIRS);
  git(folder, 'commit', '-am', 'Theirs');
  git(folder, 'switch', 'main');
  write(OURS);
  git(folder, 'commit', '-am', 'Ours');
  assert.throws(() => git(folder, 'merge', 'feature'));
}

describe('a merge conflict', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await openSmallInGit((folder) =>
        mergeInConflict(folder, (text) => writeFileSync(join(folder, SMALL), text)),
      );
      table = new Table(await workbench.openTable(SMALL));
      await conflicts().first().waitFor({ timeout: 30_000 });
      return workbench;
    },
    { isStory: true },
  );

  const conflicts = () => table.frame.locator('.conflict:not(.is-settled)');
  const conflict = (where: string) => table.frame.locator('.conflict').filter({ hasText: where });
  const progress = () => table.frame.locator('.resolver-progress');
  const press = (key: string) => workbench.page.keyboard.press(key);

  it('is shown with both sides, as the marks name them, and with what git knows was there before', async () => {
    assert.deepEqual(await conflicts().locator('h3').allTextContents(), [
      'Payment · Base',
      'Credits · label',
      'Stance · More',
    ]);
    const payment = conflict('Payment · Base');
    await payment.locator('.base', { hasText: '1,500 KRW trn/yr' }).waitFor({ timeout: 30_000 });
    assert.match((await payment.locator('.ours').textContent()) ?? '', /HEAD \(ours\)\s*900 KRW trn\/yr/);
    assert.match((await payment.locator('.theirs').textContent()) ?? '', /feature \(theirs\)\s*1,600 KRW trn\/yr/);
    assert.match((await progress().textContent()) ?? '', /0 of 3 settled/);
    assert.equal(await table.frame.locator('.grid-scroller').isVisible(), false);
    assert.deepEqual(await axeViolations(workbench.page), []);
    await workbench.screenshot('a merge conflict');
  });

  it('is settled by keys, one by one, and undone the same way', async () => {
    await conflict('Payment · Base').locator('.ours').focus();
    await press('Enter');
    await progress().getByText('1 of 3 settled').waitFor();
    await press('F7');
    await press('Shift+F7');
    await press('Enter');
    await progress().getByText('2 of 3 settled').waitFor();
    await workbench.screenshot('a merge conflict half settled');
    await press('Control+Z');
    await progress().getByText('1 of 3 settled').waitFor();
  });

  it('is settled from the palette too', async () => {
    await conflict('Stance · More').locator('.theirs').focus();
    await workbench.runCommand('Scenario: Previous Conflict');
    const label = conflict('Credits · label');
    await label.locator('.ours').and(table.frame.locator(':focus')).waitFor();
    await workbench.runCommand('Scenario: Take Theirs');
    await progress().getByText('2 of 3 settled').waitFor();
    await press('Control+Z');
    await progress().getByText('1 of 3 settled').waitFor();
    await workbench.runCommand('Scenario: Take All of Ours');
    await table.frame.locator('.merge-outcome').waitFor();
    await press('Control+Z');
    await progress().getByText('1 of 3 settled').waitFor();
  });

  it('takes what is typed, as the table does, and says what does not fit', async () => {
    await conflict('Credits · label').locator('.theirs').click();
    await progress().getByText('2 of 3 settled').waitFor();
    const typed = conflict('Stance · More').locator('.typed');
    await typed.fill('stern');
    await typed.press('Enter');
    await conflict('Stance · More')
      .locator('.conflict-refusal')
      .getByText('“stern” is no level of this row.')
      .waitFor();
    await typed.fill('Firm');
    await workbench.screenshot('a merge conflict typed');
    await typed.press('Enter');
  });

  it('is a table again, which tells what both sides together brought about, and saved it is clean', async () => {
    await table.cell('payment', 'base').getByText('900').waitFor();
    const outcome = table.frame.locator('.merge-outcome');
    await outcome.getByText('All 3 conflicts are settled.').waitFor();
    await outcome.getByText('1 finding is new: neither side had it.').waitFor();
    await workbench.screenshot('a merge conflict settled');
    await workbench.save();
    await outcome.waitFor({ state: 'detached' });
    const expected = OURS.replace('"Credits"', '"Loans"').replace('"more": "calm"', '"more": "firm"');
    assert.equal(workbench.read(SMALL), expected);
    git(workbench.folder, 'commit', '-am', 'Merge');
  });
});
