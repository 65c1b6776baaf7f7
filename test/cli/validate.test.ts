import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const sound = scenarioWith(QUIET);
/** One error, in line 47, that the heir shares. */
const faulty = scenarioWith(QUIET, { factors: { stance: { values: { base: 'clam' } } } });
/** One warning. */
const incomplete = scenarioWith(QUIET, { factors: { payment: { values: { base: undefined } } } });

describe('scenario validate', () => {
  it('says that nothing was found', () => {
    const folder = folderWith({ 'a.scenario.json': sound });
    assert.deepEqual(scenario(folder, ['validate']), { code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  it('tells findings by file, with the place, the reason and the cells that take part', () => {
    const folder = folderWith({ 'a.scenario.json': sound, 'plans/b.scenario.json': faulty });
    assert.deepEqual(scenario(folder, ['validate']), {
      code: 1,
      out: `plans/b.scenario.json:56:17 error “clam” is no level of Stance. Did you mean “calm”? values/unknown-level
    56 | "base": "clam"
       |         ^^^^^^
    line 56: Heir inherits this value.
    why: Rules and formulas know a factor by its levels; any other text is none of the options that were thought through.

1 error in 2 files.
`,
      err: '',
    });
  });

  it('tells them as JSON', () => {
    const folder = folderWith({ 'a.scenario.json': sound, 'b.scenario.json': faulty });
    const { code, out } = scenario(folder, ['validate', '--format', 'json']);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      files: [
        { path: 'a.scenario.json', findings: [] },
        {
          path: 'b.scenario.json',
          findings: [
            {
              rule: 'values/unknown-level',
              severity: 'error',
              message: '“clam” is no level of Stance. Did you mean “calm”?',
              because:
                'Rules and formulas know a factor by its levels; any other text is none of the options that were thought through.',
              row: 'stance',
              alternative: 'base',
              line: 56,
              column: 17,
              endLine: 56,
              endColumn: 23,
              related: [{ row: 'stance', alternative: 'heir', line: 56, message: 'Heir inherits this value.' }],
            },
          ],
        },
      ],
      summary: { files: 2, errors: 1, warnings: 0, infos: 0, waived: 0 },
    });
  });

  it('fails on warnings where there are more than allowed', () => {
    const folder = folderWith({ 'a.scenario.json': incomplete });
    assert.equal(scenario(folder, ['validate']).code, 0);
    assert.equal(scenario(folder, ['validate', '--max-warnings', '1']).code, 0);
    const { code, err } = scenario(folder, ['validate', '--max-warnings', '0']);
    assert.equal(code, 1);
    assert.equal(err, 'scenario: More warnings than --max-warnings allows: 1, not 0.\n');
  });

  it('tells of a broken file where it breaks', () => {
    const folder = folderWith({ 'a.scenario.json': '{\n  "title": "T",,\n}\n', 'b.scenario.json': '' });
    const { code, out } = scenario(folder, ['validate']);
    assert.equal(code, 1);
    assert.match(out, /^a\.scenario\.json:2:16 error .* structure\/syntax$/m);
    assert.match(out, /^b\.scenario\.json:1:1 error The file is empty\. structure\/syntax$/m);
  });

  it('writes every format, and tells GitHub paths from the top of what it has checked out', () => {
    const folder = folderWith({ 'deep/a.scenario.json': faulty });
    const run = (format: string) =>
      scenario(join(folder, 'deep'), ['validate', '--format', format], { env: { GITHUB_WORKSPACE: folder } });
    assert.match(run('github').out, /^::error file=deep\/a\.scenario\.json,line=56,/);
    assert.match(run('junit').out, /^<\?xml [^]*<testsuite name="a\.scenario\.json" tests="1" failures="1"/);
    const { runs } = JSON.parse(run('sarif').out) as { runs: { results: { ruleId: string }[] }[] };
    assert.deepEqual(
      runs.map(({ results }) => results.map(({ ruleId }) => ruleId)),
      [['values/unknown-level']],
    );
    for (const format of ['github', 'junit', 'sarif']) assert.equal(run(format).code, 1);
  });

  it('shows control characters of a file instead of obeying them', () => {
    const title = '\u001b[2J\u202e\n::error::forged';
    const folder = folderWith({ 'a.scenario.json': scenarioWith(QUIET, { perspective: title }) });
    const { out } = scenario(folder, ['validate']);
    assert.match(out, /\\u001b\[2J\\u202e\\n::error::forged/);
    assert.doesNotMatch(out, /\u001b|\u202e|^::/m);
  });

  describe('looking for files', () => {
    it('takes every scenario below a folder but what .gitignore leaves out', () => {
      const folder = folderWith({
        '.git/HEAD': '',
        '.git/x.scenario.json': sound,
        '.gitignore': 'drafts/\n*.old.scenario.json\n/only-here.scenario.json\n',
        'a.scenario.json': sound,
        'a.old.scenario.json': sound,
        'only-here.scenario.json': sound,
        'deep/only-here.scenario.json': sound,
        'deep/.gitignore': '!b.old.scenario.json\n',
        'deep/b.old.scenario.json': sound,
        'drafts/c.scenario.json': sound,
        'node_modules/d/d.scenario.json': sound,
        'deep/pack.scenario-rules.json': '{}',
        'deep/other.json': '{}',
      });
      const paths = (cwd: string, ...args: string[]) => {
        const { out } = scenario(cwd, ['validate', '--format', 'json', ...args]);
        return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
      };
      assert.deepEqual(paths(folder), ['a.scenario.json', 'deep/b.old.scenario.json', 'deep/only-here.scenario.json']);
      assert.deepEqual(paths(folder, './deep/', 'a.scenario.json', 'deep'), [
        'deep/b.old.scenario.json',
        'deep/only-here.scenario.json',
        'a.scenario.json',
      ]);
      assert.deepEqual(paths(join(folder, 'deep'), '.', '..'), [
        '../deep/b.old.scenario.json',
        '../deep/only-here.scenario.json',
        '../a.scenario.json',
      ]);
      // What is named is meant.
      assert.deepEqual(paths(folder, 'drafts', 'a.old.scenario.json'), [
        'drafts/c.scenario.json',
        'a.old.scenario.json',
      ]);
    });

    it('tells what cannot be read, judges the rest, and exits with 2', () => {
      const folder = folderWith({
        'a.scenario.json': faulty,
        'empty/readme.md': '',
        'utf16.scenario.json': Buffer.from('\uFEFF{}', 'utf16le'),
        'pack.scenario-rules.json': '{}',
      });
      const named = ['a.scenario.json', 'nope', 'empty', 'empty/readme.md', 'utf16.scenario.json'];
      const { code, out, err } = scenario(folder, ['validate', ...named, 'pack.scenario-rules.json']);
      assert.equal(code, 2);
      assert.match(out, /1 error in 1 file\.\n$/);
      assert.equal(
        err,
        `scenario: nope cannot be read: there is no such file or folder.
scenario: There is no *.scenario.json in empty or below (what .gitignore names and node_modules are left out).
scenario: empty/readme.md is left aside: the name of a file to work on ends in .scenario.json.
scenario: pack.scenario-rules.json is a rule pack: it is judged with the scenarios that name it. Name these instead.
scenario: utf16.scenario.json is not UTF-8 text. Save it in that encoding.
`,
      );
    });

    it('is not kept from the rest by what cannot be read below a folder', () => {
      const folder = folderWith({ 'b.scenario.json': faulty, 'shut/c.scenario.json': faulty });
      // A link that leads round in a circle is no file, as one that leads nowhere is none.
      symlinkSync('a.scenario.json', join(folder, 'a.scenario.json'));
      symlinkSync('nowhere', join(folder, '.#b.scenario.json'));
      chmodSync(join(folder, 'shut'), 0);
      const { code, out, err } = scenario(folder, ['validate']);
      chmodSync(join(folder, 'shut'), 0o700);
      // Whoever may do everything reads it all the same.
      const isShut = process.getuid?.() !== 0;
      assert.equal(err, isShut ? 'scenario: shut cannot be read: permission is denied.\n' : '');
      assert.equal(code, isShut ? 2 : 1);
      assert.match(out, isShut ? /1 error in 1 file\.\n$/ : /2 errors in 2 files\.\n$/);
    });

    it('takes patterns that no shell has resolved', () => {
      const folder = folderWith({
        '.gitignore': 'drafts/\n',
        '.git/HEAD': '',
        'plans/2025-a.scenario.json': sound,
        'plans/2025-b.scenario.json': sound,
        'plans/2026.scenario.json': sound,
        'plans/deep/2025-c.scenario.json': sound,
        'drafts/2025-d.scenario.json': sound,
        '[odd].scenario.json': sound,
      });
      const count = (...args: string[]) => scenario(folder, ['validate', ...args]).out;
      assert.match(count('plans/2025*.scenario.json'), / in 2 files/);
      assert.match(count('**/2025*'), / in 3 files/);
      assert.match(count('p?ans/*'), / in 4 files/);
      assert.match(count('[odd].scenario.json'), / in 1 file\./);
      assert.deepEqual(scenario(folder, ['validate', 'plans/2031*']), {
        code: 2,
        out: '',
        err: 'scenario: No *.scenario.json matches plans/2031* (what .gitignore names is left out).\n',
      });
    });

    it('takes standard input for -', () => {
      const { code, out } = scenario(folderWith({}), ['validate', '-'], { input: faulty });
      assert.equal(code, 1);
      assert.match(out, /^-:56:17 error /);
    });

    it('judges many files at a time and tells them in their order', () => {
      const names = Array.from({ length: 450 }, (_, i) => `${String(i).padStart(3, '0')}.scenario.json`);
      const files = names.map((name, i) => [name, i % 3 === 0 ? faulty : sound] as const);
      const folder = folderWith({ ...Object.fromEntries(files), '200.scenario.json': Buffer.from([0xff, 0xfe]) });
      const { code, out, err } = scenario(folder, ['validate', '--format', 'json']);
      const report = JSON.parse(out) as { files: { path: string; findings: unknown[] }[]; summary: object };
      const told = names.filter((name) => name !== '200.scenario.json');
      assert.deepEqual(
        report.files.map(({ path, findings }) => [path, findings.length]),
        told.map((name) => [name, Number(name.slice(0, 3)) % 3 === 0 ? 1 : 0]),
      );
      assert.deepEqual(report.summary, { files: 449, errors: 150, warnings: 0, infos: 0, waived: 0 });
      assert.deepEqual([code, err], [2, 'scenario: 200.scenario.json is not UTF-8 text. Save it in that encoding.\n']);
    });

    it('judges 2,000 files', () => {
      const files = Array.from({ length: 2000 }, (_, i) => [`${i % 40}/${i}.scenario.json`, sound] as const);
      const folder = folderWith(Object.fromEntries(files));
      const { code, out } = scenario(folder, ['validate']);
      assert.deepEqual([code, out], [0, 'No findings in 2000 files.\n']);
    });
  });
});
