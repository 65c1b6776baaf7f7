// What a modeler does with formulas: reads one in the bar, goes to a row by its name, types a formula with names that
// complete themselves, sees what is wrong as it is typed and what it would come to, and asks which cells it reads.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Table } from './support/table';
import { inOneWindow, inOwnWindows } from './support/tries';
import { Workbench } from './support/workbench';

const FILE = 'formulas.scenario.json';
const files = {
  [FILE]: JSON.stringify(
    {
      scenario: 1,
      title: 'Formulas',
      alternatives: {
        now: { label: 'Now' },
        deal: { label: 'Deal', basedOn: 'now' },
        worst_case: { label: 'Worst case', basedOn: 'now' },
      },
      sections: { money: { label: 'Money' } },
      factors: {
        payment: row('Payment for hosting', { unit: 'KRW trn/yr', values: { now: 1.5192, deal: 1.595 } }),
        budget: row('Defence budget', { unit: 'KRW trn/yr', values: { now: 61.2 } }),
        troops: row('Troops', { unit: 'persons', values: { now: 28500 } }),
        troops_moved: row('Troops moved out', { unit: 'persons', values: { now: 0 } }),
        wording: row('Wording', {
          levels: { silent: 'Not touched on', unnamed: 'Meant and not named', named: 'Named' },
          values: { now: 'named' },
        }),
      },
      measures: {
        share: {
          section: 'money',
          label: 'Share of the budget',
          unit: 'index',
          formula: '=payment / budget',
          direction: 'lower',
        },
      },
    },
    null,
    2,
  ),
};

function row(label: string, more: object): object {
  return { section: 'money', label, role: 'given', ...more };
}

