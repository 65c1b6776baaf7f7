import assert from 'node:assert/strict';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('the levels of a row', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT } });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    return workbench;
  });

  /** Opens the levels, answers, and leaves them: they stay open for the next change. */
  async function edit(...answers: string[]): Promise<string> {
    await workbench.chooseFromMenu(table.label('stance'), 'Edit Levels…');
    await workbench.answer(...answers);
    await workbench.page.locator('.quick-input-widget').getByText('Levels of “Stance”').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.untilDirty();
    await workbench.save();
    return workbench.read(SMALL);
  }
  /** One undo brings the file back as it was. */
  async function undone(): Promise<void> {
    await table.label('stance').and(table.frame.locator(':focus')).waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(SMALL), SMALL_TEXT);
  }

  it('are added', async () => {
    assert.match(await edit('Add a level…', 'Open war'), /"tense": "Tense",\s+"open_war": "Open war"\n/);
    await undone();
  });

  it('are called otherwise', async () => {
    assert.match(await edit('Firm', 'Change its label', 'Unbending'), /"firm": "Unbending"/);
    await table.cell('stance', 'more').filter({ hasText: 'Unbending' }).waitFor();
    await undone();
  });

  it('get another id, which cells and rules follow', async () => {
    const text = await edit('Firm', 'Change its id', 'hard');
    assert.match(text, /"hard": "Firm"[^]*"more": "hard"[^]*stance <> \\"hard\\"/);
    assert.doesNotMatch(text, /"firm"/);
    await undone();
  });

  it('move', async () => {
    assert.match(await edit('Tense', 'Move up'), /"tense": "Tense",\s+"firm": "Firm"\n/);
    await undone();
  });

  it('are deleted, and what still speaks of one is told', async () => {
    assert.doesNotMatch(await edit('Firm', 'Delete'), /"firm": "Firm"/);
    const messages = await workbench.notifications();
    await messages.filter({ hasText: /“Firm” is deleted\. \d places? still speaks? of it/ }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await table.label('stance').click();
    await undone();
  });
});
