import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const pack = JSON.stringify({
  pack: 1,
  title: 'Ours',
  concepts: {
    stance: { label: 'Stance', levels: { calm: 'Calm', tense: 'Tense', open: 'Open' } },
    other: { label: 'O' },
  },
  rules: {
    never_calm: { forbid: { stance: 'calm' }, because: 'Nothing is calm.' },
    elsewhere: { forbid: { other: 'calm' }, because: 'Not here.' },
  },
});

/** A scenario that names a pack. */
const naming = (reference: string) => scenarioWith({ packs: [reference] });

describe('rule packs on the command line', () => {
  it('are read by their path beside the scenario, and the rules that apply are counted', () => {
    const folder = folderWith({
      'plans/a.scenario.json': naming('../packs/ours.scenario-rules.json'),
      'packs/ours.scenario-rules.json': pack,
    });
    const { code, out } = scenario(folder, ['validate']);
    assert.equal(code, 0);
    assert.match(out, /^plans\/a\.scenario\.json:\d+:\d+ warning .* ours\/never_calm$/m);
    assert.match(
      out,
      /^plans\/a\.scenario\.json: of the rule pack \.\.\/packs\/ours\.scenario-rules\.json \(Ours\) 1 of 2 rules apply\.$/m,
    );
  });

  it('are not read from outside of the workspace', () => {
    const folder = folderWith({
      'repository/.git/HEAD': '',
      'repository/a.scenario.json': naming('../ours.scenario-rules.json'),
      'ours.scenario-rules.json': pack,
    });
    const { code, out } = scenario(join(folder, 'repository'), ['validate']);
    assert.equal(code, 1);
    assert.match(out, /packs\/not-found/);
  });

  it('are not read by a path that is no pack’s', () => {
    const folder = folderWith({ 'a.scenario.json': naming('secret.json'), 'secret.json': pack });
    assert.match(scenario(folder, ['validate']).out, /packs\/not-found/);
  });
});
