// A rule of a pack gets another id, and the waivers in the scenarios of the workspace follow where that is wanted.
import assert from 'node:assert/strict';
import { packText } from '../packs/packText';
import { BY_HAND } from './support/settings';
import { SMALL, SMALL_TEXT } from './support/small';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const PACK = 'ours.scenario-rules.json';
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

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({
      settings: BY_HAND,
      files: {
        [PACK]: PACK_TEXT,
        [SMALL]: scenario('ours/dear'),
        'theirs.scenario.json': scenario('ours/dear', 'packs/ours.scenario-rules.json'),
      },
    });
    await workbench.openFromExplorer(PACK);
    return workbench;
  });

  it('is followed by the waivers that are of this pack, and by no others', async () => {
    const form = workbench.table();
    await form.getByRole('option').filter({ hasText: 'dear' }).click();
    const id = form.locator('section.details').getByLabel('Id', { exact: true });
    await id.fill('modest');
    await id.press('Enter');
    const told = 'The rule “dear” is “modest” now. Waivers in 1 scenario still call it by its old id.';
    await (await workbench.notifications()).filter({ hasText: told }).waitFor();
    await workbench.screenshot('waivers of a renamed rule');
    await workbench.page.locator('.notifications-center').getByRole('button', { name: 'Rename There, Too' }).click();
    // What had nothing unsaved is saved at once; the pack is the person's to save.
    await workbench.untilSaved(SMALL, /"ours\/modest"/);
    assert.equal(workbench.read(SMALL), scenario('ours/modest'));
    assert.equal(workbench.read(PACK), PACK_TEXT);
    await workbench.save();
    assert.equal(workbench.read(PACK), PACK_TEXT.replace('"dear"', '"modest"'));
    assert.match(workbench.read('theirs.scenario.json'), /"ours\/dear"/);
  });
});
