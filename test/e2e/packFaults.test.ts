// From what is wrong with a rule pack, in Problems, to the field where it stands; and its fix there.
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { packText } from '../packs/packText';
import { chooseAtProblem } from './support/problems';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const PACK = 'ours.scenario-rules.json';
const SOUND = packText(
  ['"calm": "Calm"', '"tense": "Tense"'],
  `"dear": {
      "require": "=payment < 5000",
      "because": "Nobody pays that much."
    },
    "sober": {
      "forbid": { "stance": "tense" },
      "because": "Keep calm."
    }`,
);
const FAULTY = SOUND.replace('=payment', '=paymnt').replace('"stance": "tense"', '"stance": "tens"');

describe('the way from a fault of a rule pack in VS Code to its field', () => {
  let workbench: Workbench;
  const frame = (): FrameLocator => workbench.table();
  const pane = (): Locator => frame().locator('section.details');
  const heading = (title: string) => pane().locator('h2').filter({ hasText: title }).waitFor();
  const option = (name: string) => frame().getByRole('option').filter({ hasText: name });

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({ width: 1800, files: { [PACK]: FAULTY } });
      await workbench.openFromExplorer(PACK);
      await option('dear').waitFor();
      return workbench;
    },
    { isStory: true },
  );

  const chooseAt = (fault: string, entry: string) => chooseAtProblem(workbench, fault, entry);

  it('leads from the menu of a Problem to the field, and from there to the line of the text', async () => {
    await chooseAt('paymnt', 'Show in Form');
    await heading('Rule dear');
    await pane().getByLabel('Must hold', { exact: true }).and(frame().locator(':focus')).waitFor();
    await workbench.screenshot('pack fault in its field');
    await chooseAt('tens', 'Show in Form');
    await heading('Rule sober');
    const faults = pane().locator('.field-faults');
    await faults.getByText('has no level “tens”').waitFor();
    await workbench.screenshot('pack fault with its fix');
    await faults.getByRole('button', { name: 'Line 20 of the text' }).click();
    const text = workbench.page.locator('.editor-instance .monaco-editor');
    await text.first().waitFor();
    await workbench.runCommand('View: Close Editor');
    await text.waitFor({ state: 'detached' });
  });

  it('leads to a form whose tab is hidden', async () => {
    await workbench.openFromExplorer('five-year-cost.scenario.json');
    await workbench.tab('five-year-cost.scenario.json').waitFor();
    await chooseAt('paymnt', 'Show in Form');
    await heading('Rule dear');
    await pane().getByLabel('Must hold', { exact: true }).and(frame().locator(':focus')).waitFor();
    await workbench.tab('five-year-cost.scenario.json').click();
    await workbench.runCommand('View: Close Editor');
  });

  it('opens the form beside the text where it is closed', async () => {
    await workbench.runCommand('Scenario: Open as Text');
    await workbench.page.locator('.editor-instance .monaco-editor').first().waitFor();
    await workbench.tab(PACK).first().click();
    await workbench.runCommand('View: Close Editor');
    await workbench.webviews().waitFor({ state: 'detached' });
    await chooseAt('tens', 'Show in Form');
    await heading('Rule sober');
  });

  it('has the fix at the field, as one step', async () => {
    await option('sober').click();
    await heading('Rule sober');
    await pane().locator('.field-faults').getByText('Replace with tense').click();
    await pane().locator('.field-faults').waitFor({ state: 'detached' });
    await workbench.save();
    assert.equal(workbench.read(PACK), FAULTY.replace('"tens"', '"tense"'));
    await option('dear').click();
    await heading('Rule dear');
    const told = frame().getByText('There is no concept “paymnt”');
    assert.equal(await told.count(), 1);
    await workbench.screenshot('a fault in a formula of a pack');
    await pane().locator('.field-faults').getByRole('button', { name: 'Replace with payment' }).click();
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(PACK), SOUND);
    await option('dear').click();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty();
    await workbench.save();
    assert.equal(workbench.read(PACK), FAULTY.replace('"tens"', '"tense"'));
  });
});
