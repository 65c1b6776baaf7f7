import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTexts, type MergedText } from '../../src/compare/merge/mergeTexts';
import { scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario, scenarioBinary } from './support/scenario';

const measured = {
  measures: { double: { label: 'Double', unit: 'USD bn', formula: '=payment * 2' } },
};

describe('scenario show', () => {
  it('tells a scenario, one line for each thing', () => {
    const folder = folderWith({ 'a.scenario.json': scenarioWith(measured) });
    assert.deepEqual(scenario(folder, ['show', 'a.scenario.json']), {
      code: 0,
      out: `title: Test
perspective us

Alternatives
  base  Base
  heir  Heir  based on base

Actors
  us  Seoul
  them  Washington

== money  Money
Payment (payment)  lever  owner us  USD bn  [report]
  base  1.5 USD bn
Stance (stance)  uncertainty  owner them
  level calm  "Calm"
  level tense  "Tense"
  level open  "Open"
  base  calm: Calm

== In no section
Double (double)  measure  USD bn
  =payment * 2
  base  3 USD bn
  heir  3 USD bn

Sources
  report  A report  2025-08-01
`,
      err: '',
    });
  });

  it('never fails on what a file says', () => {
    const files = {
      'empty.json': '',
      'text.json': 'no JSON at all\r\n\u001b[2J',
      'list.json': '[1, 2]',
      'broken.json': '{ "title": "T", "factors": { "a": { "label": "A", } ',
      'conflict.json': '{\n<<<<<<< ours\n"title": "A"\n=======\n"title": "B"\n>>>>>>> theirs\n}\n',
      'half.json': '{\n<<<<<<< ours\n"title": "A\n=======\n"title": "B"\n>>>>>>> theirs\n}\n',
      'deep.json': `{"x_a": ${'['.repeat(50_000)}`,
      'nested.json': `{"x_a": ${'['.repeat(3000)}${']'.repeat(3000)}}`,
      'newer.json': '{ "scenario": 9, "title": "T", "novelty": { "a": [1] } }',
      'latin1.json': Buffer.from('{ "title": "D\u00e9fense" }', 'latin1'),
      'utf16.json': Buffer.from('\uFEFF{}', 'utf16le'),
      'zero.json': '\0\0\0',
      'mark.json': '\uFEFF{ "title": "Marked" }',
    };
    const folder = folderWith(files);
    const shown = new Map<string, string>();
    for (const file of Object.keys(files)) {
      const { code, out, err } = scenario(folder, ['show', file]);
      assert.deepEqual([code, err], [0, ''], file);
      shown.set(file, out);
    }
    assert.match(shown.get('empty.json') ?? '', /NOT VALID JSON/);
    assert.match(shown.get('text.json') ?? '', /\nno JSON at all\n\\u001b\[2J\n$/);
    assert.match(shown.get('list.json') ?? '', /\[1, 2\]\n/);
    assert.match(shown.get('broken.json') ?? '', /line 1: .*\n[^]*title: T\n[^]*A \(a\)/);
    assert.match(shown.get('conflict.json') ?? '', /\nconflict The file, title: ours "A", theirs "B"\n\ntitle: A\n/);
    assert.match(shown.get('half.json') ?? '', /\n<<<<<<< ours\n"title": "A\n=======\n/);
    assert.match(shown.get('newer.json') ?? '', /version 9[^]*title: T\n[^]*novelty\.a\[0\]: 1\n/);
    assert.match(shown.get('mark.json') ?? '', /^title: Marked\n/);
  });

  it('tells of a merge that is to be decided both values, and all else as ours has it', () => {
    const [ours = '', theirs = ''] = [1.8, 1.7].map((value) =>
      scenarioWith(measured, { factors: { payment: { values: { base: value } } } }),
    );
    const { text } = mergeTexts(scenarioWith(measured), ours, theirs) as MergedText;
    const folder = folderWith({ 'ours.json': ours, 'marked.json': text });
    const [shown, ofOurs] = ['marked.json', 'ours.json'].map((file) => scenario(folder, ['show', file]).out);
    assert.equal(
      shown,
      `NOT VALID JSON: a merge is to be decided, and below all is as ours has it
conflict Payment, Base: ours 1.8, theirs 1.7, before 1.5

${ofOurs}`,
    );
    const rows = (names: string[]) => `{"factors": {\n${names.map((name) => `"${name}": {}`).join(',\n')}\n}}`;
    const [first = '', second = ''] = [rows(['a', 'b']), rows(['b', 'a'])].map((one) => one.slice(13));
    const moved = `{"factors": {\n<<<<<<< ours\n${first}\n=======\n${second}\n>>>>>>> theirs\n`;
    const { out } = scenario(folder, ['show', '-'], { input: moved });
    assert.match(out, /\nconflict of lines, ours:\n {4}"a": \{\},\n {4}"b": \{\}\n {4}\}\}\n {2}theirs:\n {4}"b": /);
  });

  it('tells what was before where all marks have it, and nothing of it where they do not', () => {
    const marked = (base: string) =>
      `{ "title":\n<<<<<<< ours\n"A"\n${base}=======\n"B"\n>>>>>>> theirs\n,\n"x_a":\n<<<<<<< ours\n1\n||||||| base\n0\n=======\n2\n>>>>>>> theirs\n}\n`;
    const shown = (text: string) => scenario(folderWith({}), ['show', '-'], { input: text }).out;
    assert.match(
      shown(marked('||||||| base\n"T"\n')),
      /\nconflict The file, title: ours "A", theirs "B", before "T"\nconflict The file, x_a: ours 1, theirs 2, before 0\n/,
    );
    for (const base of ['', '||||||| base\n"T\n']) {
      assert.match(
        shown(marked(base)),
        /\nconflict The file, title: ours "A", theirs "B"\nconflict The file, x_a: ours 1, theirs 2\n/,
      );
    }
  });

  it('tells a row that one side deleted and the other edited on one line and by its name', () => {
    const base = scenarioWith();
    const edited = scenarioWith({ factors: { payment: { values: { base: 1.8 } } } });
    const gone = scenarioWith({ factors: { payment: undefined } });
    const shown = (ours: string, theirs: string) => {
      const { text } = mergeTexts(base, ours, theirs) as MergedText;
      return scenario(folderWith({}), ['show', '-'], { input: text }).out.split('\n')[1] ?? '';
    };
    const row = (value: number) => `\\{ "section": "money", "label": "Payment", .*"base": ${value} \\} \\}`;
    assert.match(
      shown(gone, edited),
      new RegExp(`^conflict Payment: ours nothing, theirs ${row(1.8)}, before ${row(1.5)}$`),
    );
    assert.match(
      shown(edited, gone),
      new RegExp(`^conflict Payment: ours ${row(1.8)}, theirs nothing, before ${row(1.5)}$`),
    );
  });

  it('makes a git diff that reads as a change of assumptions', () => {
    const folder = folderWith({
      'a.scenario.json': scenarioWith(measured),
      '.gitattributes': '*.scenario.json diff=scenario\n',
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      });
    git('init', '--quiet');
    git('config', 'diff.scenario.textconv', `"${process.execPath}" "${scenarioBinary()}" show`);
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    const changed = scenarioWith({
      ...measured,
      factors: { payment: { values: { heir: { value: 2, note: 'raised' } } } },
    });
    writeFileSync(join(folder, 'a.scenario.json'), changed);
    assert.deepEqual(
      git('diff', '-U0')
        .split('\n')
        .filter((line) => /^(@@|[-+](?![-+]))/.test(line)),
      [
        '@@ -14,0 +15 @@ Payment (payment)  lever  owner us  USD bn  [report]',
        '+  heir  2 USD bn  raised',
        '@@ -25 +26 @@ Double (double)  measure  USD bn',
        '-  heir  3 USD bn',
        '+  heir  4 USD bn',
      ],
    );
    appendFileSync(join(folder, 'a.scenario.json'), '<<<<<<< broken\n');
    assert.match(git('diff'), /^\+NOT VALID JSON/m);
  });

  it('takes standard input for -', () => {
    const { code, out } = scenario(folderWith({}), ['show', '-'], { input: scenarioWith() });
    assert.equal(code, 0);
    assert.match(out, /^title: Test\n/);
  });
});
