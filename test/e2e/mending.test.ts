// How a modeler mends what is found: by the smallest change, all of one kind at once, or by accepting it for a reason.
import assert from 'node:assert/strict';
import { axeViolations } from './support/accessibility';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const NAME = 'mending.scenario.json';
const TEXT = `{
  "scenario": 1,
  "title": "Mending",
  "alternatives": { "base": { "label": "Base" }, "more": { "label": "More", "basedOn": "base" } },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": { "section": "money", "label": "Payment", "role": "lever", "unit": "USD billion", "values": { "base": 1.5, "more": 2.5 } },
    "credit": { "section": "money", "label": "Credit", "role": "lever", "unit": "USD billion", "values": { "base": 0.5 } }
  },
  "measures": {
    "total": { "label": "Total", "unit": "USD bn", "formula": "=payment + credit", "direction": "lower" }
  },
  "rules": {
    "affordable": { "require": "=payment + credit <= 2.5", "because": "The budget has no room for more." }
  }
}
`;

/** A task that tells of another file alone. */
const TASKS = JSON.stringify({
  version: '2.0.0',
  tasks: [
    {
      label: 'check',
      type: 'scenario',
      task: 'validate',
      paths: ['five-year-cost.scenario.json'],
      problemMatcher: ['$scenario'],
      group: { kind: 'test', isDefault: true },
    },
  ],
});

describe('mending findings', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const lit = (row: string, alternative: string) =>
    table.cell(row, alternative).and(table.frame.locator('.is-related'));
  const clash = () => table.cell('payment', 'more').and(table.frame.locator('.has-finding'));
  const settled = () => table.cell('payment', 'more').and(table.frame.locator(':not(.has-finding)'));
  const view = () => workbench.page.getByRole('tree', { name: 'Scenario Findings' });

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [NAME]: TEXT, '.vscode/tasks.json': TASKS } });
      table = new Table(await workbench.openTable(NAME));
      await clash().waitFor();
      return workbench;
    },
    { isStory: true },
  );

  it('proposes the smallest change in the card, and one key makes it', async () => {
    await table.cell('payment', 'more').click();
    await table.card().getByRole('button', { name: 'Set Payment, More to 2 USD billion Ctrl+.' }).waitFor();
    await table.card().getByRole('button', { name: 'Let Payment, More follow Base: 1.5 USD billion' }).waitFor();
    await workbench.screenshot('mending card');
    assert.deepEqual(await axeViolations(workbench.page), []);
    await press('Control+.');
    await table.cell('payment', 'more').getByText('2', { exact: true }).waitFor();
    await settled().waitFor();
    await press('Control+Z');
    await clash().waitFor();
    await workbench.untilDirty(false);
  });

  it('keeps the cells lit of the finding that was chosen, until Escape', async () => {
    await table.cell('payment', 'base').click();
    await press('F8');
    await lit('credit', 'more').waitFor();
    await table.cell('payment', 'base').click();
    await lit('credit', 'more').waitFor();
    await lit('payment', 'more').waitFor();
    await workbench.screenshot('mending lit');
    await press('Escape');
    await lit('credit', 'more').waitFor({ state: 'detached' });
  });

  it('mends all of one kind from the list, as one step', async () => {
    await table.summary().click();
    const all = table.frame.getByRole('button', { name: /^Fix all 2: / });
    await all.waitFor();
    await workbench.screenshot('mending list');
    await all.click();
    await all.waitFor({ state: 'detached' });
    await table.cell('payment', 'base').click();
    await press('Control+Z');
    await all.waitFor();
    await workbench.untilDirty(false);
    await table.summary().click();
  });

  it('accepts a finding for a reason, and shows it struck through', async () => {
    await table.cell('payment', 'more').click();
    await table.card().getByRole('button', { name: 'Accept with a reason …' }).first().click();
    await workbench.answer('The council voted for it.');
    await table.summary().getByText('1 waived').waitFor();
    await table.summary().click();
    const entry = table.frame.locator('.entry.is-waived');
    await entry.getByText('Accepted: The council voted for it.').waitFor();
    const line = await entry.locator('.message').evaluate((element) => getComputedStyle(element).textDecorationLine);
    assert.equal(line, 'line-through');
    await workbench.screenshot('mending waived');
    await table.summary().click();
    await table.cell('payment', 'more').click();
    await press('F4');
    const details = table.frame.locator('.details-findings');
    await details.getByRole('heading', { name: '1 waived' }).waitFor();
    await details.locator('.is-waived').getByText('Accepted: The council voted for it.').waitFor();
    await workbench.screenshot('mending waived in the details');
    await press('F4');
    await table.cell('payment', 'base').click();
    await press('Control+Z');
    await clash().waitFor();
    await workbench.untilDirty(false);
  });

  it('lists what is found in a view, which leads to the cell', async () => {
    await workbench.page.getByRole('button', { name: /^Scenario: \d+ error/ }).click();
    const item = view().getByRole('treeitem', { name: /do not stand together in More/ });
    await view().getByRole('treeitem').first().waitFor();
    // The view is low, and what is out of sight is not there.
    await view().focus();
    await press('End');
    await item.waitFor();
    await workbench.screenshot('mending view');
    await item.click();
    await lit('credit', 'more').waitFor();
    await table.cell('payment', 'more').and(table.frame.locator('.is-active')).waitFor();
    await workbench.runCommand('Scenario: Group Findings by Severity');
    await view()
      .getByRole('treeitem', { name: /^Errors/ })
      .waitFor();
    await workbench.runCommand('Scenario: Group Findings by Rule');
    await view()
      .getByRole('treeitem', { name: /units\/unit-syntax/ })
      .waitFor();
    await view().focus();
    await press('End');
    await item.waitFor();
    const menu = await workbench.menuOf(item);
    await menu.getByText('Accept with a Reason…').waitFor();
    await workbench.screenshot('mending view menu');
    await press('Escape');
  });

  it('keeps what is found in Problems when a task has told of other files', async () => {
    await workbench.openProblems();
    await workbench.problemRows().first().waitFor();
    await workbench.runCommand('Tasks: Run Test Task');
    await workbench.page.locator('.terminal-tabs-entry, .single-terminal-tab').filter({ hasText: 'check' }).waitFor();
    await workbench.openProblems();
    // For a moment VS Code takes away what the task did not tell.
    const isTaken = workbench.problemRows().first().waitFor({ state: 'detached', timeout: 3000 });
    await isTaken.catch(() => undefined);
    await workbench.problemRows().first().waitFor();
    await workbench.screenshot('mending after a task');
    await press('Control+Shift+M');
  });

  for (const theme of ['Light Modern', 'Default High Contrast'])
    it(`can be read in ${theme}`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await table.frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await table.cell('payment', 'more').click();
      await table.card().getByRole('button', { name: 'Accept with a reason …' }).first().waitFor();
      await workbench.screenshot(`mending ${theme}`);
      assert.deepEqual(await axeViolations(workbench.page), []);
    });
});
