import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../../src/model/read/scenarioText';
import { QUIET, scenarioWith, type Changes } from '../../validate/scenarioWith';
import { Repository } from '../support/repository';
import { folderWith } from '../support/scenario';

const FILE = 'plans/a.scenario.json';

const base = scenarioWith(QUIET);
const cells = (values: Readonly<Record<string, number>>, more: Changes = {}) =>
  scenarioWith(QUIET, { factors: { payment: { values } } }, more);
const paid = cells({ base: 1.8 });
const heir = cells({ heir: 2.5 });
const both = cells({ base: 1.8, heir: 2.5 });

/** A repository with a branch `side` that sets the cell beside the one that `main` has changed. */
function parted(enable = true): Repository {
  const repository = new Repository({ [FILE]: base });
  if (enable) assert.equal(repository.scenario('git', 'enable').code, 0);
  repository.branch('side', FILE, heir);
  repository.write(FILE, paid);
  repository.commit('Paid');
  return repository;
}

/** A repository with a branch `side` that gave a cell another value than `main`. */
function clashing(): Repository {
  const repository = new Repository({ [FILE]: base });
  assert.equal(repository.scenario('git', 'enable').code, 0);
  repository.branch('side', FILE, cells({ base: 1.7 }));
  repository.write(FILE, paid);
  repository.commit('Paid');
  return repository;
}

const CONFLICT = /<{7} ours\n.*1\.8\n\|{7} base\n.*1\.5\n={7}\n.*1\.7\n>{7} theirs\n/;

describe('git with the drivers', () => {
  it('tells changes of cells in diff, log -p and show', () => {
    const repository = parted();
    const changed = /^-  base  1\.5 USD bn\n\+  base  1\.8 USD bn$/m;
    assert.match(repository.git('log', '-p', '-1'), changed);
    assert.match(repository.git('show'), changed);
    assert.match(repository.git('diff', 'HEAD~1'), changed);
    assert.equal(repository.git('diff', '--numstat', 'HEAD~1'), `1\t1\t${FILE}\n`);
    repository.write(FILE, paid + '<<<<<<<\n');
    assert.match(repository.git('diff'), /^\+NOT VALID JSON/m);
  });

  it('gives VS Code the file itself, whose editors read it', () => {
    const repository = parted();
    const args = ['show', '--textconv', `HEAD:${FILE}`];
    assert.equal(repository.tryGit(args, { VSCODE_GIT_COMMAND: 'show' }).out, paid);
    assert.notEqual(repository.tryGit(args).out, paid);
  });

  for (const [what, args] of [
    ['merge', ['merge', '--quiet', 'side', '-m', 'Both']],
    ['rebase', ['rebase', '--quiet', 'side']],
    ['cherry-pick', ['cherry-pick', 'side']],
  ] as const) {
    it(`brings neighbouring cells together in ${what}, where lines clash`, () => {
      const repository = parted();
      repository.git(...args);
      assert.equal(repository.read(FILE), both);
      assert.notEqual(parted(false).tryGit(args).code, 0, 'by lines it is a conflict');
    });
  }

  it('brings neighbouring cells together in stash pop', () => {
    const repository = parted();
    repository.write(FILE, cells({ base: 1.8, heir: 2.5 }, { factors: { stance: { label: 'Attitude' } } }));
    repository.git('stash');
    repository.write(FILE, cells({ base: 1.9 }));
    repository.commit('Other');
    repository.git('stash', 'pop');
    assert.equal(
      repository.read(FILE),
      cells({ base: 1.9, heir: 2.5 }, { factors: { stance: { label: 'Attitude' } } }),
    );
  });

  it('names what both changed, by the path in the repository, and leaves it between marks', () => {
    for (const args of [
      ['merge', 'side'],
      ['cherry-pick', 'side'],
    ]) {
      const repository = clashing();
      const { code, out, err } = repository.tryGit(args);
      assert.equal(code, 1);
      assert.match(err, /^plans\/a\.scenario\.json: conflict Payment, Base: ours 1\.8, theirs 1\.7, before 1\.5$/m);
      assert.match(out + err, /CONFLICT \(content\)/);
      assert.match(repository.read(FILE), CONFLICT);
      assert.match(repository.git('status', '--porcelain'), /^UU plans/m);
    }
  });

  it('keeps the stash where pop leaves a conflict', () => {
    const repository = clashing();
    repository.write(FILE, cells({ base: 1.7 }));
    repository.git('stash');
    repository.write(FILE, cells({ base: 1.9 }));
    repository.commit('Other');
    assert.equal(repository.tryGit(['stash', 'pop']).code, 1);
    assert.match(repository.read(FILE), /<{7} ours\n.*1\.9\n\|{7} base\n.*1\.8\n={7}\n.*1\.7\n>{7} theirs\n/);
    assert.match(repository.git('stash', 'list'), /^stash@\{0\}/);
  });

  it('merges by lines what is no valid scenario, and says why', () => {
    const repository = new Repository({ [FILE]: base });
    repository.scenario('git', 'enable');
    const broken = base.replace(/\}\s*$/, '');
    repository.branch('side', FILE, broken);
    repository.write(FILE, base.replace('"Test"', '"Better"'));
    repository.commit('Better');
    const { code, err } = repository.tryGit(['merge', 'side', '-m', 'Both']);
    assert.equal(code, 0);
    assert.match(err, /^scenario: plans\/a\.scenario\.json: THEIRS is no scenario that can be merged: .* by lines\./m);
    assert.equal(repository.read(FILE), broken.replace('"Test"', '"Better"'));
  });

  it('merges by cell what was merged crosswise before', () => {
    const repository = clashing();
    repository.tryGit(['merge', 'side']);
    repository.write(FILE, cells({ base: 1.75 }));
    repository.commit('Ours of both');
    repository.git('checkout', '--quiet', 'side');
    repository.tryGit(['merge', 'main~1']);
    repository.write(FILE, cells({ base: 1.72 }));
    repository.commit('Theirs of both');
    // What was before is what git merged of both, with a conflict in it.
    assert.equal(repository.tryGit(['merge', 'main']).code, 1);
    assert.match(repository.read(FILE), /<{7} ours\n.*1\.72\n[^]*={7}\n.*1\.75\n>{7} theirs\n/);
  });

  it('tells a comparison as difftool, file by file', () => {
    const repository = parted();
    repository.write('new.scenario.json', base);
    repository.git('add', '.');
    const { code, out } = repository.tryGit(['difftool', '--no-prompt', '--tool', 'scenario', 'HEAD~1']);
    assert.equal(code, 0);
    assert.match(out, /^new\.scenario\.json, added\nTest: 2 factors/m);
    assert.match(out, /^plans\/a\.scenario\.json\nPayment, Base: 1\.5 → 1\.8 USD bn$/m);
  });

  it('merges as mergetool what was merged by lines', () => {
    const repository = parted(false);
    assert.equal(repository.tryGit(['merge', 'side']).code, 1);
    assert.equal(repository.scenario('git', 'enable').code, 0);
    repository.git('mergetool', '--no-prompt', '--tool', 'scenario');
    assert.equal(repository.read(FILE), both);
    assert.match(repository.git('status', '--porcelain'), /^M {2}plans/m);
  });

  it('opens VS Code for what mergetool leaves, where it is there', () => {
    const tool = ['mergetool', '--no-prompt', '--tool', 'scenario'];
    const without = clashing();
    without.tryGit(['merge', 'side']);
    const { code, err } = without.tryGit(tool, { PATH: '/usr/bin:/bin' });
    assert.notEqual(code, 0);
    assert.match(err, /^plans\/a\.scenario\.json: conflict Payment, Base/m);
    assert.match(without.read(FILE), CONFLICT);

    const repository = clashing();
    repository.tryGit(['merge', 'side']);
    // Whoever decides there keeps theirs.
    const editor = '#!/bin/sh\n[ "$1" = --wait ] && sed -i -e "/^<<<<<<</,/^=======/d" -e "/^>>>>>>>/d" "$2"\n';
    const bin = folderWith({ code: editor });
    chmodSync(join(bin, 'code'), 0o755);
    repository.tryGit(tool, { PATH: `${bin}:${process.env.PATH}` });
    assert.equal(repository.read(FILE), cells({ base: 1.7 }));
    assert.match(repository.git('status', '--porcelain'), /^M {2}plans/m);
  });
});

