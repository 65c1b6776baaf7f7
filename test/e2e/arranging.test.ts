// What of the table is shown, and how large: sections that collapse, alternatives that are hidden, sizes, what stays in view.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/support/project.mjs';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

/** With an error, so that there is a finding to be led to. */
const contradicting = readFileSync(inProject('scenarios', SEOUL), 'utf8').replace(
  '"worst_case": { "value": "named"',
  '"worst_case": { "value": "unnamed"',
);

describe('arranging the table', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const command = (title: string) => workbench.runCommand(`Scenario: ${title}`);
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  const band = (section: string) => table.frame.locator(`.cell.section[data-section="${section}"]`);
  const expanded = (section: string, is: boolean) =>
    band(section)
      .and(table.frame.locator(`[aria-expanded="${String(is)}"]`))
      .waitFor();
  const head = (alternative: string) => table.frame.locator(`.cell.head[data-alternative="${alternative}"]`);
  const gone = (what: { waitFor(options: { state: 'detached' }): Promise<void> }) =>
    what.waitFor({ state: 'detached' });

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [SEOUL]: contradicting } });
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').click();
      return workbench;
    },
    { isStory: true },
  );

  it('collapses a section by its twisty and expands it by the keyboard, telling how much it holds', async () => {
    const section = (await table.frame.locator('.cell.section').first().getAttribute('data-section')) ?? '';
    await band(section).locator('.twisty').click();
    await expanded(section, false);
    await gone(table.label('hosting_payment'));
    assert.match(await band(section).innerText(), /\d+ rows/);
    assert.ok(await band(section).evaluate((element) => element === document.activeElement));
    await workbench.screenshot('arranging collapsed');
    await press('ArrowRight');
    await expanded(section, true);
    await table.label('hosting_payment').waitFor();
    await press('ArrowLeft');
    await expanded(section, false);
    await press('ArrowRight');
    await expanded(section, true);
  });

  it('collapses the section of the active row by a command, and all of them', async () => {
    await table.cell('hosting_payment', 'status_quo').click();
    await command('Collapse Section');
    await gone(table.label('hosting_payment'));
    await command('Expand Section');
    await table.label('hosting_payment').waitFor();
    await command('Collapse All Sections');
    await said('All sections collapsed');
    assert.equal(await table.frame.locator('.grid-body .row[data-row]').count(), 0);
    await workbench.screenshot('arranging all collapsed');
  });

  it('expands what is collapsed where somebody is led into it', async () => {
    assert.match(await table.frame.locator('.grid-body').innerText(), /\d+ rows · \d+ findings?/);
    await press('F8');
    await table.frame.locator('.grid-body .row[data-row] :focus').waitFor();
    await command('Expand All Sections');
    await said('All sections expanded');
  });

  it('hides an alternative, marks where, and shows it again by the mark or by a choice', async () => {
    await head('package_deal').click();
    await command('Hide Alternative');
    await said('Package deal is hidden');
    await gone(head('package_deal'));
    await table.cell('hosting_payment', 'status_quo').click();
    await press('ArrowRight');
    assert.equal(await table.focused(), 'hosting_payment trilateral_energy');
    await workbench.screenshot('arranging hidden');
    const mark = head('trilateral_energy').locator('.hidden-mark');
    assert.match((await mark.getAttribute('title')) ?? '', /Package deal/);
    await mark.click();
    await head('package_deal').waitFor();
    await head('package_deal').click();
    await command('Hide Alternative');
    await gone(head('package_deal'));
    await command('Show Hidden Alternatives…');
    await workbench.quickInput().waitFor();
    await workbench.page.keyboard.press('Enter');
    await head('package_deal').waitFor();
  });

  const widthOf = async (alternative: string) => (await head(alternative).boundingBox())?.width ?? 0;
  const edge = (alternative: string) => head(alternative).locator('.edge');
  const drag = async (from: ReturnType<typeof edge>, by: { x: number; y: number }) => {
    const box = await from.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const { mouse } = workbench.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by.x, y + by.y, { steps: 3 });
    await mouse.up();
  };

  it('gives columns a width by the edge of their head, by a double click there and by a command', async () => {
    const before = await widthOf('status_quo');
    await drag(edge('status_quo'), { x: 60, y: 0 });
    assert.equal(Math.round(await widthOf('status_quo')), Math.round(before) + 60);
    const cell = await table.cell('hosting_payment', 'status_quo').boundingBox();
    const beside = await head('package_deal').boundingBox();
    assert.equal(Math.round((cell?.x ?? 0) + (cell?.width ?? 0)), Math.round(beside?.x ?? 0));
    await edge('status_quo').dblclick();
    // All of the longest text is seen then.
    await table.scrollTo('forces_role', 'status_quo');
    const text = table.cell('forces_role', 'status_quo').locator('.text');
    assert.ok(await text.evaluate((element) => element.scrollWidth <= element.clientWidth));
    await workbench.screenshot('arranging widths');
    await head('hold_the_line').click();
    await command('Change Column Width…');
    await workbench.quickInput().fill('333');
    await press('Enter');
    await table.frame.locator('.cell.head[data-alternative="hold_the_line"][style*="width: 333px"]').waitFor();
    await drag(table.frame.locator('.head-row .corner.label .edge'), { x: -40, y: 0 });
    assert.equal((await table.label('hosting_payment').boundingBox())?.width, 260);
  });

  it('gives rows a height by the edge of their label, by a double click there and by a command', async () => {
    const height = async (row: string) => (await table.label(row).boundingBox())?.height ?? 0;
    const rowEdge = (row: string) => table.label(row).locator('.edge');
    await table.frame.locator('.grid-scroller').evaluate((element) => element.scrollTo(0, 0));
    const below = await table.label('agreement_status').boundingBox();
    await drag(rowEdge('hosting_payment'), { x: 0, y: 30 });
    assert.equal(await height('hosting_payment'), 56);
    assert.equal((await table.label('agreement_status').boundingBox())?.y, (below?.y ?? 0) + 30);
    await rowEdge('agreement_status').dblclick();
    const text = table.label('agreement_status').locator('.text');
    assert.ok(
      await text.evaluate(({ scrollHeight, clientHeight }) => clientHeight > 30 && scrollHeight <= clientHeight),
    );
    await workbench.screenshot('arranging heights');
    await rowEdge('hosting_payment').dblclick();
    assert.equal(await height('hosting_payment'), 26);
    await table.label('hosting_payment').click();
    await command('Change Row Height…');
    await workbench.quickInput().fill('44');
    await press('Enter');
    await table.frame.locator('.row[data-row="hosting_payment"][style*="height: 44px"]').waitFor();
  });

  it('keeps rows and alternatives in view, and never the active cell beneath them', async () => {
    await table.label('hosting_payment').click();
    await command('Freeze up to This Row');
    await head('package_deal').click();
    await command('Freeze up to This Alternative');
    await said('Frozen up to Package deal');
    await table.cell('hosting_payment', 'status_quo').click();
    await press('Control+End');
    await table.frame.locator('.cell.value:focus').waitFor();
    const frozen = await table.cell('hosting_payment', 'package_deal').boundingBox();
    const [focus, bottom] = await Promise.all([
      table.frame.locator('.cell.value:focus').boundingBox(),
      table.frame.locator('.summary-bar').boundingBox(),
    ]);
    assert.ok(frozen && focus && bottom);
    assert.ok(focus.x >= frozen.x + frozen.width && focus.y >= frozen.y + frozen.height);
    assert.ok(focus.y + focus.height <= bottom.y);
    await workbench.screenshot('arranging frozen');
    // Back up, line by line, below the frozen rows and then among them.
    await press('Control+ArrowUp');
    for (let step = 0; step < 3; step++) {
      await press('ArrowUp');
      const at = await table.frame.locator(':focus').boundingBox();
      const above = await table.frame.locator('.row.last-frozen').boundingBox();
      assert.ok(at && above);
      const isFrozen = (await table.frame.locator('.row.frozen-row :focus, .head-row :focus').count()) > 0;
      assert.ok(isFrozen || at.y >= above.y + above.height - 1);
    }
    await command('Unfreeze');
    await gone(table.frame.locator('.row.frozen-row').first());
  });

  it('is the same when the file is opened again, and has not touched it', async () => {
    await head('worst_case').click();
    await command('Hide Alternative');
    await gone(head('worst_case'));
    // A click on a head leaves the rows where they were, at the end of the table here.
    await table.scrollTo('hosting_payment', 'status_quo');
    await table.cell('hosting_payment', 'status_quo').click();
    await command('Collapse Section');
    await gone(table.label('hosting_payment'));
    await workbench.untilDirty(false);
    await workbench.closeAllEditors();
    table = new Table(await workbench.openTable(SEOUL));
    await band('cost_sharing').waitFor();
    await expanded('cost_sharing', false);
    assert.equal(await head('worst_case').count(), 0);
    assert.equal(Math.round(await widthOf('hold_the_line')), 333);
    await command('Expand All Sections');
    await table.label('hosting_payment').waitFor();
    assert.equal((await table.label('hosting_payment').boundingBox())?.height, 44);
    assert.equal(workbench.read(SEOUL), contradicting);
  });
});
