// What a person's hands do in a spreadsheet without thinking, key by key.
import assert from 'node:assert/strict';
import { DESK, DESK_TEXT } from './support/desk';
import { BY_HAND } from './support/settings';
import { Table } from './support/table';
import { Workbench } from './support/workbench';

describe('hands on the table', () => {
  let workbench: Workbench;
  let table: Table;
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string) => workbench.page.keyboard.type(text);
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();
  const bar = () => table.frame.locator('.formula-input');
  /** What the file says now, saved. */
  const saved = async () => {
    await workbench.save();
    return JSON.parse(workbench.read(DESK)) as {
      factors: Record<string, { label: string; values: Record<string, unknown> }>;
      measures: Record<string, { formula: string }>;
    };
  };

  before(async () => {
    workbench = await Workbench.open({ files: { [DESK]: DESK_TEXT }, settings: BY_HAND });
    table = new Table(await workbench.openTable(DESK));
  });
  after(() => workbench.close());
  beforeEach(() => table.cell('payment', 'now').click());
  afterEach(async () => {
    assert.deepEqual(workbench.pageErrors, []);
    workbench.write(DESK, DESK_TEXT);
    await workbench.runCommand('File: Revert File');
    await workbench.untilDirty(false);
    await shows('payment', 'now', '1.5');
  });

  describe('line breaks', () => {
    it('stand in a text by Alt+Enter, grow the editor, and come back in it', async () => {
      await table.cell('remark', 'now').click();
      await press('F2', 'Alt+Enter');
      await type('and more');
      assert.equal(await table.editor().inputValue(), 'First\nand more');
      const height = async () => (await table.editor().boundingBox())?.height ?? 0;
      assert.ok((await height()) > 36);
      await press('ArrowUp', 'End');
      await type('!');
      await workbench.screenshot('hands line break in a cell');
      await press('Enter');
      await shows('remark', 'now', 'First! and more');
      assert.equal((await saved()).factors.remark?.values.now, 'First!\nand more');
      await table.cell('remark', 'now').click();
      await press('F2');
      assert.equal(await table.editor().inputValue(), 'First!\nand more');
      await press('Escape');
    });

    it('stand in a formula, in the cell and in the bar, which is computed as before', async () => {
      await type('=budget *');
      await press('Alt+Enter');
      await type('2');
      await press('Enter');
      await shows('payment', 'now', '122.4');
      assert.equal((await saved()).factors.payment?.values.now, '=budget *\n2');
      await table.cell('payment', 'now').click();
      await bar().click();
      await press('Control+Home', 'ArrowRight');
      await press('Alt+Enter');
      await type('troo');
      await table.frame.locator('.completion').filter({ hasText: 'troops', visible: true }).waitFor();
      await workbench.screenshot('hands line break in the bar');
      await press('Escape', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
      assert.equal(await bar().inputValue(), '=\nbudget *\n2');
      await press('Enter');
      await shows('payment', 'now', '122.4');
      assert.equal((await saved()).factors.payment?.values.now, '=\nbudget *\n2');
    });

    it('do not stand in a number, which says so, nor come in by a paste', async () => {
      await press('F2', 'Alt+Enter');
      await table.refusal().filter({ hasText: 'A line break can stand in a text or in a formula.' }).waitFor();
      await type('5');
      await table.refusal().waitFor({ state: 'hidden' });
      assert.equal(await table.editor().inputValue(), '1.55');
      await press('Escape');
    });

    it('of an input method are not taken for Enter', async () => {
      await table.cell('remark', 'now').click();
      await press('F2', 'Control+a');
      const session = await workbench.page.context().newCDPSession(workbench.page);
      await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
      await session.send('Input.insertText', { text: '한국' });
      assert.equal(await table.editor().inputValue(), '한국');
      await press('Enter');
      await shows('remark', 'now', '한국');
    });
  });
});
