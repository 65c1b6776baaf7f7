import assert from 'node:assert/strict';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('the Seoul scenario as a table', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open();
    table = new Table(await workbench.openTable(SEOUL));
    await table.cell('hosting_payment', 'status_quo').waitFor();
    return workbench;
  });

  it('has five alternatives under their labels', async () => {
    const labels = await table.heads().locator('.text').allTextContents();
    assert.deepEqual(labels, ['Status quo', 'Package deal', 'Trilateral energy frame', 'Hold the line', 'Worst case']);
  });

  it('groups its rows under their sections', async () => {
    const grid = table.frame.locator('.grid-scroller');
    const sections = new Set<string>();
    for (let screens = 0; screens < 9; screens++) {
      for (const text of await table.frame.locator('[role="row"][data-section] .text').allTextContents())
        sections.add(text);
      await grid.evaluate((element) => element.scrollBy(0, 400));
      await workbench.page.waitForTimeout(60);
    }
    await grid.evaluate((element) => element.scrollTo(0, 0));
    assert.deepEqual([...sections], ['Cost sharing', 'Tariffs and investment', 'Troop posture', 'Setting', 'Measures']);
  });

  it('groups digits, aligns numbers to the right and dims what is inherited', async () => {
    const troops = await table.scrollTo('troops', 'package_deal');
    assert.equal((await troops.locator('.text').textContent())?.trim(), '28,500');
    const own = await table.scrollTo('troops', 'status_quo');
    const look = async (cell: typeof own) =>
      cell.evaluate((element) => {
        const text = element.querySelector('.text');
        if (!text) return { gap: NaN, strength: NaN };
        const words = document.createRange();
        words.selectNodeContents(text);
        const gap = element.getBoundingClientRect().right - words.getBoundingClientRect().right;
        const [, alpha = '1'] = /\/ ([\d.]+)\)$/.exec(getComputedStyle(text).color) ?? [];
        return { gap, strength: Number(alpha) };
      });
    const [inherited, written] = [await look(troops), await look(own)];
    assert.ok(written.gap >= 0 && written.gap < 16, `${written.gap} px to the right of the number`);
    assert.ok(inherited.strength < written.strength, 'dimmed');
  });

  it('cuts off what is too long for its cell, and looks for that only where it can be', async () => {
    await table.scrollTo('troops', 'status_quo');
    const found = await table.frame.locator('.row[data-row] :is(.value, .unit)').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.querySelector('.text');
        const words = document.createRange();
        if (text) words.selectNodeContents(text);
        const [outer, inner] = [cell.getBoundingClientRect(), words.getBoundingClientRect()];
        return {
          isShort: cell.classList.contains('is-short'),
          isIn: inner.left >= outer.left && inner.right <= outer.right,
          isCut: text !== null && getComputedStyle(text).overflow === 'hidden',
          text: text?.textContent,
        };
      }),
    );
    assert.ok(found.filter(({ isShort }) => isShort).length > 50, 'numbers are short');
    assert.deepEqual(
      found.filter(({ isShort, isIn, isCut }) => (isShort ? !isIn : !isCut)),
      [],
    );
  });

  it('keeps labels and units in view while it scrolls sideways', async () => {
    const left = async () => (await table.label('troops').boundingBox())?.x;
    await table.scrollTo('troops', 'status_quo');
    const before = await left();
    await table.frame.locator('.grid-scroller').evaluate((element) => element.scrollBy(300, 0));
    assert.equal(await left(), before);
  });

  it('is no change of the file, and has no findings', async () => {
    await workbench.untilDirty(false);
    assert.match((await table.summary().textContent()) ?? '', /No findings/);
  });
});
