// What a person's hands do in a spreadsheet without thinking, key by key.
import assert from 'node:assert/strict';
import { DESK, DESK_TEXT } from './support/desk';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
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
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  const focused = async (expected: string) => assert.equal(await table.focused(), expected);
  const bar = () => table.frame.locator('.formula-input');
  /** What the file says now, saved. */
  const saved = async () => {
    await workbench.untilDirty();
    await workbench.save();
    return JSON.parse(workbench.read(DESK)) as {
      factors: Record<string, { label: string; values: Record<string, unknown> }>;
      measures: Record<string, { formula: string }>;
    };
  };

  const go = () => table.cell('payment', 'now').click();
  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [DESK]: DESK_TEXT } });
      table = new Table(await workbench.openTable(DESK));
      await go();
      return workbench;
    },
    {
      start: async () => {
        await workbench.bringBack(DESK, DESK_TEXT);
        await shows('payment', 'now', '1.5');
        await go();
      },
    },
  );

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

  describe('moving about', () => {
    it('goes to the edges of what is filled, to the ends of the row and of the table', async () => {
      await press('Control+ArrowRight');
      await focused('payment worst');
      await press('Control+ArrowDown');
      // A cell that is missing ends what is filled.
      await focused('budget worst');
      await press('Control+ArrowDown');
      await focused('share worst');
      await press('Control+ArrowDown');
      await focused('rest worst');
      await press('Home');
      await focused('rest now');
      await press('End');
      await focused('rest worst');
      await press('Control+Home');
      await focused('payment now');
      await press('Control+End');
      await focused('remark worst');
      await press('Alt+PageUp');
      await focused('remark now');
      await press('Alt+PageDown');
      await focused('remark worst');
      await press('PageUp', 'Alt+Shift+PageUp');
      await said('columns selected');
      await press('Control+Shift+Space');
      await said('5 rows × 3 columns selected');
      await press('Control+a');
      await said('8 rows × 3 columns selected');
    });

    it('comes back with Enter to the column where Tab began, typing on the way', async () => {
      await type('1');
      await press('Tab');
      await type('2');
      await press('Tab');
      await type('3');
      await press('Enter');
      await focused('budget now');
      for (const [alternative, text] of [
        ['now', '1'],
        ['deal', '2'],
        ['worst', '3'],
      ] as const)
        await shows('payment', alternative, text);
    });

    it('scrolls back to the active cell, and takes the name of a row to go to', async () => {
      await press('Control+Backspace');
      await focused('payment now');
      await press('Control+g');
      await type('wording');
      await press('Enter');
      await focused('wording now');
      await press('Alt+ArrowDown');
      await table.options().first().waitFor();
      await press('Escape');
    });
  });

  describe('entering', () => {
    it('begins with “=” behind Ctrl+A, in the grid and in the editor, however fast', async () => {
      for (let times = 0; times < 5; times++) {
        await press('Control+a');
        await type('=1+1');
        assert.equal(await table.editor().inputValue(), '=1+1');
        await press('Control+a');
        await type('=2+2');
        assert.equal(await table.editor().inputValue(), '=2+2');
        await press('Escape', 'Escape');
        await bar().click();
        await press('Control+a');
        await type('=3+3');
        assert.equal(await bar().inputValue(), '=3+3');
        await press('Escape');
      }
    });

    it('points with arrows where a value may stand; F2 gives the arrows to the caret', async () => {
      await type('=');
      await press('ArrowDown');
      assert.equal(await table.editor().inputValue(), '=budget');
      await table.cell('budget', 'now').and(table.frame.locator('.is-pointed')).waitFor();
      await workbench.screenshot('hands pointing with arrows');
      await press('ArrowDown', 'ArrowRight');
      assert.equal(await table.editor().inputValue(), '=ALT("deal", troops)');
      await type('/');
      await press('ArrowDown');
      assert.equal(await table.editor().inputValue(), '=ALT("deal", troops)/budget');
      await press('F2', 'ArrowLeft');
      await type('s');
      assert.equal(await table.editor().inputValue(), '=ALT("deal", troops)/budgest');
      await press('Escape');
      await type('5');
      await press('ArrowRight');
      await shows('payment', 'now', '5');
      await focused('payment deal');
    });

    it('takes the day, what stands above, and says where it cannot', async () => {
      await table.cell('signed', 'deal').click();
      await press('Control+;');
      assert.match(await table.editor().inputValue(), /^\d{4}-\d\d-\d\d$/);
      await press('Enter');
      await table
        .cell('signed', 'deal')
        .filter({ hasText: String(new Date().getFullYear()) })
        .waitFor();
      await table.cell('payment', 'now').click();
      await press('Control+;');
      await table.refusal().filter({ hasText: 'No day can stand here.' }).waitFor();
      await press('Escape');
      await table.cell('budget', 'now').click();
      await type('=troops');
      await press('Enter');
      await press("Control+'");
      assert.equal(await table.editor().inputValue(), '=troops');
      await press('Escape', 'Control+Shift+"');
      assert.equal(await table.editor().inputValue(), '28500');
      await press('Escape');
    });

    it('closes parentheses that are missing at the end of a formula, in the cell and in the bar', async () => {
      await type('=SUM(budget, 1');
      await press('Tab');
      await shows('payment', 'now', '62.2');
      await table.cell('payment', 'now').click();
      await bar().click();
      await press('Control+a');
      await type('=SUM(budget, (2');
      await press('Enter');
      await shows('payment', 'now', '63.2');
      assert.equal((await saved()).factors.payment?.values.now, '=SUM(budget, (2))');
    });

    it('sums what stands above with Alt+=, and goes round the columns of a name with F4', async () => {
      await table.cell('budget', 'now').click();
      await press('Alt+=');
      assert.equal(await table.editor().inputValue(), '=SUM(payment)');
      await press('F4');
      assert.equal(await table.editor().inputValue(), '=SUM(payment)', 'the caret stands behind the parenthesis');
      await press('ArrowLeft', 'F4');
      assert.equal(await table.editor().inputValue(), '=SUM(ALT("now", payment))');
      await press('F4');
      assert.equal(await table.editor().inputValue(), '=SUM(payment)');
      assert.equal(await table.frame.locator('aside.details').filter({ visible: true }).count(), 0);
      await press('Escape');
      await table.cell('troops', 'now').click();
      await press('Alt+=');
      await table.refusal().filter({ hasText: 'No numbers of this unit stand above in the section.' }).waitFor();
      await press('Escape');
    });

    it('clears and edits with Backspace, and clears with Delete', async () => {
      await press('Backspace');
      assert.equal(await table.editor().inputValue(), '');
      await press('Escape', 'Delete');
      await table.cell('payment', 'now').and(table.frame.locator('.is-missing')).waitFor();
      await press('Control+z');
      await shows('payment', 'now', '1.5');
      await press('Control+y');
      await table.cell('payment', 'now').and(table.frame.locator('.is-missing')).waitFor();
      await press('Control+z');
      await shows('payment', 'now', '1.5');
      await press('Control+Shift+z');
      await table.cell('payment', 'now').and(table.frame.locator('.is-missing')).waitFor();
    });

    it('opens the note of the cell, and the menu', async () => {
      await press('Shift+F2');
      await table.frame.locator('#field-note:focus').waitFor();
      await press('Escape', 'F4', 'F4');
      await table.cell('payment', 'now').click();
      await press('Shift+F10');
      await workbench.page.locator('.monaco-menu').getByText('Delete Row').waitFor();
      await press('Escape');
    });
  });

  describe('cutting and pasting', () => {
    it('moves a block in one undo, formulas as they are, and not again', async () => {
      await table.cell('troops', 'now').click();
      await type('=payment * 2');
      await press('Enter');
      await shows('troops', 'now', '3');
      await table.cell('budget', 'now').click();
      await press('Shift+ArrowDown', 'Control+x');
      await said('2 cells cut');
      await table.cell('budget', 'now').and(table.frame.locator('.is-copied-top.is-copied-left')).waitFor();
      await workbench.screenshot('hands cut');
      // What is copied is still selected: the broken line and the fill are both to be seen.
      const images = await table.cell('troops', 'now').evaluate((cell) => getComputedStyle(cell).backgroundImage);
      assert.match(images, /linear-gradient\(90deg, .*linear-gradient\(color/);
      await shows('budget', 'now', '61.2');
      await table.cell('budget', 'worst').click();
      await press('Control+v');
      await shows('budget', 'worst', '61.2');
      await table.cell('budget', 'now').and(table.frame.locator('.is-missing')).waitFor();
      const { factors } = await saved();
      assert.equal(factors.troops?.values.worst, '=payment * 2');
      assert.deepEqual(Object.keys(factors.budget?.values ?? {}), ['deal', 'worst']);
      await press('Control+z');
      await shows('budget', 'now', '61.2');
      await shows('budget', 'worst', '63');
      assert.equal(await table.frame.locator('.is-copied').count(), 0);
    });

    it('goes with Enter to where one is, as long as the outline is there', async () => {
      await press('Control+c');
      await said('1 cell copied');
      await table.cell('payment', 'worst').click();
      await press('Enter');
      await shows('payment', 'worst', '1.5');
      await focused('payment worst');
      await press('Enter');
      await focused('budget worst');
      await shows('budget', 'worst', '63');
      // The next edit takes the outline away, even one that changes nothing.
      await table.cell('payment', 'now').click();
      await press('Control+c');
      await said('1 cell copied');
      await table.cell('payment', 'worst').click();
      await press('F2', 'Escape', 'Enter');
      await focused('budget worst');
    });

    it('is given up with Escape; Ctrl+Shift+V pastes what a formula comes to', async () => {
      await press('Control+x', 'Escape');
      await said('Nothing is cut or copied any more.');
      await table.cell('payment', 'worst').click();
      await press('Control+v');
      await shows('payment', 'worst', '1.5');
      await shows('payment', 'now', '1.5');
      await table.cell('rest', 'now').click();
      await press('Control+c');
      await table.cell('payment', 'deal').click();
      await press('Control+Shift+v');
      await shows('payment', 'deal', '59.7');
      assert.equal((await saved()).factors.payment?.values.deal, 59.7);
      await press('Control+v');
      await table.cell('payment', 'deal').and(table.frame.locator('.is-formula')).waitFor();
    });
  });

  describe('dragging by the border and the handle', () => {
    const box = async (row: string, alternative: string) =>
      (await table.cell(row, alternative).boundingBox()) ?? assert.fail();
    /** Presses on the upper border of one cell, goes to another and, unless told otherwise, lets go. */
    const carry = async (from: [string, string], to: [string, string], letGo = true) => {
      const { mouse } = workbench.page;
      const [start, end] = [await box(...from), await box(...to)];
      await mouse.move(start.x + start.width / 2, start.y + 1);
      await table.frame.locator('.grid-scroller.is-on-border').waitFor();
      await mouse.down();
      await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
      if (letGo) await mouse.up();
    };

    it('moves a block as cut and paste does, in one undo, and leaves it with Escape', async () => {
      await press('Shift+ArrowRight');
      await carry(['payment', 'deal'], ['budget', 'worst'], false);
      await table.cell('budget', 'deal').and(table.frame.locator('.is-carried-top.is-carried-left')).waitFor();
      await workbench.screenshot('hands carrying a block');
      await press('Escape');
      await workbench.page.mouse.up();
      await shows('budget', 'deal', '62');
      await carry(['payment', 'deal'], ['budget', 'worst']);
      await shows('budget', 'deal', '1.5');
      await shows('budget', 'worst', '1.6');
      await table.cell('payment', 'now').and(table.frame.locator('.is-missing')).waitFor();
      assert.deepEqual(Object.keys((await saved()).factors.payment?.values ?? {}), ['worst']);
      await press('Control+z');
      await shows('payment', 'now', '1.5');
      await shows('budget', 'worst', '63');
    });

    it('copies with Ctrl, and reports what does not fit where it is let go', async () => {
      await table.cell('remark', 'now').click();
      await workbench.page.keyboard.down('Control');
      await carry(['remark', 'now'], ['remark', 'worst']);
      await workbench.page.keyboard.up('Control');
      await shows('remark', 'worst', 'First');
      await shows('remark', 'now', 'First');
      await carry(['remark', 'worst'], ['wording', 'worst']);
      const entry = table.frame.locator('.refusal-report .entry');
      await entry.filter({ hasText: '“First” is no level of this row' }).waitFor();
      await shows('remark', 'worst', 'First');
      await shows('wording', 'worst', 'Unnamed');
      await table.frame.locator('.refusal-report .close').click();
    });

    it('moves whole columns to another place in the table', async () => {
      await table.heads().nth(1).click();
      await said('8 rows × 1 column selected');
      const { mouse } = workbench.page;
      const [held, first] = [await box('budget', 'deal'), await box('budget', 'now')];
      await mouse.move(held.x + held.width - 1, held.y + held.height / 2);
      await table.frame.locator('.grid-scroller.is-on-border').waitFor();
      await mouse.down();
      await mouse.move(first.x + 10, first.y + 10, { steps: 4 });
      await table.frame.locator('.drop-line').waitFor();
      await mouse.up();
      await table.heads().first().filter({ hasText: 'Deal' }).waitFor();
      await press('Control+z');
      await table.heads().first().filter({ hasText: 'Now' }).waitFor();
    });

    it('fills to the right by a double click on the handle, as far as the row beside it, and opens no editor', async () => {
      const { x, y, width, height } = await box('payment', 'now');
      await workbench.page.mouse.dblclick(x + width - 4, y + height - 4);
      await said('1 row × 3 columns selected');
      await shows('payment', 'worst', '1.5');
      assert.equal(await table.editor().count(), 0);
      await press('Control+z');
      await shows('payment', 'worst', '1.7');
    });

    it('counts on from one number where Ctrl is held, and back', async () => {
      const { mouse, keyboard } = workbench.page;
      const [from, to] = [await box('payment', 'now'), await box('payment', 'worst')];
      await mouse.move(from.x + from.width - 4, from.y + from.height - 4);
      await mouse.down();
      await keyboard.down('Control');
      await mouse.move(to.x + 20, to.y + 10, { steps: 3 });
      await mouse.up();
      await keyboard.up('Control');
      await shows('payment', 'deal', '2.5');
      await shows('payment', 'worst', '3.5');
      await press('Shift+Backspace');
      assert.equal(await table.frame.locator('[role="gridcell"][aria-selected="true"]').count(), 1);
    });

    it('goes to the edge by a double click on the border', async () => {
      const { x, y, width, height } = await box('payment', 'now');
      await workbench.page.mouse.dblclick(x + width - 1, y + height / 2);
      await focused('payment worst');
      assert.equal(await table.editor().count(), 0);
    });

    it('leaves everything where it is when the hand strays by a few pixels', async () => {
      const { mouse } = workbench.page;
      const { x, y, width, height } = await box('payment', 'now');
      await mouse.move(x + width - 1, y + height / 2);
      await table.frame.locator('.grid-scroller.is-on-border').waitFor();
      await mouse.down();
      await mouse.move(x + width + 2, y + height / 2);
      await mouse.up();
      await press('ArrowDown');
      await focused('budget now');
      await shows('payment', 'now', '1.5');
      await shows('payment', 'deal', '1.6');
    });
  });

  describe('several ranges', () => {
    const sums = (text: string) => table.frame.locator('.sums').filter({ hasText: text }).waitFor();
    const add = (row: string, alternative: string) =>
      table.cell(row, alternative).click({ modifiers: ['ControlOrMeta'] });
    const selects = async (count: number) => {
      const selected = table.frame.locator('[role="gridcell"][aria-selected="true"]');
      await selected.nth(count - 1).waitFor();
      assert.equal(await selected.count(), count);
    };

    it('are made with Ctrl, by a click and a drag, added up, and written, filled and cleared in one undo', async () => {
      await add('budget', 'deal');
      await said('2 ranges with 2 cells selected');
      await sums('Average: 31.75 KRW trn/yr · Count: 2 · Sum: 63.5 KRW trn/yr');
      await workbench.page.keyboard.down('ControlOrMeta');
      await table.cell('troops', 'now').hover();
      await workbench.page.mouse.down();
      await table.cell('troops', 'deal').hover();
      await said('3 ranges with 4 cells selected');
      await workbench.page.mouse.up();
      await workbench.page.keyboard.up('ControlOrMeta');
      await sums('Count: 4 · Several units, which are not added');
      await selects(4);
      await workbench.screenshot('hands several ranges');
      await press('Enter', 'Enter');
      await focused('payment now');
      await type('7');
      await press('Control+Enter');
      for (const [row, column] of [
        ['payment', 'now'],
        ['budget', 'deal'],
        ['troops', 'now'],
        ['troops', 'deal'],
      ] as const)
        await shows(row, column, '7');
      await selects(4);
      await press('Delete');
      await table.cell('payment', 'now').filter({ hasNotText: '7' }).waitFor();
      await press('Control+z', 'Control+z');
      await shows('budget', 'deal', '62');
      await workbench.untilDirty(false);
      await add('troops', 'deal');
      await said('3 ranges with 3 cells selected');
      await press('Escape');
      await selects(1);
    });

    it('are copied together where they make a block, and else say why not; whole rows go at once', async () => {
      await add('budget', 'deal');
      await press('Control+c');
      await table.refusal().filter({ hasText: 'the same rows or the same columns' }).waitFor();
      await table.cell('payment', 'now').click();
      await add('troops', 'now');
      await press('Control+c');
      await said('2 cells copied');
      // A block goes into one range, and stays outlined until it does.
      await press('Control+v');
      await table.refusal().filter({ hasText: 'Only a single value that was copied' }).waitFor();
      await table.cell('payment', 'now').and(table.frame.locator('.is-copied-top')).waitFor();
      await table.cell('payment', 'worst').click();
      await press('Control+v');
      await shows('payment', 'worst', '1.5');
      await shows('budget', 'worst', '28,500');
      await press('Control+z');
      await workbench.untilDirty(false);
      await table.label('payment').click();
      await table.label('troops').click({ modifiers: ['ControlOrMeta'] });
      await selects(6);
      await press('Control+-');
      await table.label('troops').waitFor({ state: 'detached' });
      assert.equal(await table.label('payment').count(), 0);
      await press('Control+z');
      await table.label('payment').waitFor();
      await table.label('troops').waitFor();
      await workbench.untilDirty(false);
    });
  });

  describe('keys that other spreadsheets have', () => {
    it('say what there is instead, and show all again', async () => {
      await press('Control+Shift+5');
      await table.refusal().filter({ hasText: 'A number looks as its row’s unit' }).waitFor();
      await press('Escape');
      await press('Control+9');
      await table.refusal().filter({ hasText: 'Rows are not hidden one by one' }).waitFor();
      await press('Control+Shift+9');
      await table.refusal().waitFor({ state: 'hidden' });
      await press('ArrowRight', 'Shift+ArrowRight', 'Control+0');
      await said('Deal, Worst case are hidden');
      await table.cell('payment', 'deal').waitFor({ state: 'detached' });
      await table.cell('payment', 'worst').waitFor({ state: 'detached' });
      await focused('payment now');
      await press('Control+0');
      await table.refusal().filter({ hasText: 'One alternative has to stay.' }).waitFor();
      await workbench.screenshot('hands one alternative has to stay');
      await press('Control+Shift+0');
      await table.cell('payment', 'worst').waitFor();
      await press('F9');
      await table.refusal().filter({ hasText: 'there is nothing left to recalculate' }).waitFor();
      for (const key of ['Control+F3', 'F5']) {
        await press(key);
        await table.frame.locator('.name-box:focus, .name-box :focus').waitFor();
        await press('Escape');
        await focused('payment now');
      }
    });

    it('give up with one Escape what they opened, although the pointer rests on a cell with a card', async () => {
      await table.cell('share', 'now').hover();
      await table.card().waitFor();
      await press('Control+u');
      await table.refusal().waitFor();
      await press('Escape');
      await table.refusal().waitFor({ state: 'hidden' });
      await table.cell('rest', 'now').hover();
      await table.card().waitFor();
      const filter = table.frame.locator('.filter-panel');
      await press('Control+Shift+l');
      await filter.waitFor();
      await press('Escape');
      await filter.waitFor({ state: 'hidden' });
      await focused('payment now');
    });

    it('go round the columns of a name with F4 in the details, too', async () => {
      await table.label('share').click();
      await press('F4');
      const field = table.frame.locator('.details .field-formula-input');
      await field.focus();
      await press('Home', 'ArrowRight', 'F4');
      assert.equal(await field.inputValue(), '=ALT("now", payment) / budget');
      await press('F4');
      assert.equal(await field.inputValue(), '=payment / budget');
      // What was typed is let go first.
      await press('Escape', 'Escape');
      await table.frame.locator('.grid :focus').waitFor();
      await press('F4', 'F4');
      await table.frame.locator('.details').waitFor({ state: 'hidden' });
      // A field that F4 itself has led to is closed with the panel, though a name ends at its caret.
      await table.cell('share', 'now').click();
      await press('F4');
      await table.frame.locator('.details .field-formula-input:focus').waitFor();
      await press('F4');
      await table.frame.locator('.details').waitFor({ state: 'hidden' });
    });
  });
});