describe('the formula bar', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 10 });
  const part = (name: string) => table.frame.locator(name).filter({ visible: true });
  const bar = () => part('.formula-input');
  const nameBox = () => part('input.name-box');
  const preview = () => part('.formula-preview');
  const message = () => part('#draft-message');
  const completions = () => part('.completion');
  const chosen = () => part('.completion[aria-selected="true"] .completion-name');
  const names = () => part('.completion-name').allTextContents();
  const shows = (id: string, alternative: string, text: string) =>
    table.cell(id, alternative).filter({ hasText: text }).waitFor();
  /** Begins to edit a cell in the bar, over what it holds. */
  const enterBar = async (id = 'payment', alternative = 'deal') => {
    await table.cell(id, alternative).click();
    await bar().click();
    await press('Control+A');
  };

  const go = () => table.cell('payment', 'deal').click();
  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ files });
      table = new Table(await workbench.openTable(FILE));
      await go();
      return workbench;
    },
    {
      start: async () => {
        await workbench.bringBack(FILE, files[FILE]);
        await go();
      },
    },
  );

  it('says where one is and what the cell holds, a formula in its colours', async () => {
    assert.equal(await nameBox().inputValue(), 'payment · deal');
    assert.equal(await bar().inputValue(), '1.595');
    await table.cell('share', 'now').click();
    assert.equal(await bar().inputValue(), '=payment / budget');
    assert.deepEqual(await part('.formula-paint .token-name').allTextContents(), ['payment', 'budget']);
  });

  it('goes to the row whose name is typed into the name box', async () => {
    await nameBox().click();
    await type('budget');
    await press('Enter');
    assert.equal(await table.focused(), 'budget deal');
    await nameBox().click();
    await type('moved');
    await completions().first().waitFor();
    await press('Enter');
    assert.equal(await table.focused(), 'troops_moved deal');
    await nameBox().click();
    await type('nowhere');
    await press('Enter');
    await message().getByText('There is no row').waitFor();
    await press('Escape');
    assert.equal(await table.focused(), 'troops_moved deal');
    assert.equal(await nameBox().inputValue(), 'troops_moved · deal');
  });

  it('takes a formula by the keyboard alone, with names and functions completed, and shows the result', async () => {
    await press('Control+Shift+U');
    await bar().and(table.frame.locator(':focus')).waitFor();
    await press('Control+A');
    await type('=rou');
    await chosen().getByText('ROUND', { exact: true }).waitFor();
    await press('Tab');
    assert.equal(await bar().inputValue(), '=ROUND(');
    await part('.signature-line').filter({ hasText: 'ROUND(number, digits)' }).waitFor();
    assert.equal(await part('.signature-line b').textContent(), 'number');
    await type('BASELINE(paym');
    await chosen().getByText('payment').waitFor();
    await press('Enter');
    await type(') * 1.1, ');
    assert.equal(await part('.signature-line b').textContent(), 'digits');
    await type('2)');
    assert.equal(await bar().inputValue(), '=ROUND(BASELINE(payment) * 1.1, 2)');
    assert.equal(await table.editor().inputValue(), await bar().inputValue(), 'one draft');
    await preview().filter({ hasText: '= 1.67 KRW trn/yr' }).waitFor();
    await press('Enter');
    await shows('payment', 'deal', '1.67');
    assert.equal(await table.focused(), 'budget deal');
  });

  it('shares the draft with the cell; Escape leaves it, Tab goes right', async () => {
    await type('1.6');
    assert.equal(await bar().inputValue(), '1.6');
    await bar().click();
    await press('End');
    await type('5');
    assert.equal(await table.editor().inputValue(), '1.65');
    await press('F2');
    await type('1');
    assert.equal(await bar().inputValue(), '1.651');
    await press('Escape');
    await shows('payment', 'deal', '1.595');
    await workbench.untilDirty(false);
    await enterBar();
    await type('1.7');
    await press('Tab');
    await shows('payment', 'deal', '1.7');
    assert.equal(await table.focused(), 'payment worst_case');
  });

  it('writes the name of a cell that is clicked, where an operand may stand', async () => {
    await type('=2 * ');
    await table.cell('budget', 'deal').click();
    assert.equal(await table.editor().inputValue(), '=2 * budget');
    await table.cell('troops', 'now').click();
    assert.equal(await table.editor().inputValue(), '=2 * BASELINE(troops)');
    await table.cell('troops', 'worst_case').click();
    assert.equal(await bar().inputValue(), '=2 * ALT("worst_case", troops)');
    assert.equal(await completions().count(), 0);
    assert.equal(await nameBox().inputValue(), 'payment · deal', 'the selection stays');
    await press('Control+Z');
    assert.equal(await bar().inputValue(), '=2 * BASELINE(troops)');
    await bar().click();
    await press('End');
    await type(' + ');
    await table.label('budget').click();
    await type(' / 2');
    assert.equal(await table.editor().inputValue(), '=2 * BASELINE(troops) + budget / 2');
    await workbench.untilDirty(false);
    // Behind a value nothing can be pointed at, and the click enters the formula.
    await table.cell('budget', 'deal').click();
    await shows('payment', 'deal', '57,030.6');
    assert.equal(await table.focused(), 'budget deal');
  });

  it('keeps a long formula within the table', async () => {
    await table.cell('payment', 'worst_case').click();
    await type('=');
    await table.editor().fill(`=${'payment + '.repeat(30)}1`);
    const right = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().right);
    const [editor, page] = [await right(table.editor()), await right(table.frame.locator('.grid-scroller'))];
    assert.ok(editor <= page, `The editor ends at ${editor}, the table at ${page}.`);
    const behind = (locator: Locator) =>
      locator.evaluate((element) => element.scrollWidth - element.clientWidth - element.scrollLeft);
    await press('End');
    await type('2');
    assert.ok((await behind(bar())) <= 1, 'The bar shows the end that is typed.');
    await press('Escape');
  });

  it('underlines what is wrong while it is typed, says why, and mends it by one click', async () => {
    await enterBar();
    await type('=BASELINE(payment) + budgt');
    const wrong = part('.formula-paint .wrong-error');
    await wrong.getByText('budgt').waitFor();
    assert.equal(await wrong.evaluate((element) => getComputedStyle(element).textDecorationStyle), 'wavy');
    await message().getByText('There is no row budgt').waitFor();
    await workbench.untilDirty(false);
    await message().locator('.draft-fix').click();
    assert.equal(await bar().inputValue(), '=BASELINE(payment) + budget');
    await wrong.waitFor({ state: 'detached' });
    assert.equal(await table.editor().inputValue(), await bar().inputValue());
    await press('Escape');
    await workbench.untilDirty(false);
  });

  it('proposes levels behind a comparison, in the cell too; Escape closes the list and keeps the draft', async () => {
    await type('=IF(wording = ');
    await completions().first().waitFor();
    assert.deepEqual(await names(), ['silent', 'unnamed', 'named']);
    await press('ArrowDown');
    await press('Enter');
    assert.equal(await table.editor().inputValue(), '=IF(wording = "unnamed"');
    await type(', ALT(');
    assert.deepEqual(await names(), ['now', 'deal', 'worst_case']);
    await press('Escape');
    assert.equal(await completions().count(), 0);
    assert.equal(await bar().inputValue(), '=IF(wording = "unnamed", ALT(');
    await press('Escape');
    await press('Escape');
    await workbench.untilDirty(false);
  });

  it('leaves Enter to a name that is typed in full', async () => {
    await type('=troops');
    await completions().first().waitFor();
    await press('Enter');
    await shows('payment', 'deal', '28,500');
  });

  it('changes the formula of a measure, and completes the levels of a level cell', async () => {
    await table.cell('share', 'now').click();
    await bar().click();
    await press('End');
    await type(' * 2');
    await press('Enter');
    await shows('share', 'now', '0.04964');
    await workbench.save();
    assert.match(workbench.read(FILE), /"=payment \/ budget \* 2"/);
    await enterBar('wording');
    await type('not');
    await table.options().getByText('Not touched on').waitFor();
    await press('Enter');
    await shows('wording', 'deal', 'Not touched on');
  });

  it('marks the cells that a cell reads and those that read it, and clears them again', async () => {
    const marked = (id: string, alternative: string, name: string) =>
      table.cell(id, alternative).and(table.frame.locator(`.${name}`));
    await table.cell('payment', 'now').click();
    await press('Control+]');
    await part('.trace-text').filter({ hasText: 'Read by 1 cell' }).waitFor();
    await marked('share', 'now', 'is-reader').waitFor();
    await press('Control+]');
    await marked('share', 'now', 'is-reader').waitFor({ state: 'detached' });
    await table.cell('share', 'now').click();
    await part('.trace-toggle').click();
    await part('.trace-text').filter({ hasText: 'Reads 2 cells, no cell reads it' }).waitFor();
    await marked('payment', 'now', 'is-read').waitFor();
    assert.equal(await part('.trace-toggle').getAttribute('aria-pressed'), 'true');
    await part('.trace-toggle').click();
    await marked('payment', 'now', 'is-read').waitFor({ state: 'detached' });
    await workbench.runCommand('Scenario: Trace Precedents');
    await marked('budget', 'now', 'is-read').waitFor();
    await table.cell('share', 'now').click();
    await press('Escape');
    await press('Escape');
    await marked('budget', 'now', 'is-read').waitFor({ state: 'detached' });
  });

  it('is told on hover with the values and units of what it reads', async () => {
    await table.cell('share', 'now').hover();
    await table.card().filter({ hasText: '=payment / budget' }).waitFor();
    assert.match((await table.card().textContent()) ?? '', /1\.5192 KRW trn\/yr.*61\.2 KRW trn\/yr/s);
  });
});

