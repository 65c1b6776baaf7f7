// How a modeler finds things in the table and replaces them, by the keyboard; and what comes back with a hidden tab.
import assert from 'node:assert/strict';
import { axeViolations } from './support/accessibility';
import { SMALL, SMALL_TEXT } from './support/small';
import { SEOUL, Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('finding in the table', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const box = () => table.frame.getByRole('search', { name: 'Find in the table' });
  const input = () => box().getByRole('textbox', { name: 'Find', exact: true });
  const replacement = () => box().getByRole('textbox', { name: 'Replace with' });
  const count = (text: string) => box().locator('.find-count').getByText(text, { exact: true }).waitFor();
  const told = (text: string) => box().locator('.find-told').getByText(text, { exact: true }).waitFor();
  const announced = (text: string) => table.frame.locator('.announcer').filter({ hasText: text }).waitFor();
  const active = (row: string, alternative: string) =>
    table.frame.locator(`.cell.is-active[data-row="${row}"][data-alternative="${alternative}"]`).waitFor();

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT } });
      table = new Table(await workbench.openTable(SEOUL));
      await table.cell('hosting_payment', 'status_quo').click();
      return workbench;
    },
    { isStory: true },
  );

  /** Looks for something else. */
  async function find(text: string): Promise<void> {
    await press('Control+F');
    await input().and(table.frame.locator(':focus')).waitFor();
    await type(text);
  }

  it('opens with Ctrl+F, counts, and leads to a row that was not painted', async () => {
    assert.equal(await table.label('deterrence').count(), 0, 'the row is out of sight');
    await find('Deterrence on the peninsula');
    await count('1 of 1');
    await table.label('deterrence').and(table.frame.locator('.is-found-now')).waitFor();
    await announced('1 of 1, ');
    assert.equal(await workbench.page.locator('.simple-find-part.visible, .find-widget.visible').count(), 0);
  });

  it('goes to the next and previous match with Enter, Shift+Enter, F3 and Shift+F3, and gives the focus back', async () => {
    await find('28,500');
    await box().locator('.find-count').getByText(/ of /).waitFor();
    const total = /of (\d+)$/.exec((await box().locator('.find-count').textContent()) ?? '')?.[1] ?? '';
    await press('Enter');
    await press('F3');
    await press('Shift+F3');
    await press('Shift+Enter');
    await press('Shift+Enter');
    await press('Enter');
    assert.ok(Number(total) > 1, total);
    await count(`1 of ${total}`);
    await press('Escape');
    await box().waitFor({ state: 'hidden' });
    const at = await table.focused();
    await press('F3');
    await announced(`2 of ${total}`);
    assert.notEqual(await table.focused(), at, 'F3 goes on from the closed box, with the focus');
  });

  it('finds in notes, and says so', async () => {
    await find('which one budget cannot carry');
    await count('1 of 1');
    await active('defence_spending', 'worst_case');
    await told('Defence budget · Worst case, in the note');
    await announced('1 of 1, Defence budget · Worst case, in the note');
    await workbench.screenshot('find in a note');
  });

  it('keeps what was typed, selected for overtyping, and takes case, words and expressions into account', async () => {
    await press('Escape');
    await find('KOREAN');
    await box().locator('.find-count').getByText(/ of /).waitFor();
    await press('Alt+C');
    await count('No results');
    await press('Alt+C');
    await find('Korea');
    await press('Alt+W');
    await box().locator('.find-count').getByText(/ of /).waitFor();
    await find('Kor');
    await count('No results');
    await press('Alt+W');
    await find('^Kor.+ States$');
    await count('No results');
    await press('Alt+R');
    await box().locator('.find-count').getByText(/ of /).waitFor();
    await find('(');
    await box().getByText('This is no regular expression: Unterminated group').waitFor();
    assert.equal(await input().getAttribute('aria-invalid'), 'true');
    await workbench.screenshot('find wrong expression');
    assert.deepEqual(await axeViolations(workbench.page), []);
    await press('Alt+R');
    await box().locator('.find-message').waitFor({ state: 'detached' });
    await press('Escape');
  });

  it('looks something up while a cell is edited, without losing the draft', async () => {
    await (await table.scrollTo('hosting_payment', 'package_deal')).click();
    await press('F2');
    await press('Control+A');
    await type('=troops * 2');
    await press('ArrowLeft');
    await press('ArrowLeft');
    await find('Deterrence on the peninsula');
    await table.label('deterrence').and(table.frame.locator('.is-found-now')).waitFor();
    assert.equal(await table.editor().inputValue(), '=troops * 2');
    await press('Escape');
    await table.editor().and(table.frame.locator(':focus')).waitFor();
    await type('1');
    assert.equal(await table.editor().inputValue(), '=troops *1 2');
    await press('Escape');
    // The same from the formula bar.
    const bar = table.frame.locator('.formula-input');
    await bar.click();
    await press('End');
    await type(' + 1');
    await press('Control+F');
    await input().and(table.frame.locator(':focus')).waitFor();
    await press('Escape');
    await bar.and(table.frame.locator(':focus')).waitFor();
    assert.match(await bar.inputValue(), / \+ 1$/);
    await press('Escape');
    await workbench.untilDirty(false);
  });

  it('has its commands in the palette', async () => {
    await table.cell('hosting_payment', 'package_deal').click();
    await workbench.runCommand('Scenario: Replace in Table');
    await replacement().waitFor();
    await input().and(table.frame.locator(':focus')).waitFor();
    await type('13.93');
    await count('1 of 1');
    await workbench.runCommand('Scenario: Find Next');
    await active('hosting_payment', 'worst_case');
    await workbench.runCommand('Scenario: Find Previous');
    await workbench.runCommand('Scenario: Find in Table');
    await input().and(table.frame.locator(':focus')).waitFor();
    await press('Escape');
  });

  it('brings back draft, caret and what was looked for when the hidden tab is shown again', async () => {
    await table.cell('hosting_payment', 'package_deal').click();
    await find('13.93');
    await press('Alt+W');
    await count('1 of 1');
    await (await table.scrollTo('hosting_payment', 'trilateral_energy')).click();
    await press('F2');
    await press('Control+A');
    await type('=troops * 28');
    await press('ArrowLeft');
    await workbench.openFromExplorer('five-year-cost.scenario.json');
    await workbench.tab('five-year-cost.scenario.json').waitFor();
    await workbench.tab(SEOUL).click();
    table = new Table(workbench.table());
    await table.editor().waitFor();
    assert.equal(await table.editor().inputValue(), '=troops * 28');
    await table.editor().and(table.frame.locator(':focus')).waitFor();
    await type('5');
    assert.equal(await table.editor().inputValue(), '=troops * 258');
    assert.equal(await input().inputValue(), '13.93');
    assert.equal(await box().getByRole('button', { name: 'Match whole word' }).getAttribute('aria-pressed'), 'true');
    await count('1 result');
    await workbench.untilDirty(false);
    await press('Escape');
    await press('Control+F');
    await press('Alt+W');
    await press('Escape');
  });
});

