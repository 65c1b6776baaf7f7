import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const sound = scenarioWith();
/** One error, in line 47, that the heir shares. */
const faulty = scenarioWith({ factors: { stance: { values: { base: 'clam' } } } });
/** One warning. */
const incomplete = scenarioWith({ factors: { payment: { values: { base: undefined } } } });

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
    assert.equal(scenario(folder, ['validate', '--max-warnings', '0']).code, 1);
  });

  it('tells of a broken file where it breaks', () => {
    const folder = folderWith({ 'a.scenario.json': '{\n  "title": "T",,\n}\n', 'b.scenario.json': '' });
    const { code, out } = scenario(folder, ['validate']);
    assert.equal(code, 1);
    assert.match(out, /^a\.scenario\.json:2:16 error .* structure\/syntax$/m);
    assert.match(out, /^b\.scenario\.json:1:1 error The file is empty\. structure\/syntax$/m);
  });

  it('shows control characters of a file instead of obeying them', () => {
    const title = '\u001b[2J\u202e\n::error::forged';
    const folder = folderWith({ 'a.scenario.json': scenarioWith({ perspective: title }) });
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

    it('takes standard input for -', () => {
      const { code, out } = scenario(folderWith({}), ['validate', '-'], { input: faulty });
      assert.equal(code, 1);
      assert.match(out, /^-:56:17 error /);
    });

    it('judges 2,000 files', () => {
      const files = Array.from({ length: 2000 }, (_, i) => [`${i % 40}/${i}.scenario.json`, sound] as const);
      const folder = folderWith(Object.fromEntries(files));
      const { code, out } = scenario(folder, ['validate']);
      assert.deepEqual([code, out], [0, 'No findings in 2000 files.\n']);
    });
  });
});
