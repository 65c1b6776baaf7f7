import assert from 'node:assert/strict';
import { alternativeName } from '../../src/model/alternativeName';
import { readScenario } from '../../src/model/read/scenarioText';
import { scenarioWith } from '../validate/scenarioWith';

function names(alternatives: Record<string, object>): string[] {
  const { scenario } = readScenario(
    scenarioWith({ alternatives: { base: undefined, heir: undefined, ...alternatives } }),
  );
  return Object.keys(alternatives).map((id) => alternativeName(scenario, id));
}

describe('the name of an alternative', () => {
  it('is its label where no other has the same', () => {
    assert.deepEqual(names({ calm: { label: 'Calm', group: 'Paths' }, tense: { label: 'Tense' } }), ['Calm', 'Tense']);
  });

  it('says the group of those that share a label', () => {
    const found = names({
      low_26: { label: '2026', group: 'Low' },
      low_27: { label: '2027', group: 'Low' },
      cap_26: { label: '2026', group: 'Cap' },
    });
    assert.deepEqual(found, ['2026 (Low)', '2027', '2026 (Cap)']);
  });

  it('says the id where the group is the same, or there is none', () => {
    const found = names({
      low_26: { label: '2026', group: 'Low' },
      low_more: { label: '2026', group: 'Low' },
      bare: { label: '2026' },
    });
    assert.deepEqual(found, ['2026 (low_26)', '2026 (low_more)', '2026']);
    assert.deepEqual(names({ one: { label: 'Calm' }, two: { label: 'Calm' } }), ['Calm (one)', 'Calm (two)']);
  });

  it('of none is its id', () => assert.equal(alternativeName(readScenario(scenarioWith()).scenario, 'gone'), 'gone'));
});
