import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/support/project.mjs';
import { SEOUL, Table } from './support/table';
import { inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

describe('a range of cells', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const shows = (row: string, alternative: string, text: string) =>
    table.cell(row, alternative).filter({ hasText: text }).waitFor();
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  const selected = () => table.frame.locator('[role="gridcell"][aria-selected="true"]');
  /** Waits until so many painted cells are selected. */
  const selects = async (count: number) => {
    await selected()
      .nth(count - 1)
      .waitFor();
    assert.equal(await selected().count(), count);
  };
  const report = () => table.frame.locator('.refusal-report');
  /** What another program has put on the clipboard, pasted where the focus is. */
  const paste = (text: string, html = '') =>
    table.frame.locator(':focus').evaluate(
      (element, [plain, rich]) => {
        const data = new DataTransfer();
        data.setData('text/plain', plain ?? '');
        if (rich) data.setData('text/html', rich);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [text, html],
    );

  const it = inOwnWindows(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').click();
    return workbench;
  });

  it('grows with Shift, by keys and mouse, is told, and is given up with Escape or an arrow', async () => {
    await press('Shift+ArrowRight');
    await press('Shift+ArrowDown');
    await said('2 rows × 2 columns selected');
    await selects(4);
    await press('Tab');
    assert.equal(await table.focused(), 'hosting_payment package_deal');
    await press('Tab');
    assert.equal(await table.focused(), 'agreement_status status_quo');
    await selects(4);
    await press('Escape');
    await table.cell('hosting_payment', 'status_quo').and(table.frame.locator('[aria-selected="false"]')).waitFor();
    await selects(1);
    await table.cell('us_arms_purchases', 'package_deal').click({ modifiers: ['Shift'] });
    await said('5 rows × 2 columns selected');
    await press('Control+a');
    await said('7 rows × 5 columns selected');
    await workbench.screenshot('range of a section');
    await press('ArrowDown');
    await selects(1);
    await table.label('us_arms_purchases').click();
    await said('1 row × 5 columns selected');
    await table.heads().nth(1).click();
    await said('56 rows × 1 column selected');
    await workbench.screenshot('range of a column');
  });

  it('is added to and taken from where one is, without a jump', async () => {
    const scroller = table.frame.locator('.grid-scroller');
    const top = () => scroller.evaluate(({ scrollTop }) => scrollTop);
    await scroller.evaluate((element) => element.scrollTo(0, 400));
    const rows = table.frame.locator('[role="gridcell"][data-alternative="package_deal"]');
    // The middle one of those in view.
    const id = await rows.evaluateAll((cells) => {
      const middle = window.innerHeight / 2;
      return cells.find((cell) => cell.getBoundingClientRect().bottom > middle)?.getAttribute('data-row');
    });
    const cell = table.cell(id ?? assert.fail(), 'package_deal');
    await cell.click({ modifiers: ['ControlOrMeta'] });
    await said('2 ranges with 2 cells selected');
    await table
      .heads()
      .nth(2)
      .click({ modifiers: ['ControlOrMeta'] });
    await said('3 ranges with 58 cells selected');
    assert.equal(await top(), 400);
    await workbench.page.keyboard.down('ControlOrMeta');
    await table.heads().nth(2).click();
    // Taken out it stays, where the hand slips into the next cell.
    await cell.hover();
    await workbench.page.mouse.down();
    await cell.and(table.frame.locator('[aria-selected="false"]')).waitFor();
    const { x, y, width, height } = (await cell.boundingBox()) ?? assert.fail();
    await workbench.page.mouse.move(x + width / 2, y + height * 1.5, { steps: 3 });
    await workbench.page.mouse.up();
    await workbench.page.keyboard.up('ControlOrMeta');
    await cell.and(table.frame.locator('[aria-selected="false"]')).waitFor();
    assert.equal(await top(), 400);
    // What is active now is far above, and comes into view with the next key.
    await press('F2');
    await table.editor().waitFor();
    assert.ok((await top()) < 400);
    await press('Escape');
  });

  it('is all that there is by Ctrl+A, and takes a long paste, without a jump', async () => {
    const top = () => table.frame.locator('.grid-scroller').evaluate(({ scrollTop }) => scrollTop);
    await press('Control+a');
    await press('Control+a');
    await said('56 rows × 5 columns selected');
    assert.equal(await top(), 0);
    await table.cell('hosting_payment', 'status_quo').click();
    // Down to the measures, which take nothing.
    await paste(Array.from({ length: 56 }, () => '1').join('\n'));
    await report().waitFor();
    await workbench.untilDirty();
    await table.cell('hosting_payment', 'status_quo').and(table.frame.locator('.is-range-top.is-selected')).waitFor();
    assert.equal(await top(), 0);
  });

  it('follows a drag of the mouse', async () => {
    await table.cell('us_arms_purchases', 'status_quo').hover();
    await workbench.page.mouse.down();
    await table.cell('support_in_kind', 'package_deal').hover();
    await said('2 rows × 2 columns selected');
    await workbench.page.mouse.up();
    await table.cell('hosting_payment', 'status_quo').hover();
    await selects(4);
  });

  it('goes on where the pointer is held below or the wheel turns, during a drag', async () => {
    const { mouse } = workbench.page;
    const scroller = table.frame.locator('.grid-scroller');
    const top = () => scroller.evaluate(({ scrollTop }) => scrollTop);
    const box = await table.cell('us_arms_purchases', 'status_quo').boundingBox();
    const around = await scroller.boundingBox();
    assert.ok(box && around);
    const x = box.x + box.width / 2;
    // The card of the active cell may lie above it.
    await table.cell('us_arms_purchases', 'status_quo').hover();
    await mouse.down();
    await mouse.move(x, box.y + 60, { steps: 3 });
    /** Waits until so many rows are told as selected, and tells how many. */
    const rows = async (isMet: (count: number) => boolean) => {
      for (let tries = 0; ; tries++) {
        const count = Number(
          /^(\d+) rows/.exec((await table.frame.locator('.announcer').textContent()) ?? '')?.[1] ?? 0,
        );
        if (isMet(count)) return count;
        assert.ok(tries < 100, `${String(count)} rows are selected.`);
        await workbench.page.waitForTimeout(50);
      }
    };
    await rows((count) => count > 1);
    await mouse.move(x, around.y + around.height + 40, { steps: 3 });
    const all = await rows((count) => count > 45);
    assert.ok((await top()) > 500);
    await mouse.move(x, around.y + around.height / 2, { steps: 3 });
    const fewer = await rows((count) => count < all);
    // The driver's wheel knows of no button that is held: it is the end of the drag, a little later.
    await mouse.wheel(0, -260);
    await rows((count) => count < fewer - 5);
    await mouse.up();
    await workbench.screenshot('ranges dragged beyond the edge');
  });

  it('is copied and pasted as one step', async () => {
    await table.cell('us_arms_purchases', 'status_quo').click();
    await press('Shift+ArrowDown');
    await press('Control+c');
    await said('2 cells copied');
    await table.cell('us_arms_purchases', 'package_deal').click();
    await press('Control+v');
    await shows('us_arms_purchases', 'package_deal', '10');
    await selects(2);
    await workbench.untilDirty(true);
    await press('Control+z');
    await shows('us_arms_purchases', 'package_deal', '15');
    await workbench.untilDirty(false);
    assert.equal(await report().count(), 0);
  });

  it('that comes late from a paste leaves the hands where they are by then', async () => {
    // As in a table of thousands of rows: the answer is kept back until somebody types elsewhere.
    const body = table.frame.locator('body');
    await body.evaluate(() => {
      addEventListener(
        'message',
        (event: MessageEvent<{ type?: string; isLate?: boolean }>) => {
          if (event.data.type !== 'accepted' || event.data.isLate) return;
          event.stopImmediatePropagation();
          addEventListener('late', () => window.postMessage({ ...event.data, isLate: true }, '*'), { once: true });
        },
        { capture: true },
      );
    });
    await table.cell('us_arms_purchases', 'status_quo').click();
    await paste('11\n12');
    await shows('support_in_kind', 'status_quo', '12');
    await table.cell('us_arms_purchases', 'package_deal').click();
    await type('7');
    await body.evaluate(() => dispatchEvent(new Event('late')));
    await workbench.page.waitForTimeout(300);
    await type('8');
    assert.equal(await table.editor().inputValue(), '78');
    await press('Enter');
    await shows('us_arms_purchases', 'package_deal', '78');
    await shows('us_arms_purchases', 'status_quo', '11');
  });

  it('reports what of a paste does not fit, writes the rest, and takes a text up again', async () => {
    await table.cell('us_arms_purchases', 'status_quo').click();
    await paste(
      readFileSync(inProject('test/editor/clipboards/excel.tsv'), 'utf8'),
      readFileSync(inProject('test/editor/clipboards/excel.html'), 'utf8'),
    );
    await shows('us_arms_purchases', 'status_quo', '1,520.5');
    await shows('support_in_kind', 'status_quo', '-3');
    await report().locator('.entry').nth(3).waitFor();
    assert.equal(await report().locator('.entry').count(), 4);
    // Its card would lie over the report while the hand rests on the cell.
    await table.heads().first().hover();
    await workbench.screenshot('range refused');
    await report().locator('.entry').filter({ hasText: '15%' }).click();
    await table.refusal().filter({ hasText: 'is in %, and this row is in USD bn' }).waitFor();
    assert.equal(await table.editor().inputValue(), '15%');
    await press('Escape');
    await press('Control+z');
    await shows('us_arms_purchases', 'status_quo', '10');
    await workbench.untilDirty(false);
  });

  it('takes what is typed with Ctrl+Enter, is filled down and right, and cleared', async () => {
    await table.cell('us_arms_purchases', 'package_deal').click();
    await press('Shift+ArrowRight');
    await press('Shift+ArrowDown');
    await type('2400mn');
    await press('Control+Enter');
    for (const row of ['us_arms_purchases', 'support_in_kind'])
      for (const alternative of ['package_deal', 'trilateral_energy']) await shows(row, alternative, '2.4');
    await selects(4);
    await press('Delete');
    await shows('us_arms_purchases', 'trilateral_energy', '10');
    await press('Control+z');
    await shows('us_arms_purchases', 'trilateral_energy', '2.4');
    await press('Control+z');
    await shows('us_arms_purchases', 'package_deal', '15');
    await workbench.untilDirty(false);
    await press('Control+d');
    await table.cell('support_in_kind', 'package_deal').filter({ hasText: '15' }).waitFor();
    await press('Control+z');
    await press('Control+r');
    await shows('us_arms_purchases', 'trilateral_energy', '15');
  });

  it('goes on in a series when its handle is dragged', async () => {
    await type('1');
    await press('Tab');
    await type('2');
    await press('Enter');
    await shows('hosting_payment', 'package_deal', '2');
    await table.cell('hosting_payment', 'status_quo').click();
    await press('Shift+ArrowRight');
    const corner = (await table.cell('hosting_payment', 'package_deal').boundingBox()) ?? assert.fail();
    const target = (await table.cell('hosting_payment', 'trilateral_energy').boundingBox()) ?? assert.fail();
    await workbench.page.mouse.move(corner.x + corner.width - 4, corner.y + corner.height - 4);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(target.x + 20, target.y + 10, { steps: 3 });
    await table.cell('hosting_payment', 'trilateral_energy').and(table.frame.locator('.is-fill-target')).waitFor();
    await workbench.screenshot('range fill drag');
    await workbench.page.mouse.up();
    await shows('hosting_payment', 'trilateral_energy', '3');
    await selects(3);
  });

  it('offers rows for what goes on below the last one', async () => {
    await press('Control+End');
    await paste('1\n2\n3');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await workbench.screenshot('range offers rows');
    assert.match((await dialog.textContent()) ?? '', /2 rows longer than the table/);
    await dialog.getByRole('button', { name: 'Add 2 Rows' }).click();
    await report().filter({ hasText: 'A measure is computed' }).waitFor();
    await workbench.save();
    assert.equal(workbench.read(SEOUL).match(/"label": "New row"/g)?.length, 2);
  });
});
