import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { packText } from '../packs/packText';
import { accessibleNodes, axeViolations } from './support/accessibility';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const PACK = 'ours.scenario-rules.json';
const PACK_TEXT = packText(
  ['"calm": "Calm"', '"firm": "Firm"', '"tense": "Tense"'],
  `"dear": {
      "require": "=payment < 5000",
      "because": "Nobody pays that much.",
      "severity": "info",
      "examples": {
        "fails": { "values": { "payment": 9000 } },
        "passes": { "values": { "payment": 1000 } }
      }
    },
    "sober": {
      "forbid": { "stance": "tense" },
      "because": "Keep calm."
    }`,
);

describe('the page of a rule pack', () => {
  let workbench: Workbench;
  let table: Table;
  const frame = (): FrameLocator => workbench.table();
  const pane = (): Locator => frame().locator('section.details');
  const field = (label: string): Locator => pane().getByLabel(label, { exact: true });
  const option = (name: string): Locator =>
    frame()
      .locator('.outline-entry')
      .filter({ has: frame().getByText(name, { exact: true }) });
  const heading = (title: string) => pane().locator('h2').filter({ hasText: title }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);

  /** Saves, and holds the file against what it should be. */
  async function saved(text: string): Promise<void> {
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(PACK), text);
  }

  /** Takes back so many edits, from the list of contents, and finds the file as it was. */
  async function undone(times: number): Promise<void> {
    await frame().getByRole('option').first().click();
    for (let time = 0; time < times; time++) await press('Control+Z');
    await saved(PACK_TEXT);
  }

  /** Takes back an edit that was not saved. */
  async function dropped(): Promise<void> {
    await workbench.untilDirty();
    await frame().getByRole('option').first().click();
    await press('Control+Z');
    await workbench.untilDirty(false);
  }

  const it = inOneWindow(
    async () => {
      const scenario = SMALL_TEXT.replace('"title": "Small",', `"title": "Small",\n  "packs": ["${PACK}"],`);
      workbench = await Workbench.open({ files: { [SMALL]: scenario, [PACK]: PACK_TEXT } });
      table = new Table(await workbench.openTable(SMALL));
      await table.cell('payment', 'base').click();
      return workbench;
    },
    { isStory: true },
  );

  it('is opened from the table’s details, and what is changed there and saved is found in the table', async () => {
    const details = table.frame.locator('aside.details');
    await press('F4');
    await details.getByRole('button', { name: 'Scenario', exact: true }).first().click();
    await details.locator('.details-entry').filter({ hasText: 'rules apply' }).click();
    await details.getByRole('button', { name: 'Open the file', exact: true }).click();
    await workbench.tab(PACK).waitFor();
    await option('dear').click();
    await heading('Rule dear');
    await field('Because').fill('It is too dear.');
    await field('Because').press('Tab');
    await field('Severity').selectOption('error');
    await field('Must hold').fill('=payment < 2000');
    await field('Must hold').press('Enter');
    await saved(
      PACK_TEXT.replace('Nobody pays that much.', 'It is too dear.')
        .replace('"severity": "info"', '"severity": "error"')
        .replace('payment < 5000', 'payment < 2000'),
    );
    await workbench.tab(SMALL).click();
    await table.summary().filter({ hasText: '1 error' }).waitFor();
    await workbench.tab(PACK).click();
    await undone(3);
    await workbench.tab(SMALL).click();
    await table.summary().filter({ hasNotText: 'error' }).waitFor();
    await workbench.tab(PACK).click();
    await frame().getByRole('listbox').waitFor();
  });

  it('a rule is added with completion in its formula, moved and deleted by keys, each in one undo', async () => {
    await frame().getByRole('button', { name: 'Add a rule…' }).click();
    await heading('New rule');
    await pane().getByRole('button', { name: 'Add', exact: true }).click();
    await pane().getByText('Type a formula that must hold').waitFor();
    await field('Because').fill('It has to be paid.');
    // A tab that was hidden comes back with what was typed.
    await workbench.tab(SMALL).click();
    await table.cell('payment', 'base').waitFor();
    await workbench.tab(PACK).click();
    await heading('New rule');
    assert.equal(await field('Because').inputValue(), 'It has to be paid.');
    await field('Must hold').click();
    await workbench.page.keyboard.type('=pay');
    await frame().locator('.assist [role="option"]').filter({ hasText: 'payment' }).waitFor();
    await press('Tab');
    await workbench.page.keyboard.type(' > 0');
    await field('How it is settled').fill('Pay something.');
    await pane().getByRole('button', { name: 'Add', exact: true }).click();
    await heading('Rule it_has_to_be_paid');
    const added = PACK_TEXT.replace(
      '"Keep calm."\n    }',
      `"Keep calm."
    },
    "it_has_to_be_paid": {
      "require": "=payment > 0",
      "because": "It has to be paid.",
      "remedy": "Pay something."
    }`,
    );
    await saved(added);
    await option('it_has_to_be_paid').click();
    await press('Alt+ArrowUp');
    await frame()
      .locator('[role="option"]:has-text("it_has_to_be_paid") + [role="option"]:has-text("sober")')
      .waitFor();
    await frame().locator('[role="option"]:focus').filter({ hasText: 'it_has_to_be_paid' }).waitFor();
    await press('Delete');
    await option('it_has_to_be_paid').waitFor({ state: 'detached' });
    await press('Control+Z');
    await option('it_has_to_be_paid').waitFor();
    await press('Control+Z');
    await press('Control+Z');
    await option('it_has_to_be_paid').waitFor({ state: 'detached' });
    await saved(PACK_TEXT);
  });

  it('tells what is wrong at the rule and the field where it stands, and refuses what does not fit', async () => {
    await option('dear').click();
    await field('Must hold').fill('=paymnt < 2000');
    await field('Must hold').press('Enter');
    await pane().locator('.field-faults').filter({ hasText: 'There is no concept “paymnt”' }).waitFor();
    await option('dear').getByRole('img', { name: '1 finding' }).waitFor();
    await workbench.screenshot('pack with a fault');
    await field('Id').fill('No Id');
    await field('Id').press('Enter');
    await pane().locator('.field-refusal').filter({ hasText: 'cannot be its id' }).waitFor();
    await press('Escape');
    await press('Escape');
    await frame().locator('[role="option"]:focus').filter({ hasText: 'dear' }).waitFor();
    await dropped();
    await option('dear').click();
    // The example that fails, by the field of the concept that the rule speaks of.
    await field('Payment').first().fill('100');
    await field('Payment').first().press('Enter');
    await option('dear').getByRole('img').waitFor();
    await pane().getByText('does not fail').waitFor();
    await dropped();
  });

  it('renames a concept wherever it is spoken of, and shows its levels', async () => {
    await option('Payment').click();
    await heading('Payment');
    await pane().getByRole('button', { name: 'dear' }).waitFor();
    await field('Id').fill('fee');
    await field('Id').press('Enter');
    await saved(PACK_TEXT.replaceAll('"payment"', '"fee"').replace('=payment', '=fee'));
    await undone(1);
    await press('s');
    await heading('Rule sober');
    await press('s');
    await heading('Stance');
    await pane().locator('.details-entry').filter({ hasText: 'Tense' }).click();
    await field('Label').fill('Very tense');
    await field('Label').press('Enter');
    await saved(PACK_TEXT.replace('"Tense"', '"Very tense"'));
    await undone(1);
  });

  it('shows the last state of a text that is broken, and leads to the text', async () => {
    workbench.write(PACK, PACK_TEXT.replace('"pack": 1,', '"pack": 1'));
    const notice = frame().locator('.notice.is-broken');
    await notice.filter({ hasText: 'Line 3' }).waitFor();
    await option('dear').click();
    assert.equal(await field('Because').getAttribute('readonly'), '');
    await workbench.screenshot('pack broken');
    await notice.getByRole('button', { name: 'Open as Text' }).click();
    const text = workbench.page.locator('.editor-instance .monaco-editor');
    await text.first().waitFor();
    await workbench.runCommand('View: Close Editor');
    await text.waitFor({ state: 'detached' });
    workbench.write(PACK, PACK_TEXT);
    await notice.waitFor({ state: 'detached' });
  });

  it('cannot be changed where the settings say that the file is read-only', async () => {
    workbench.configure({ 'files.readonlyInclude': { [PACK]: true } });
    await frame().locator('.notice.is-read-only').waitFor();
    assert.equal(await field('Because').getAttribute('readonly'), '');
    await frame().getByRole('button', { name: 'Add a rule…' }).waitFor({ state: 'detached' });
    workbench.configure();
    await frame().locator('.notice').waitFor({ state: 'detached' });
  });

  it('a new file is filled, its text is one command away and back, and a comparison stays text', async () => {
    workbench.write('new.scenario-rules.json', '');
    await workbench.openFromExplorer('new.scenario-rules.json');
    await frame().getByRole('button', { name: 'Fill It…' }).click();
    await option('not_negative').waitFor();
    await workbench.save();
    assert.match(workbench.read('new.scenario-rules.json'), /^\{\n {2}"pack": 1,\n {2}"title": "new",/);
    await workbench.runCommand('Scenario: Open as Text');
    await workbench.page.locator('.editor-instance .monaco-editor').first().waitFor();
    await workbench.runCommand('Scenario: Open as Form');
    // It is there already, and no second one is opened.
    assert.equal((await workbench.tabs()).filter((tab) => tab === 'new.scenario-rules.json').length, 2);
    await workbench.runCommand('File: Compare Active File with Saved');
    await workbench.page.locator('.monaco-diff-editor').first().waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFromExplorer(PACK);
  });

  it('is read by those who do not see it', async () => {
    await option('dear').click();
    await heading('Rule dear');
    const nodes = await accessibleNodes(workbench.page);
    const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
    assert.deepEqual(named('option').slice(0, 3), [
      'The pack Title, and data of your own',
      'dear Nobody pays that much.',
      'sober Keep calm.',
    ]);
    assert.deepEqual(await axeViolations(workbench.page), []);
  });

  for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'])
    it(`can be read in ${theme}`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await frame().locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      await option('dear').click();
      await heading('Rule dear');
      assert.deepEqual(await axeViolations(workbench.page), []);
      await workbench.screenshot(`pack ${theme}`);
    });
});