describe('formulas in the text', () => {
  const it = inOwnWindows();

  it('complete their names, and tell the arguments of functions', async () => {
    const workbench = await Workbench.open({
      files,
      settings: { 'workbench.editorAssociations': { '*.scenario.json': 'default' } },
    });
    const { page } = workbench;
    await workbench.openFromExplorer(FILE);
    await page.locator('.editor-instance .monaco-editor').first().waitFor();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('"=payment / budget');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // Names in a formula have colours of their own as soon as the extension knows the text.
    await page
      .locator('.view-line span')
      .filter({ hasText: /^payment$/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowRight');
    // VS Code asks by itself as one types, but for when it is busy: then a person asks.
    const shown = async (what: Locator, key: string) => {
      await what.waitFor({ timeout: 4000 }).catch(() => page.keyboard.press(key));
      await what.waitFor();
    };
    await page.keyboard.type(' + troo', { delay: 80 });
    const row = page.locator('.suggest-widget .monaco-list-row.focused');
    await shown(row.filter({ hasText: 'troops' }), 'Control+Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type(' * ROUN', { delay: 80 });
    await shown(row.filter({ hasText: 'ROUND' }), 'Control+Space');
    await page.keyboard.press('Tab');
    await shown(page.locator('.parameter-hints-widget').filter({ hasText: 'number, digits' }), 'Control+Shift+Space');
    await page.keyboard.press('Escape');
    // The text editor may save by itself, before one does.
    await page.keyboard.press('Control+S');
    const written = () => workbench.read(FILE).includes('"=payment / budget + troops * ROUND("');
    for (let tries = 0; tries < 100 && !written(); tries++) await page.waitForTimeout(100);
    assert.ok(written());
  });
});