describe('git where the program has gone', () => {
  for (const [what, path, instead] of [
    ['the script', /'[^']*scenario\.js'/, "'/gone/scenario.js'"],
    ['Node', /'[^']*' (?='[^']*scenario\.js')/, "'/gone/node' "],
  ] as const) {
    /** As it was set up, and then the program went. */
    const forsake = (repository: Repository) => {
      for (const key of ['diff.scenario.textconv', 'merge.scenario.driver', 'difftool.scenario.cmd']) {
        const value = repository.git('config', key).trim();
        assert.match(value, path);
        repository.git(
          'config',
          key,
          value.replace(path, () => instead),
        );
      }
      return repository;
    };

    it(`shows the text itself: ${what}`, () => {
      const repository = forsake(parted());
      const { code, out, err } = repository.tryGit(['log', '-p', '-1']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^- +"base": 1\.5\n\+ +"base": 1\.8$/m);
    });

    it(`merges lines, and loses nothing: ${what}`, () => {
      const apart = new Repository({ [FILE]: base });
      apart.scenario('git', 'enable');
      forsake(apart);
      apart.branch('side', FILE, base.replace('"Calm"', '"Still"'));
      apart.write(FILE, paid);
      apart.commit('Paid');
      apart.git('merge', '--quiet', 'side', '-m', 'Both');
      assert.equal(apart.read(FILE), paid.replace('"Calm"', '"Still"'));

      const repository = forsake(clashing());
      const { code, out } = repository.tryGit(['merge', 'side']);
      assert.equal(code, 1);
      assert.match(out, /CONFLICT \(content\)/);
      assert.match(repository.read(FILE), CONFLICT);
    });
  }

  it('does in a clone that knows no driver what it always does, though attributes name one', () => {
    const repository = new Repository({
      [FILE]: base,
      '.gitattributes': '*.scenario.json diff=scenario merge=scenario\n',
    });
    repository.branch('side', FILE, base.replace('"Calm"', '"Still"'));
    repository.write(FILE, paid);
    assert.match(repository.git('diff'), /^\+ +"base": 1\.8$/m);
    repository.commit('Paid');
    repository.git('merge', '--quiet', 'side', '-m', 'Both');
    assert.equal(readScenario(repository.read(FILE)).state, 'sound');
    assert.equal(repository.read(FILE), paid.replace('"Calm"', '"Still"'));
  });
});
