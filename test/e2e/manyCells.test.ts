// Edits of thousands of cells at once: shown where the person looks first, and everywhere in the end.
import assert from 'node:assert/strict';
import { largeScenario } from '../bench/largeScenario';
import { BY_HAND } from './support/settings';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const FILE = 'large.scenario.json';
const ROWS = 3000;
const TEXT = largeScenario({ rows: ROWS, alternatives: 8 });
/** The last of the rows of numbers, far below what is painted. */
const LAST = `row_${Math.floor((ROWS - 1) / 12) * 12}`;

/** What the last row shows in a column that adds so much to the row's number. */
const shown = (more: number) => (Number(LAST.slice(4)) + more).toLocaleString('en');

describe('an edit of thousands of cells', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [FILE]: TEXT }, settings: BY_HAND });
      table = new Table(await workbench.openTable(FILE));
      await judged();
      return workbench;
    },
    { isStory: true },
  );

  /** Nothing is looked for any more. */
  async function judged(): Promise<void> {
    await table.summary().filter({ hasNotText: 'Looking for findings' }).waitFor({ timeout: 60_000 });
  }

  async function shows(row: string, alternative: string, text: string): Promise<void> {
    await table.cell(row, alternative).filter({ hasText: text }).waitFor();
  }

  async function goTo(row: string, key: string): Promise<void> {
    await workbench.page.keyboard.press(key);
    await table.label(row).waitFor();
  }

  /** Notes what the line at the foot says from now on. */
  async function listen(): Promise<void> {
    await table.frame.locator('.bottom').evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent.replace(/\s+/g, ' '))).observe(element, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
  }
  async function said(): Promise<string> {
    const all = await table.frame
      .locator('.bottom')
      .evaluate(() => (window as unknown as { said: string[] }).said.join('\n'));
    return all;
  }

  it('shows at once in view, then everywhere, and says meanwhile what it does', async () => {
    await table.cell('row_0', 'a4').click();
    await workbench.page.keyboard.press('Control+Space');
    await listen();
    await workbench.page.keyboard.press('Delete');
    await shows('row_0', 'a4', '0');
    await workbench.untilDirty();
    await judged();
    assert.match(await said(), /Writing to the file …/);
    assert.match(await said(), /Looking for findings …/);
    await goTo(LAST, 'Control+End');
    await shows(LAST, 'a4', shown(0));
    await workbench.screenshot('a column of a large file cleared');
  });

  it('is undone in one step, and everywhere', async () => {
    await workbench.page.keyboard.press('Control+Home');
    await table.label('row_0').waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await shows('row_0', 'a4', '4');
    await judged();
    await goTo(LAST, 'Control+End');
    await shows(LAST, 'a4', shown(4));
    await workbench.untilDirty(false);
    assert.equal(workbench.read(FILE), TEXT);
  });

  it('comes back in one step, and is what the file says when it is saved', async () => {
    await workbench.page.keyboard.press('Control+Y');
    await shows(LAST, 'a4', shown(0));
    await judged();
    await workbench.save();
    const saved = JSON.parse(workbench.read(FILE)) as { factors: Record<string, { values: Record<string, unknown> }> };
    for (const [row, { values }] of Object.entries(saved.factors)) assert.equal(values.a4, undefined, row);
  });

  it('of columns shows what stands in the new one', async () => {
    await workbench.page.keyboard.press('Control+Home');
    await workbench.chooseFromMenu(table.heads().nth(1), 'Duplicate Alternative');
    await table.heads().filter({ hasText: 'copy' }).first().waitFor();
    await judged();
    await workbench.screenshot('a column of a large file duplicated');
    assert.equal((await table.heads().count()) > 2, true);
  });
});
