import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/support/project.mjs';
import { axeViolations } from './support/accessibility';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const THEMES = ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** With an error, so that its colours are seen too. */
const contradicting = readFileSync(inProject('scenarios', SEOUL), 'utf8').replace(
  '"worst_case": { "value": "named"',
  '"worst_case": { "value": "unnamed"',
);

describe('the looks of the table', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [SEOUL]: contradicting } });
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').waitFor();
      return workbench;
    },
    { isStory: true },
  );

  for (const theme of THEMES)
    it(`can be read in ${theme}`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await table.frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await table.frame.locator('.grid-scroller').evaluate((element) => element.scrollTo(0, 0));
      await table.cell('hosting_payment', 'package_deal').click();
      await workbench.screenshot(`looks ${theme} top`);
      assert.deepEqual(await axeViolations(workbench.page), []);
      await table.scrollTo('china_wording', 'worst_case');
      await table.cell('china_wording', 'worst_case').click();
      await table.card().waitFor();
      await workbench.screenshot(`looks ${theme} finding`);
      assert.deepEqual(await axeViolations(workbench.page), []);
      await workbench.page.keyboard.press('Escape');
    });

  it('has room for its cells at a zoom of 200 %', async () => {
    const { page } = workbench;
    // A browser zooms by giving the page half the room.
    await page.setViewportSize({ width: 700, height: 450 });
    await table.cell('china_wording', 'worst_case').waitFor();
    await workbench.runCommand('View: Close Primary Side Bar');
    const room = await table.frame.locator('body').evaluate((body) => {
      const scroller = body.querySelector('.grid-scroller');
      const frozen = [...body.querySelectorAll('.head-row .corner')].map((corner) => corner.clientWidth);
      return {
        overflows: document.documentElement.scrollWidth > window.innerWidth,
        lines: Math.floor((scroller?.clientHeight ?? 0) / 26),
        free: (scroller?.clientWidth ?? 0) - frozen.reduce((sum, width) => sum + width, 0),
      };
    });
    await workbench.screenshot('looks zoom 200');
    assert.equal(room.overflows, false);
    assert.ok(room.lines >= 4, `${room.lines} lines`);
    assert.ok(room.free >= 150, `${room.free} px beside the frozen columns`);
    // Narrower still, and with all that can stand beside the grid: nothing lies over anything else.
    await page.setViewportSize({ width: 620, height: 900 });
    await table.cell('china_wording', 'worst_case').click();
    await page.keyboard.press('F4');
    await table.frame.locator('aside.details :focus').waitFor();
    await workbench.runCommand('Scenario: Show in Chart');
    await table.frame.locator('.chart-panel canvas').first().waitFor();
    await workbench.screenshot('looks narrow');
    const tops = await table.frame.locator('body').evaluate((body) =>
      ['.grid-scroller', 'aside.details', '.chart', '.summary-bar'].map((part) => {
        const { top, bottom } = body.querySelector(part)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return { top: Math.round(top), bottom: Math.round(bottom) };
      }),
    );
    for (const [index, { top }] of tops.entries())
      assert.ok(index === 0 || top >= (tops[index - 1]?.bottom ?? 0), JSON.stringify(tops));
    await table.frame.locator('.chart-title .close').click();
    await table.frame.locator('aside.details .close').click();
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it('moves nothing by itself where less motion is wished for', async () => {
    const { page } = workbench;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await table.frame.locator('body').evaluate((body) =>
      [...body.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
        return still ? [] : [element.className];
      }),
    );
    assert.deepEqual(moving, []);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
});
