import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packOf } from '../validate/packOf';
import { scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const sound = scenarioWith();
/** values/unknown-level on stance. */
const faulty = scenarioWith({ factors: { stance: { values: { base: 'clam' } } } });
/** The same, and values/out-of-bounds on payment. */
const worse = scenarioWith({ factors: { stance: { values: { base: 'clam' } }, payment: { max: 1 } } });

function git(folder: string, ...args: string[]): void {
  const config = ['user.name=Test', 'user.email=test@example.org', 'core.autocrlf=false', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...config.flatMap((one) => ['-c', one]), ...args], { stdio: 'ignore' });
}

/** A repository in which these files are committed. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'First');
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The findings that a run tells, as `path rule`. */
function found(folder: string, ...args: string[]): string[] {
  const { out, err } = scenario(folder, ['validate', '--changed-since', 'HEAD', '--format', 'json', ...args]);
  assert.equal(err, '');
  const { files } = JSON.parse(out) as {
    files: { path: string; findings: { rule: string; waived?: object }[] }[];
  };
  return files.flatMap(({ path, findings }) =>
    findings
      // So small a scenario leaves much to remark that is no fault.
      .filter(({ rule }) => !rule.startsWith('shape/'))
      .map(({ rule, waived }) => `${path} ${rule}${waived ? ' waived' : ''}`),
  );
}

