import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { renameWaivedRule } from '../../../src/model/edit/waivedRule';
import { readScenario } from '../../../src/model/read/scenarioText';
import { speaksOfPack } from '../../../src/validate/packs/namesPack';
import { SMALL_TEXT } from '../../e2e/support/small';

const waived = (rule: string, packs = '') =>
  SMALL_TEXT.replace('"title": "Small",', `"title": "Small",${packs}`).replace(
    '"waivers": {',
    `"waivers": {\n    "ours": { "rule": "${rule}", "reason": "So." },\n    "other": { "rule": "ours/dearer", "reason": "So." },`,
  );

describe('waivers of a rule that has another id', () => {
  it('call it by that, and all else stays to the byte', () => {
    const result = renameWaivedRule(readScenario(waived('ours/dear')), 'ours/dear', 'ours/cheap');
    assert.ok('edits' in result);
    assert.equal(applyEdits(waived('ours/dear'), result.edits), waived('ours/cheap'));
  });

  it('are of the pack that the scenario names, where several are called alike', () => {
    const isOf = (packs: string) =>
      speaksOfPack(
        readScenario(waived('ours/dear', packs)).scenario,
        'ours',
        (one) => one === 'ours.scenario-rules.json',
      );
    assert.equal(isOf(''), true, 'the settings may name it');
    assert.equal(isOf(' "packs": ["ours.scenario-rules.json", "alliance"],'), true);
    assert.equal(isOf(' "packs": ["theirs/ours.scenario-rules.json"],'), false);
  });
});
