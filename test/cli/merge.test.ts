import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario, scenarioBinary } from './support/scenario';

const base = scenarioWith(QUIET);
const paid = (value: number) => scenarioWith(QUIET, { factors: { payment: { values: { base: value } } } });
const heir = scenarioWith(QUIET, { factors: { payment: { values: { heir: 2.5 } } } });
const both = scenarioWith(QUIET, { factors: { payment: { values: { base: 1.8, heir: 2.5 } } } });

describe('scenario merge', () => {
  it('writes what both sides changed to OURS, or to where it is told', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: heir });
    assert.deepEqual(scenario(folder, ['merge', 'base', 'ours', 'theirs', '-o', 'out']), { code: 0, out: '', err: '' });
    assert.equal(readFileSync(join(folder, 'out'), 'utf8'), both);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), paid(1.8));
    assert.equal(scenario(folder, ['merge', 'base', 'ours', 'theirs']).code, 0);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), both);
  });

  it('names a conflict with both values and leaves it between marks', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: paid(1.7) });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 1);
    assert.match(err, /^conflict Payment, Base: ours 1\.8, theirs 1\.7, before 1\.5\n/);
    assert.match(
      readFileSync(join(folder, 'ours'), 'utf8'),
      /<{7} ours\n.*1\.8,?\n\|{7} base\n.*1\.5,?\n={7}\n.*1\.7,?\n>{7}/,
    );
  });

  it('tells what is wrong in the result and was wrong on neither side', () => {
    const capped = scenarioWith(QUIET, { factors: { payment: { max: 1.6 } } });
    const folder = folderWith({ base, ours: paid(1.8), theirs: capped });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 0);
    assert.match(err, /new by the merge: .* values\/out-of-bounds\n/);
  });

  it('leaves OURS as it is where a side cannot be read', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: '{' });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 2);
    assert.match(err, /^scenario: THEIRS is no scenario that can be merged/);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), paid(1.8));
  });

  it('merges as a driver of git’s', () => {
    const folder = folderWith({ 'a.scenario.json': base, '.gitattributes': '*.scenario.json merge=scenario\n' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
        env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      });
    const write = (text: string) => writeFileSync(join(folder, 'a.scenario.json'), text);
    git('init', '--quiet', '-b', 'main');
    git('config', 'merge.scenario.driver', `"${process.execPath}" "${scenarioBinary()}" merge %O %A %B`);
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    git('checkout', '--quiet', '-b', 'side');
    write(heir);
    git('commit', '--quiet', '-am', 'Heir');
    git('checkout', '--quiet', 'main');
    write(paid(1.8));
    git('commit', '--quiet', '-am', 'Paid');
    git('merge', '--quiet', 'side', '-m', 'Both');
    assert.equal(readFileSync(join(folder, 'a.scenario.json'), 'utf8'), both);
  });
});