describe('scenario validate --changed-since', () => {
  it('tells only what the change brings, wherever it has moved to', () => {
    const folder = repositoryWith({ 'a.scenario.json': faulty, 'plans/b.scenario.json': sound });
    assert.deepEqual(found(folder), []);
    write(folder, 'a.scenario.json', '\n\n' + worse);
    write(folder, 'plans/b.scenario.json', faulty);
    assert.deepEqual(found(folder), [
      'a.scenario.json values/out-of-bounds',
      'plans/b.scenario.json values/unknown-level',
    ]);
    assert.deepEqual(found(join(folder, 'plans')), ['b.scenario.json values/unknown-level']);
    assert.equal(scenario(folder, ['validate', '--changed-since', 'HEAD']).code, 1);
    git(folder, 'commit', '-am', 'Second');
    assert.deepEqual(scenario(folder, ['validate', '--changed-since', 'HEAD']), {
      code: 0,
      out: 'No findings in 2 files.\n',
      err: '',
    });
    const { out } = scenario(folder, ['validate', '--changed-since', 'HEAD~1']);
    assert.match(out, /2 errors in 2 files\.\n$/);
  });

  it('takes a new file whole, and follows a renamed one', () => {
    const folder = repositoryWith({ 'old.scenario.json': faulty, 'same.scenario.json': faulty });
    write(folder, 'untracked.scenario.json', faulty);
    mkdirSync(join(folder, 'plans'));
    renameSync(join(folder, 'old.scenario.json'), join(folder, 'plans/새 이름.scenario.json'));
    git(folder, 'add', '-A', '.', ':!untracked.scenario.json');
    assert.deepEqual(found(folder), ['untracked.scenario.json values/unknown-level']);
    write(folder, 'plans/새 이름.scenario.json', worse);
    assert.deepEqual(found(folder), [
      'plans/새 이름.scenario.json values/out-of-bounds',
      'untracked.scenario.json values/unknown-level',
    ]);
  });

  it('takes line ends for what they are', () => {
    const folder = repositoryWith({ 'a.scenario.json': faulty });
    write(folder, 'a.scenario.json', worse.replaceAll('\n', '\r\n'));
    assert.deepEqual(found(folder), ['a.scenario.json values/out-of-bounds']);
  });

  it('sees what a changed rule pack brings to a file that is as it was', () => {
    const strict = packOf({ rules: { paid: { require: '=payment > 2', because: 'It has to be more.' } } });
    const folder = repositoryWith({
      'plans/a.scenario.json': scenarioWith({ packs: ['../ours.scenario-rules.json'] }),
      'ours.scenario-rules.json': packOf({}),
    });
    write(folder, 'ours.scenario-rules.json', strict);
    assert.deepEqual(found(folder), ['plans/a.scenario.json ours/paid']);
  });

  it('sees what changed settings bring to a file that is as it was: rules that are on again, and packs', () => {
    const folder = repositoryWith({
      'plans/a.scenario.json': faulty,
      'other/b.scenario.json': faulty,
      '.scenariorc.json': JSON.stringify({ severity: { 'values/unknown-level': 'off' } }),
      'strict.scenario-rules.json': packOf({
        rules: { paid: { require: '=payment > 2', because: 'It has to be more.' } },
      }),
    });
    assert.deepEqual(found(folder), []);
    // The nearest file counts, and it alone: a new one in a folder takes the place of that above.
    write(folder, 'plans/.scenariorc.json', '{}');
    assert.deepEqual(found(folder), ['plans/a.scenario.json values/unknown-level']);
    write(folder, '.scenariorc.json', JSON.stringify({ packs: ['strict.scenario-rules.json'] }));
    assert.deepEqual(found(join(folder, 'other')).sort(), [
      'b.scenario.json strict/paid',
      'b.scenario.json values/unknown-level',
    ]);
    git(folder, 'add', '.');
    git(folder, 'commit', '-m', 'Second');
    rmSync(join(folder, 'plans/.scenariorc.json'));
    assert.deepEqual(found(folder), ['plans/a.scenario.json strict/paid']);
  });

  it('takes settings above the repository as they are', () => {
    const above = folderWith({ '.scenariorc.json': JSON.stringify({ severity: { 'values/unknown-level': 'off' } }) });
    mkdirSync(join(above, 'repository'));
    write(above, 'repository/a.scenario.json', faulty);
    const folder = join(above, 'repository');
    git(folder, 'init');
    git(folder, 'add', '.');
    git(folder, 'commit', '-m', 'First');
    write(folder, 'a.scenario.json', worse);
    assert.deepEqual(found(folder), ['a.scenario.json values/out-of-bounds']);
  });

  it('tells a finding that is no longer waived', () => {
    const waiver = { waivers: { seen: { rule: 'values/unknown-level', reason: 'Known.' } } };
    const base = { factors: { stance: { values: { base: 'clam' } } } };
    const folder = repositoryWith({ 'a.scenario.json': scenarioWith(base, waiver), 'b.scenario.json': faulty });
    write(folder, 'a.scenario.json', faulty);
    write(folder, 'b.scenario.json', scenarioWith(base, waiver));
    assert.deepEqual(found(folder), ['a.scenario.json values/unknown-level']);
  });

  it('compares many files at a time', () => {
    const names = Array.from({ length: 260 }, (_, i) => `${100 + i}.scenario.json`);
    const folder = repositoryWith(Object.fromEntries(names.map((name) => [name, faulty])));
    for (const name of names) write(folder, name, name.endsWith('7.scenario.json') ? worse : faulty + '\n');
    assert.deepEqual(
      found(folder),
      names.filter((name) => name.endsWith('7.scenario.json')).map((name) => `${name} values/out-of-bounds`),
    );
  });

  it('says what is missing where it cannot compare', () => {
    const folder = repositoryWith({ 'a.scenario.json': sound });
    const run = (cwd: string, ...args: string[]) => scenario(cwd, ['validate', '--changed-since', ...args]);
    const unknown = run(folder, 'nowhere');
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /^scenario: There is no revision “nowhere” in .*\. Name a commit, a branch or a tag/);
    assert.match(run(folder, '--output=x').err, /There is no revision “--output=x”/);
    const outside = run(folderWith({ 'a.scenario.json': sound }), 'HEAD');
    assert.equal(outside.code, 2);
    assert.match(outside.err, /a\.scenario\.json lies in no git repository/);
    assert.match(run(folder, 'HEAD', '-').err, /Standard input has no earlier state to compare with\. Name the file/);
    const without = scenario(folder, ['validate', '--changed-since', 'HEAD'], { env: { PATH: join(folder, 'none') } });
    assert.deepEqual([without.code, without.out], [2, '']);
    assert.match(without.err, /there is no git on the PATH\. Install it, or leave the option out\./);
  });

  it('leaves the repository and its files as they are', () => {
    const folder = repositoryWith({ 'a.scenario.json': faulty });
    write(folder, 'a.scenario.json', worse);
    const index = readFileSync(join(folder, '.git/index'));
    found(folder);
    assert.deepEqual(readFileSync(join(folder, '.git/index')), index);
    rmSync(join(folder, 'a.scenario.json'));
    assert.equal(scenario(folder, ['validate', '--changed-since', 'HEAD']).code, 2);
  });
});
