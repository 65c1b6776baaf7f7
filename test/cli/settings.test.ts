import assert from 'node:assert/strict';
import { packOf } from '../validate/packOf';
import { row, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const BELOW = scenarioWith(row('payment', { min: 2 }));

describe('settings on the command line', () => {
  it('are those of the nearest file upward, and of it alone', () => {
    const folder = folderWith({
      '.scenariorc.json': '{ "severity": { "values/out-of-bounds": "warning" } }',
      'a.scenario.json': BELOW,
      'deep/below/b.scenario.json': BELOW,
      'nearer/.scenariorc.json': '{}',
      'nearer/c.scenario.json': BELOW,
    });
    const { code, out, err } = scenario(folder, ['validate']);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.deepEqual(
      out.match(/^\S+?:\d+:\d+ (?:warning|error)/gm)?.map((line) => line.replace(/:\d+:\d+/, '')),
      ['a.scenario.json warning', 'deep/below/b.scenario.json warning', 'nearer/c.scenario.json error'],
    );
  });

  it('put the packs of a folder in force, by their path from the settings', () => {
    const pack = packOf({ rules: { calm: { forbid: { stance: 'calm' }, because: 'Nothing is calm.' } } });
    const folder = folderWith({
      '.scenariorc.json': '{ "packs": ["packs/ours.scenario-rules.json"] }',
      'packs/ours.scenario-rules.json': pack,
      'plans/a.scenario.json': scenarioWith({}),
    });
    const { out, err } = scenario(folder, ['validate']);
    assert.equal(err, '');
    assert.match(out, /ours\/calm/);
  });

  it('hold for standard input as well', () => {
    const folder = folderWith({ '.scenariorc.json': '{ "severity": { "values/out-of-bounds": "off" } }' });
    assert.equal(scenario(folder, ['validate', '-'], { input: BELOW }).code, 0);
  });

  it('that are at fault are told once, with their place; what can be read of them holds, and nothing is lost', () => {
    const folder = folderWith({
      '.scenariorc.json': '{\n  "severity": { "values/out-of-bounds": "off", "values/none": "off" }\n}',
      'a.scenario.json': BELOW,
      'b.scenario.json': scenarioWith(row('stance', { section: 'nowhere' })),
    });
    const { code, out, err } = scenario(folder, ['validate']);
    assert.equal(code, 2);
    assert.equal(err, 'scenario: .scenariorc.json:2:48 There is no rule “values/none”. Did you mean “values/range”?\n');
    assert.match(out, /^b\.scenario\.json:\d+:\d+ error .*names\/unknown-section$/m);
    assert.doesNotMatch(out, /out-of-bounds/);
  });

  it('that are no text are told', () => {
    const folder = folderWith({ '.scenariorc.json': new Uint8Array([0xff, 0xfe, 0x00]), 'a.scenario.json': BELOW });
    const { code, out, err } = scenario(folder, ['validate']);
    assert.equal(code, 2);
    assert.match(err, /\.scenariorc\.json is not UTF-8 text/);
    assert.match(out, /out-of-bounds/);
  });

  it('that are at fault are told by a comparison as well, which depends on them, and exits with 2', () => {
    const folder = folderWith({
      '.scenariorc.json': '{ "severity": { "values/none": "off" } }',
      'a.scenario.json': scenarioWith(),
      'b.scenario.json': BELOW,
    });
    const { code, out, err } = scenario(folder, ['diff', 'a.scenario.json', 'b.scenario.json']);
    assert.equal(code, 2);
    assert.match(out, /values\/out-of-bounds/);
    assert.match(err, /^scenario: \.scenariorc\.json:1:17 There is no rule “values\/none”/);
    const alone = scenario(folder, ['diff', 'a.scenario.json', 'b.scenario.json', '--changes-only']);
    assert.deepEqual([alone.code, alone.err], [1, '']);
  });
});
