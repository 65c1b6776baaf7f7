import assert from 'node:assert/strict';
import type { Settings } from '../../src/validate/settings';
import { readSettings } from '../../src/validate/settingsFile';
import { addressOf, faultsOf } from './findingsOf';
import { packOf } from './packOf';
import { row, scenarioWith } from './scenarioWith';

const PACK = packOf({ rules: { calm: { forbid: { stance: 'calm' }, because: 'Nothing is calm.' } } });
const packText = (reference: string) => (reference === 'ours.scenario-rules.json' ? PACK : undefined);

function settingsOf(members: object): Settings {
  const { settings, faults } = readSettings(JSON.stringify(members), packText);
  assert.deepEqual(faults, []);
  return settings;
}

/** What is found in a scenario under settings: `severity rule cell`. */
const told = (text: string, members: object) =>
  faultsOf(text, { settings: settingsOf(members) }).map(
    (finding) => `${finding.severity} ${finding.rule} ${addressOf(finding)}`,
  );

const BELOW = scenarioWith(row('payment', { min: 2 }));

describe('settings', () => {
  it('make findings of a rule graver, less grave, or have nothing told of them', () => {
    assert.deepEqual(told(BELOW, {}), ['error values/out-of-bounds payment/base']);
    assert.deepEqual(told(BELOW, { severity: { 'values/out-of-bounds': 'info' } }), [
      'info values/out-of-bounds payment/base',
    ]);
    assert.deepEqual(told(BELOW, { severity: { 'values/out-of-bounds': 'off' } }), []);
  });

  it('reach a scenario’s own rules, and those of packs', () => {
    const own = scenarioWith({ rules: { open: { forbid: { stance: 'calm' }, because: 'So.' } }, packs: ['ours.json'] });
    const text = (reference: string) => (reference === 'ours.json' ? PACK : undefined);
    const settings = settingsOf({ severity: { 'rules/open': 'error', 'ours/calm': 'off' } });
    assert.deepEqual(
      faultsOf(own, { settings, packText: text }).map(({ severity, rule }) => `${severity} ${rule}`),
      ['error rules/open'],
    );
  });

  it('leave a waiver its use where what it waives is off', () => {
    const waived = {
      waivers: { seen: { rule: 'values/out-of-bounds', reason: 'Known.' } },
      ...row('payment', { min: 2 }),
    };
    assert.deepEqual(told(scenarioWith(waived), { severity: { 'values/out-of-bounds': 'off' } }), []);
  });

  it('leave errors of the structure as they are, and let the warnings of a rule beside them be changed', () => {
    const settings: Settings = {
      severity: new Map([
        ['structure/duplicate-key', 'off'],
        ['structure/unknown-member', 'off'],
      ]),
      staleAfterYears: 2,
      packs: [],
    };
    const text = scenarioWith({ titel: 'x' }).replace('"title"', '"title": "Twice",\n  "title"');
    assert.deepEqual(
      faultsOf(text, { settings }).map(({ rule }) => rule),
      ['structure/duplicate-key'],
    );
  });

  it('put packs in force beside those of the scenario, each once', () => {
    const members = { packs: ['ours.scenario-rules.json'] };
    assert.deepEqual(told(scenarioWith({}), members), ['warning ours/calm stance/base']);
    const both = scenarioWith({ packs: ['../ours.scenario-rules.json'] });
    const found = faultsOf(both, { settings: settingsOf(members), packText: () => PACK });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['ours/calm'],
    );
  });

  const FAULTS: Readonly<Record<string, [text: string, at: string, says: RegExp]>> = {
    'no JSON': ['{ "severity": ', '', /^A value should stand here\.$/],
    'a comment': ['{} // Ours.', '// Ours.', /^JSON has no comments\./],
    nothing: ['', '', /^The file is empty\.$/],
    'no object': ['[]', '[]', /must be an object/],
    'an unknown member, with the one that is meant': ['{ "pack": [] }', '"pack"', /no member “pack”.*“packs”/],
    'another severity': [
      '{ "severity": { "dates/weekday": "fatal" } }',
      '"fatal"',
      /"off", "info", "warning" or "error"/,
    ],
    'an age that is none': ['{ "staleAfterYears": 0 }', '0', /a number of years above 0/],
    'a rule that does not exist': [
      '{ "severity": { "dates/weekdays": "off" } }',
      '"dates/weekdays"',
      /“dates\/weekday”/,
    ],
    'a category that does not exist': [
      '{ "severity": { "date/weekday": "off" } }',
      '"date/weekday"',
      /“dates\/weekday”/,
    ],
    'a rule of a pack that does not exist': [
      '{ "severity": { "alliance/none_such": "off" } }',
      '"alliance/none_such"',
      /There is no rule/,
    ],
    'an error of the structure': [
      '{ "severity": { "structure/syntax": "off" } }',
      '"structure/syntax"',
      /stays an error/,
    ],
    'a pack that is not there': [
      '{ "packs": ["alliances"] }',
      '"alliances"',
      /There is no rule pack “alliances”.*“alliance”/,
    ],
  };
  for (const [what, [text, at, says]] of Object.entries(FAULTS)) {
    it(`tell of ${what}, at its place, and keep the rest`, () => {
      const { settings, faults } = readSettings(text, packText);
      assert.equal(faults.length, 1);
      const [{ message, place } = { message: '', place: { offset: 0, length: 0 } }] = faults;
      assert.match(message, says);
      assert.equal(text.slice(place.offset, place.offset + place.length), at);
      assert.deepEqual([...settings.severity], []);
      assert.equal(settings.staleAfterYears, 2);
    });
  }

  it('may name a rule of the scenario’s own or of a pack that only a scenario names', () => {
    assert.deepEqual(
      [...settingsOf({ severity: { 'rules/any': 'off', 'theirs/some_rule': 'off' } }).severity.keys()],
      ['rules/any', 'theirs/some_rule'],
    );
  });
});
