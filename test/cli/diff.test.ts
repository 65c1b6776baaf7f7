import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparisonSchema, comparisonsSchema } from '../../src/compare/comparisonSchema';
import { measure, QUIET, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const cost = measure('=payment * 2', { label: 'Cost' });
const before = scenarioWith(QUIET, cost);
const after = scenarioWith(QUIET, cost, { factors: { payment: { max: 1.6, values: { base: 1.8 } } } });
const day = ['--today', '2025-08-23'];

function git(folder: string, ...args: string[]): void {
  const config = ['user.name=Test', 'user.email=test@example.org', 'core.autocrlf=false', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...config.flatMap((one) => ['-c', one]), ...args], { stdio: 'ignore' });
}

describe('scenario diff', () => {
  const folder = folderWith({ 'a.scenario.json': before, 'b.scenario.json': after });
  const diff = (...args: string[]) => scenario(folder, ['diff', ...args, ...day]);

  it('tells which assumptions changed, what that did to measures, and what it brings', () => {
    const { code, out, err } = diff('a.scenario.json', 'b.scenario.json');
    assert.deepEqual([code, err], [1, '']);
    assert.equal(
      out.split('\n').slice(0, 7).join('\n'),
      `Payment, max: nothing → 1.6
Payment, Base: 1.5 → 1.8 USD bn

What it does to measures
  Cost, Base: 3 → 3.6 USD bn (+20 %)
  Cost, Heir: 3 → 3.6 USD bn (+20 %)
`,
    );
    assert.match(out, /\nNew findings\n {2}(?:error|warning) .* values\/out-of-bounds\n/);
  });

  it('exits with 0 where nothing differs, and takes standard input', () => {
    assert.deepEqual(diff('a.scenario.json', 'a.scenario.json'), { code: 0, out: 'No differences.\n', err: '' });
    const compact = JSON.stringify(JSON.parse(before));
    assert.equal(scenario(folder, ['diff', '-', 'a.scenario.json', ...day], { input: compact }).code, 0);
  });

  it('writes JSON by its schema and Markdown tables', () => {
    const json = JSON.parse(diff('a.scenario.json', 'b.scenario.json', '--format', 'json').out) as unknown;
    const { changes, effects } = comparisonSchema.parse(json);
    assert.deepEqual(changes[1], { kind: 'cell', row: 'payment', alternative: 'base', before: '1.5', after: '1.8' });
    assert.equal(effects.length, 2);
    const { out } = diff('a.scenario.json', 'b.scenario.json', '--format', 'markdown');
    assert.match(out, /^\| Assumption \| Change \|\n\| --- \| --- \|\n\| Payment, max \| nothing → 1\.6 \|\n/);
    assert.match(out, /\| Cost \| Base \| 3 → 3\.6 USD bn \| \+20 % \|\n\|  \| Heir \| 3 → 3\.6 USD bn \| \+20 % \|\n/);
    assert.match(out, /\*\*New findings\*\*\n\n- \*\*/);
  });

  it('compares broken files as far as they can be read', () => {
    const broken = scenario(folder, ['diff', '-', 'a.scenario.json', ...day], { input: before.slice(0, -30) });
    assert.equal(broken.code, 1);
    assert.match(broken.out, /Findings settled\n {2}settled .* structure\/syntax\n/);
  });

  it('tells of what cannot be read at all that it cannot be compared', () => {
    const deep = (value: number) => '['.repeat(200_000) + value;
    const unread = folderWith({
      'a.scenario.json': deep(1),
      'b.scenario.json': deep(2),
      'c.scenario.json': 'words',
      'd.scenario.json': before,
    });
    const run = (...args: string[]) => scenario(unread, ['diff', ...args, ...day]);
    for (const more of [[], ['--changes-only']]) {
      const { code, out, err } = run('a.scenario.json', 'b.scenario.json', ...more);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^scenario: a\.scenario\.json: It cannot be compared, as it was before: .* nested too deeply/);
    }
    assert.match(
      run('d.scenario.json', 'c.scenario.json').err,
      /^scenario: c\.scenario\.json: It cannot be compared, as it is after: /,
    );
    assert.equal(run('a.scenario.json', 'a.scenario.json').code, 0);
    const marked = scenario(unread, ['diff', 'd.scenario.json', '-', ...day], { input: '<<<<<<< HEAD\n{}\n' });
    assert.deepEqual([marked.code, marked.out], [2, '']);
    assert.match(marked.err, /^scenario: -: It cannot be compared, as it is after: The file has a merge conflict/);
  });

  it('tells of one file that it cannot be read, and of the others what changed', () => {
    const root = folderWith({ 'a.scenario.json': before, 'b.scenario.json': 'words' });
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    writeFileSync(join(root, 'a.scenario.json'), after);
    writeFileSync(join(root, 'b.scenario.json'), 'other words');
    const { code, out } = scenario(root, ['diff', 'HEAD', ...day]);
    assert.equal(code, 1);
    assert.match(out, /^a\.scenario\.json\nPayment, max: nothing → 1\.6\n/);
    assert.match(out, /\nb\.scenario\.json\nIt cannot be compared, as it was before: /);
  });

  it('tells of files that were broken, mended, deleted or added broken what can be told, and never rows as gone', () => {
    const [mended, gone, broken, come] = ['mended', 'gone', 'broken', 'come'].map((name) => `${name}.scenario.json`);
    const root = folderWith({ [mended ?? '']: 'words', [gone ?? '']: 'words', [broken ?? '']: before });
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    writeFileSync(join(root, mended ?? ''), before);
    rmSync(join(root, gone ?? ''));
    writeFileSync(join(root, broken ?? ''), `<<<<<<< HEAD\n${before}`);
    writeFileSync(join(root, come ?? ''), 'Nothing of it is JSON.');
    git(root, 'add', '.');
    const run = (format: string) => scenario(root, ['diff', 'HEAD', '--format', format, ...day]);
    const { code, out } = run('text');
    assert.equal(code, 1);
    const told = [
      `^broken\\.scenario\\.json\\nIt cannot be compared, as it is after: The file has a merge conflict .*\\n\\nNew findings\\n  error .* structure/syntax\\n`,
      '\\ncome\\.scenario\\.json, added\\nIt cannot be read: .*\\n\\nNew findings\\n  error .* structure/syntax\\n',
      '\\ngone\\.scenario\\.json, removed\\nIt cannot be read: .*\\n\\nFindings settled\\n  settled .* structure/syntax\\n',
      '\\nmended\\.scenario\\.json\\nIt cannot be compared, as it was before: .*\\n\\nFindings settled\\n  settled .* structure/syntax\\n',
    ];
    for (const one of told) assert.match(out, new RegExp(one));
    const { files } = comparisonsSchema.parse(JSON.parse(run('json').out));
    assert.deepEqual(
      files.map(({ path, incomparable, changes, effects }) => [path, incomparable?.side, changes, effects]),
      [broken, come, gone, mended].map((path) => {
        return [path, path === broken || path === come ? 'after' : 'before', [], []];
      }),
    );
    assert.match(files[0]?.incomparable?.why ?? '', /^The file has a merge conflict /);
    assert.equal(files[3]?.findings.fixed[0]?.rule, 'structure/syntax');
  });

  it('tells of files that are no UTF-8 that they cannot be compared, before and after, and never rows as gone', () => {
    const latin = Buffer.from(before.replace('Payment', 'Größe'), 'latin1');
    const root = folderWith({ 'mended.scenario.json': latin, 'spoilt.scenario.json': before });
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    writeFileSync(join(root, 'mended.scenario.json'), before);
    writeFileSync(join(root, 'spoilt.scenario.json'), latin);
    writeFileSync(join(root, 'come.scenario.json'), latin);
    git(root, 'add', '.');
    const why = (name: string) => `${name}.scenario.json is not UTF-8 text. Save it in that encoding.\n`;
    const told = `come.scenario.json, added
It cannot be read: ${why('come')}
mended.scenario.json
It cannot be compared, as it was before: ${why('mended')}
spoilt.scenario.json
It cannot be compared, as it is after: ${why('spoilt')}`;
    assert.deepEqual(scenario(root, ['diff', 'HEAD', ...day]), { code: 1, out: told, err: '' });
    git(root, 'commit', '-m', 'Second');
    assert.deepEqual(scenario(root, ['diff', 'HEAD~1..HEAD', '--changes-only']), { code: 1, out: told, err: '' });
    const json = scenario(root, ['diff', 'HEAD~1..HEAD', '--format', 'json', ...day]).out;
    assert.deepEqual(
      comparisonsSchema.parse(JSON.parse(json)).files.map(({ incomparable, changes }) => [incomparable?.side, changes]),
      ['after', 'before', 'after'].map((side) => [side, []]),
    );
  });

  it('compares the scenarios of a repository, between revisions and with the files as they are', () => {
    const root = folderWith({ 'plans/a.scenario.json': before, 'gone.scenario.json': before, 'b.json': '1' });
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    const run = (...args: string[]) => scenario(root, ['diff', ...args, ...day]);
    assert.deepEqual(run('HEAD'), { code: 0, out: 'No scenario differs.\n', err: '' });
    writeFileSync(join(root, 'plans/a.scenario.json'), after);
    rmSync(join(root, 'gone.scenario.json'));
    assert.match(run('HEAD').out, /^gone\.scenario\.json, removed\n[^]*\nplans\/a\.scenario\.json\nPayment, max/);
    assert.match(scenario(root, ['diff', 'HEAD', '--', 'plans']).out, /^plans\/a\.scenario\.json\nPayment, max/);
    git(root, 'commit', '-am', 'Second');
    const { code, out } = run('HEAD~1..HEAD', '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual(
      comparisonsSchema.parse(JSON.parse(out)).files.map(({ path, status }) => [path, status]),
      [
        ['gone.scenario.json', 'removed'],
        ['plans/a.scenario.json', 'changed'],
      ],
    );
    assert.match(run('HEAD~1...HEAD', '--format', 'markdown').out, /^### gone\.scenario\.json, removed\n/);
  });

  it('tells rules by the names of rows and levels', () => {
    const forbid = (level: string | string[]) => ({ rules: { calm_pay: { forbid: { stance: level }, because: 'B' } } });
    const wary = { factors: { stance: { levels: { wary: 'Wary' } } } };
    const none = scenarioWith(QUIET, wary);
    const calm = scenarioWith(QUIET, wary, forbid('calm'));
    const any = scenarioWith(QUIET, wary, forbid(['calm', 'wary']));
    const root = folderWith({ 'a.scenario.json': none, 'b.scenario.json': calm, 'c.scenario.json': any });
    const run = (...args: string[]) => scenario(root, ['diff', ...args, '--changes-only', ...day]).out;
    assert.match(run('a.scenario.json', 'b.scenario.json'), /^Rule calm_pay: added, Stance “Calm”$/m);
    assert.match(
      run('b.scenario.json', 'c.scenario.json'),
      /^Rule calm_pay, forbid: Stance “Calm” → Stance “Calm” \/ “Wary”$/m,
    );
  });

  it('tells of a new file what is wrong in it, and of one that was only moved no more than that', () => {
    const root = folderWith({ 'a.scenario.json': before });
    git(root, 'init');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    git(root, 'mv', 'a.scenario.json', 'b.scenario.json');
    writeFileSync(join(root, 'broken.scenario.json'), '{');
    git(root, 'add', '.');
    const { out } = scenario(root, ['diff', 'HEAD', ...day]);
    assert.match(out, /^b\.scenario\.json \(was a\.scenario\.json\)\nOnly its name differs\.\n/);
    assert.match(out, /\nbroken\.scenario\.json, added\n.*\n\nNew findings\n {2}error .* structure\/syntax\n$/);
  });

  it('says what is missing', () => {
    assert.deepEqual(scenario(folder, ['diff', '-', '-'], { input: before }), {
      code: 2,
      out: '',
      err: 'scenario: Only one of the files can be standard input. Name the others.\n',
    });
    assert.match(
      diff('a.scenario.json', 'c.scenario.json').err,
      /^scenario: c\.scenario\.json cannot be read: there is/,
    );
    assert.match(diff('nowhere').err, /^scenario: This folder lies in no git repository\. Name two files/);
    const root = folderWith({ 'a.scenario.json': before });
    git(root, 'init');
    const unknown = scenario(root, ['diff', 'nowhere', ...day]);
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /“nowhere” is neither a file nor a revision\./);
    assert.equal(
      scenario(root, ['diff', 'a.scenario.json']).err,
      'scenario: a.scenario.json is one file. Name the other one as well, or a revision to compare it with: scenario diff HEAD -- a.scenario.json\n',
    );
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    assert.deepEqual(scenario(root, ['diff', 'HEAD', 'plan', ...day]), {
      code: 2,
      out: '',
      err: 'scenario: “plan” is no file or folder, neither now nor in HEAD.\n',
    });
  });

  it('takes two revisions that are typed apart, and what is gone since as a path', () => {
    const root = folderWith({ 'a.scenario.json': before, 'plans/b.scenario.json': before });
    git(root, 'init', '-b', 'main');
    git(root, 'add', '.');
    git(root, 'commit', '-m', 'First');
    git(root, 'checkout', '-b', 'other');
    writeFileSync(join(root, 'a.scenario.json'), after);
    rmSync(join(root, 'plans'), { recursive: true });
    git(root, 'commit', '-am', 'Second');
    const run = (...args: string[]) => scenario(root, ['diff', ...args, ...day]);
    const apart = run('main', 'other');
    assert.equal(apart.code, 1);
    assert.deepEqual(apart, run('main..other'));
    assert.match(run('main', 'plans').out, /^plans\/b\.scenario\.json, removed\n/);
    assert.match(
      scenario(root, ['diff', 'main', '--', 'plans/b.scenario.json']).out,
      /^plans\/b\.scenario\.json, removed\n/,
    );
  });
});
