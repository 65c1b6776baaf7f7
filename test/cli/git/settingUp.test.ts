import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDrivers, withoutDrivers } from '../../../src/cli/git/attributesText';
import { QUIET, scenarioWith } from '../../validate/scenarioWith';
import { Repository } from '../support/repository';
import { folderWith, scenario } from '../support/scenario';

const text = scenarioWith(QUIET);

describe('scenario git', () => {
  it('sets up a repository, in files that no commit carries away', () => {
    const repository = new Repository({ 'a.scenario.json': text });
    const { code, out, err } = repository.scenario('git', 'enable');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      'Git tells and merges scenarios by cell in this repository: .git/config and .git/info/attributes changed.\n',
    );
    assert.equal(repository.git('status', '--porcelain'), '');
    assert.equal(
      repository.git('check-attr', 'diff', 'merge', '--', 'plans/b.scenario.json'),
      'plans/b.scenario.json: diff: scenario\nplans/b.scenario.json: merge: scenario\n',
    );
  });

  it('does nothing the second time, and takes back to the byte what it wrote', () => {
    const repository = new Repository({ 'a.scenario.json': text });
    const attributes = join(repository.folder, '.git/info/attributes');
    for (const before of [undefined, '*.bin binary', '*.bin binary\n']) {
      if (before !== undefined) writeFileSync(attributes, before);
      const config = repository.read('.git/config');
      assert.equal(repository.scenario('git', 'enable').code, 0);
      assert.deepEqual(repository.scenario('git', 'enable'), { code: 0, out: 'Nothing to do.\n', err: '' });
      assert.equal(repository.scenario('git', 'disable').code, 0);
      assert.equal(repository.read('.git/config'), config);
      assert.equal(existsSync(attributes) ? readFileSync(attributes, 'utf8') : undefined, before);
      assert.deepEqual(repository.scenario('git', 'disable'), { code: 0, out: 'Nothing to do.\n', err: '' });
    }
  });

  it('sets up all repositories of a person, and takes that back', () => {
    const repository = new Repository({ 'a.scenario.json': text });
    assert.equal(repository.scenario('git', 'enable', '--global').code, 0);
    repository.write('a.scenario.json', scenarioWith(QUIET, { factors: { payment: { values: { base: 1.8 } } } }));
    assert.match(repository.git('diff'), /^\+ {2}base {2}1\.8 USD bn$/m);
    assert.equal(repository.scenario('git', 'disable', '--global').code, 0);
    assert.match(repository.git('diff'), /^\+ +"base": 1\.8$/m);
    assert.equal(readFileSync(join(repository.home, '.gitconfig'), 'utf8'), '');
    assert.equal(existsSync(join(repository.home, '.config/git/attributes')), false);
  });

  it('follows a program that is somewhere else now', () => {
    const repository = new Repository({ 'a.scenario.json': text });
    repository.scenario('git', 'enable');
    const textconv = repository.git('config', 'diff.scenario.textconv');
    const elsewhere = textconv.trim().replace(/'[^']*scenario\.js'/, "'/gone/scenario.js'");
    repository.git('config', 'diff.scenario.textconv', elsewhere);
    assert.match(repository.scenario('git', 'enable').out, /: \.git\/config changed\.\n$/);
    assert.equal(repository.git('config', 'diff.scenario.textconv'), textconv);
    repository.git('config', 'diff.scenario.textconv', elsewhere);
    repository.scenario('git', 'disable');
    assert.equal(repository.tryGit(['config', '--get-regexp', 'scenario']).out, '');
  });

  it('leaves what others wrote under its names, and says so', () => {
    const repository = new Repository({ 'a.scenario.json': text });
    repository.git('config', 'merge.scenario.driver', 'mine %O %A %B');
    const config = repository.read('.git/config');
    const { code, err } = repository.scenario('git', 'enable');
    assert.equal(code, 2);
    assert.match(
      err,
      /^scenario: merge\.scenario\.driver is “mine %O %A %B” already, .* git config --local --unset-all merge\.scenario\.driver\n$/,
    );
    assert.equal(repository.scenario('git', 'disable').out, 'Nothing to do.\n');
    assert.equal(repository.read('.git/config'), config);
  });

  it('says what hinders it', () => {
    const nowhere = scenario(folderWith({}), ['git', 'enable'], { env: { LC_ALL: 'C' } });
    assert.deepEqual([nowhere.code, nowhere.out], [2, '']);
    assert.match(nowhere.err, /^scenario: This folder lies in no git repository\. Go to one, or .*--global\n$/);
    const without = scenario(folderWith({}), ['git', 'enable'], { env: { PATH: '/nowhere' } });
    assert.deepEqual([without.code, without.err], [2, 'scenario: There is no git on the PATH. Install it first.\n']);
    const repository = new Repository({ 'a.scenario.json': text });
    repository.write('.git/config.lock', '');
    const locked = repository.scenario('git', 'enable');
    assert.equal(locked.code, 2);
    assert.match(locked.err, /^scenario: git cannot write \.git\/config: .*could not lock config file/);
    repository.remove('.git/config.lock');
    repository.remove('.git/info');
    repository.write('.git/info', '');
    assert.match(
      repository.scenario('git', 'enable').err,
      /\.git\/info\/attributes cannot be written: a part of its path/,
    );
    assert.match(repository.scenario('git').err, /Usage: scenario git[^]*enable[^]*disable/);
  });

  it('leaves every other line of a file of attributes as it is', () => {
    const file = fc
      .array(fc.constantFrom('*.a text\n', '\r\n', '# By\n', '*.b diff=b', '\n'))
      .map((one) => one.join(''));
    fc.assert(
      fc.property(file, file, (one, more) => {
        assert.equal(withoutDrivers(withDrivers(one)), one);
        assert.equal(withDrivers(withDrivers(one)), withDrivers(one));
        if (one === '' || one.endsWith('\n')) assert.equal(withoutDrivers(withDrivers(one) + more), one + more);
      }),
    );
  });
});
