import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

/** More rows than fit, so that the card of a cell lies over some of them and there is something to scroll. */
const ROWS = Array.from({ length: 40 }, (_, index) => `more_${index}`)
  .map(
    (id) =>
      `    "${id}": {\n      "section": "money",\n      "label": "Row ${id}",\n      "role": "lever",\n      "unit": "KRW trn/yr",\n      "values": { "base": 7 }\n    },\n`,
  )
  .join('');
const TEXT = SMALL_TEXT.replace('"label": "Payment",', '"label": "Payment", "max": 1000,')
  .replace('    "stance": {', `${ROWS}    "stance": {`)
  .replace('"label": "Credit",\n      "role": "lever"', '"label": "Credit",\n      "role": "given"');

describe('the card of a cell that lies over others', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: TEXT } });
    table = new Table(await workbench.openTable(SMALL));
    return workbench;
  });

  /** The card of the payment, by the focus alone: the hand is elsewhere. */
  async function cardByFocus(): Promise<Locator> {
    await table.cell('payment', 'base').click();
    await workbench.page.mouse.move(700, 20);
    const card = table.card().filter({ hasText: 'Payment is' });
    await card.waitFor();
    return card;
  }

  /** The middle of a cell, which the card is to lie over, on none of its links and buttons. */
  async function covered(card: Locator, cell: Locator): Promise<[x: number, y: number]> {
    const [over, under] = [await card.boundingBox(), await cell.boundingBox()];
    assert.ok(over && under);
    const [x, y] = [under.x + under.width - 12, under.y + under.height / 2];
    assert.ok(
      over.x < x && x < over.x + over.width && over.y < y && y < over.y + over.height,
      'the card covers the cell',
    );
    return [x, y];
  }

  it('a click, a double click and a drag on its text are those of the cells below it', async () => {
    const { page } = workbench;
    let card = await cardByFocus();
    await workbench.screenshot('card over cells');
    const below = table.cell('more_1', 'base');
    let [x, y] = await covered(card, below);
    await page.mouse.click(x, y);
    await table.frame.locator('[data-row="more_1"][data-alternative="base"]:focus').waitFor();
    await card.waitFor({ state: 'hidden' });
    card = await cardByFocus();
    [x, y] = await covered(card, below);
    await page.mouse.dblclick(x, y);
    await table.editor().waitFor();
    assert.equal(await table.editor().inputValue(), '7');
    await page.keyboard.press('Escape');
    card = await cardByFocus();
    [x, y] = await covered(card, below);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const last = await table.cell('more_3', 'base').boundingBox();
    assert.ok(last);
    await page.mouse.move(last.x + 20, last.y + 8, { steps: 3 });
    await page.mouse.up();
    await table.frame.locator('[data-row="more_2"][data-alternative="base"].is-selected').waitFor();
    assert.equal(await table.cell('payment', 'base').and(table.frame.locator('.is-selected')).count(), 0);
  });

  it('is out of the way of a drag that begins at its cell, however long the hand rests there', async () => {
    const { page } = workbench;
    await page.mouse.move(700, 20);
    const cell = (await table.cell('payment', 'base').boundingBox()) ?? assert.fail();
    await page.mouse.move(cell.x + 30, cell.y + 8);
    const card = table.card().filter({ hasText: 'Payment is' });
    await card.waitFor();
    const [x, y] = await covered(card, table.cell('more_1', 'base'));
    await page.mouse.down();
    await card.waitFor({ state: 'hidden' });
    // Longer than a card takes to come.
    await page.waitForTimeout(500);
    assert.equal(await card.isVisible(), false);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await table.frame.locator('[data-row="more_1"][data-alternative="base"].is-selected').waitFor();
  });

  it('the wheel turns the table below it, and its own links and buttons stay its own', async () => {
    const { page } = workbench;
    const card = await cardByFocus();
    const [x, y] = await covered(card, table.cell('more_1', 'base'));
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 60);
    await table.frame.locator('.grid-scroller').evaluate(
      (scroller) =>
        new Promise<void>((done) => {
          if (scroller.scrollTop > 0) done();
          else scroller.addEventListener('scroll', () => done(), { once: true });
        }),
    );
    await table.frame.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
    await table.label('credit').hover();
    await table.card().getByRole('button', { name: 'Make it an uncertainty' }).click();
    await workbench.untilDirty();
  });
});
