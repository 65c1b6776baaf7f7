// A rule of a pack gets another id or is deleted, and what speaks of it in the workspace follows where that is wanted.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { packText } from '../packs/packText';
import { BY_HAND } from './support/settings';
import { SMALL, SMALL_TEXT } from './support/small';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const PACK = 'ours.scenario-rules.json';
const SETTINGS = '.scenariorc.json';
const PACK_TEXT = packText(
  ['"calm": "Calm"', '"firm": "Firm"', '"tense": "Tense"'],
  `"dear": {
      "require": "=payment < 2000",
      "because": "Nobody pays that much."
    }`,
);
const scenario = (rule: string, pack = PACK) =>
  SMALL_TEXT.replace('"title": "Small",', `"title": "Small",\n  "packs": ["${pack}"],`).replace(
    '"waivers": {',
    `"waivers": {\n    "seen": { "rule": "${rule}", "reason": "For now." },`,
  );

describe('a rule of a pack that gets another id', () => {
  let workbench: Workbench;

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({
        settings: BY_HAND,
        files: {
          [PACK]: PACK_TEXT,
          [SETTINGS]: '{\n  "severity": { "ours/dear": "info" }\n}\n',
          [SMALL]: scenario('ours/dear'),
          'theirs.scenario.json': scenario('ours/dear', 'packs/ours.scenario-rules.json'),
        },
      });
      await workbench.openFromExplorer(PACK);
      return workbench;
    },
    { isStory: true },
  );

  /** VS Code takes the focus back to the editor when nothing is left to be told. */
  async function answer(name: string): Promise<void> {
    const center = workbench.page.locator('.notifications-center');
    await center.getByRole('button', { name }).click();
    await center.waitFor({ state: 'hidden' });
  }

  /** Right behind an answer VS Code now and then undoes nothing: the key is pressed again. */
  async function undone(sign: Locator): Promise<void> {
    for (let tries = 0; tries < 4 && (await sign.count()) === 0; tries++) {
      await workbench.page.keyboard.press('Control+Z');
      await sign.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
  }

  it('is followed by waivers and severities of this pack, and by no others', async () => {
    const form = workbench.table();
    await form.getByRole('option').filter({ hasText: 'dear' }).click();
    const id = form.locator('section.details').getByLabel('Id', { exact: true });
    await id.fill('modest');
    await id.press('Enter');
    const told = 'The rule “dear” is “modest” now. 2 files still call it by its old id: ';
    await (await workbench.notifications()).filter({ hasText: told }).waitFor();
    await workbench.screenshot('what speaks of a renamed rule');
    await answer('Rename There, Too');
    // What had nothing unsaved is saved at once; the pack is the person's to save.
    await workbench.untilSaved(SMALL, /"ours\/modest"/);
    assert.equal(workbench.read(SMALL), scenario('ours/modest'));
    await workbench.untilSaved(SETTINGS, /"ours\/modest"/);
    assert.equal(workbench.read(PACK), PACK_TEXT);
    await workbench.save();
    assert.equal(workbench.read(PACK), PACK_TEXT.replace('"dear"', '"modest"'));
    assert.match(workbench.read('theirs.scenario.json'), /"ours\/dear"/);
  });

  it('is followed back where the new id is undone', async () => {
    const form = workbench.table();
    await form.getByRole('option').filter({ hasText: 'modest' }).click();
    await undone(form.getByRole('option').filter({ hasText: 'dear' }));
    const told = 'The rule “modest” is “dear” now. 2 files still call it by its old id: ';
    await (await workbench.notifications()).filter({ hasText: told }).waitFor();
    await answer('Rename There, Too');
    await workbench.untilSaved(SMALL, /"ours\/dear"/);
    await workbench.untilSaved(SETTINGS, /"ours\/dear"/);
    await workbench.save();
    assert.equal(workbench.read(PACK), PACK_TEXT);
  });

  it('takes its waivers with it where it is deleted and that is wanted', async () => {
    const form = workbench.table();
    await form.getByRole('option').filter({ hasText: 'dear' }).click();
    await workbench.page.keyboard.press('Delete');
    const told = 'The rule “dear” is deleted. 2 files still speak of it: ';
    await (await workbench.notifications()).filter({ hasText: told }).waitFor();
    await workbench.screenshot('what speaks of a deleted rule');
    await answer('Remove There, Too');
    await workbench.untilSaved(SMALL, /"waivers": \{(?![^}]*ours\/dear)/);
    assert.match(workbench.read('theirs.scenario.json'), /"ours\/dear"/);
  });
});