describe('replacing in the table', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const box = () => table.frame.getByRole('search', { name: 'Find in the table' });
  const input = () => box().getByRole('textbox', { name: 'Find', exact: true });
  const replacement = () => box().getByRole('textbox', { name: 'Replace with' });
  const count = (text: string) => box().locator('.find-count').getByText(text, { exact: true }).waitFor();
  const told = (text: string) => box().locator('.find-told').getByText(text, { exact: true }).waitFor();

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT } });
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').click();
      return workbench;
    },
    { isStory: true },
  );

  /** Looks for a text and types what is to replace it. */
  async function replaceBy(text: string, by: string): Promise<void> {
    await press('Control+H');
    await input().and(table.frame.locator(':focus')).waitFor();
    await type(text);
    await press('Tab');
    await press('Control+A');
    await type(by);
  }

  async function undone(): Promise<void> {
    await press('Escape');
    await press('Control+Z');
    await workbench.untilDirty(false);
  }

  it('goes on by the same keys from what is looked for to what replaces it', async () => {
    await press('Control+H');
    await input().and(table.frame.locator(':focus')).waitFor();
    await type('00');
    await press('Control+H');
    await replacement().and(table.frame.locator(':focus')).waitFor();
    await press('Escape');
    await table.frame.locator('.cell:focus').waitFor();
  });

  it('replaces the match at hand with Enter, and goes to the next', async () => {
    await replaceBy('00', '50');
    await count('1 of 6');
    await press('Enter');
    await table.cell('payment', 'base').filter({ hasText: '1,550' }).waitFor();
    await table.frame.locator('.cell.is-active[data-row="payment"][data-alternative="more"]').waitFor();
    await press('Enter');
    await told('A computed value is not replaced: its formula is.');
    await workbench.save();
    assert.equal(workbench.read(SMALL), SMALL_TEXT.replace('1500', '1550'));
    await table.cell('payment', 'base').click();
    await press('Control+Z');
    await table.cell('payment', 'base').filter({ hasText: '1,500' }).waitFor();
    await workbench.save();
  });

  it('replaces all as one step with what a regular expression took, and tells what it left', async () => {
    await replaceBy('^(\\w)o(\\w+)$', '$1u$2');
    await press('Alt+R');
    await press('Control+Alt+Enter');
    await told('Replaced in 4 places. Left as they are: 4 in ids.');
    await table.label('total').filter({ hasText: 'Tutal' }).waitFor();
    await table.frame.getByRole('rowheader', { name: 'Pusture' }).waitFor();
    await press('Alt+R');
    await undone();
    await table.label('total').filter({ hasText: 'Total' }).waitFor();
  });

  it('refuses what does not fit, cell by cell, and undoes the rest at once', async () => {
    await replaceBy('0', 'o');
    await press('Control+Alt+Enter');
    await told(
      'Replaced in 0 places. Not written, and listed below the table: 2. Left as they are: 3 computed, 1 inherited.',
    );
    const report = table.frame.getByRole('region', { name: 'Not written' });
    await report.getByText(/“15oo” is not a number/).waitFor();
    await workbench.screenshot('replace refused');
    await workbench.untilDirty(false);
    await report.getByRole('button', { name: 'Close the report' }).click();
    await replaceBy('o', '0');
    await press('Control+Alt+Enter');
    await table.label('total').filter({ hasText: 'T0tal' }).waitFor();
    await table.frame.getByRole('rowheader', { name: 'M0ney' }).waitFor();
    await undone();
    await workbench.save();
    assert.equal(workbench.read(SMALL), SMALL_TEXT);
  });

  for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'])
    it(`can be read in ${theme}`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await table.frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await press('Control+F');
      await input().and(table.frame.locator(':focus')).waitFor();
      await type('1');
      await box().locator('.find-count').getByText(' of 5').waitFor();
      await workbench.screenshot(`find ${theme}`);
      assert.deepEqual(await axeViolations(workbench.page), []);
    });
});
