import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { version } from '../../package.json';
import { QUIET, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario, scenarioBinary } from './support/scenario';

/** What is typed wrongly, and what the message must say. */
const mistakes: readonly (readonly [args: string[], message: RegExp])[] = [
  [[], /Usage: scenario [^]*validate[^]*eval[^]*show[^]*format/],
  [['valdate'], /unknown command 'valdate'\n\(Did you mean validate\?\)\nType "scenario --help"/],
  [['--nope'], /unknown option '--nope'\nType "scenario --help"/],
  [
    ['validate', '--forma', 'json'],
    /unknown option '--forma'\n\(Did you mean --format\?\)\nType "scenario validate --help"/,
  ],
  [
    ['validate', '--format', 'xml'],
    /'xml' is invalid\. Allowed choices are text, json, sarif, github, junit\.\nType "scenario validate --help"/,
  ],
  [['validate', '--max-warnings', 'many'], /'many' is invalid\. Type a whole number such as 0\./],
  [['validate', '--max-warnings'], /argument missing/],
  [['validate', '--today', '2025-02-30'], /'2025-02-30' is invalid\. Type a day as 2025-08-22\./],
  [['eval'], /missing required argument 'file'\nType "scenario eval --help"/],
  [['eval', 'a', 'b'], /too many arguments/],
  [['eval', 'a', '--format', 'text'], /Allowed choices are table, json, csv, markdown/],
  [['eval', 'nope'], /nope cannot be read: there is no such file or folder\./],
  [['eval', '.'], /\. cannot be read: it is a folder, and a file is wanted\./],
  [['show'], /missing required argument 'file'/],
  [['show', 'nope'], /nope cannot be read/],
  [['format'], /missing required argument 'path'/],
  [['format', '-'], /format writes files/],
];

describe('scenario', () => {
  for (const [args, message] of mistakes) {
    it(`says what to type for “${['scenario', ...args].join(' ')}”`, () => {
      const { code, out, err } = scenario(folderWith({}), args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      assert.doesNotMatch(err, /^ +at /m);
    });
  }

  it('tells its version and how it is used', () => {
    const folder = folderWith({});
    assert.deepEqual(scenario(folder, ['--version']), { code: 0, out: `${version}\n`, err: '' });
    for (const args of [['--help'], ['help'], ['validate', '--help'], ['help', 'eval'], ['show', '-h']]) {
      const { code, out, err } = scenario(folder, args);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^Usage: scenario/);
    }
  });

  it('can be run by itself, and knows nothing of VS Code', () => {
    assert.equal(execFileSync(scenarioBinary(), ['--version'], { encoding: 'utf8' }), `${version}\n`);
    assert.doesNotMatch(readFileSync(scenarioBinary(), 'utf8'), /require\(["']vscode["']\)/);
  });

  it('takes it well when its reader stops reading', function () {
    if (process.platform === 'win32') this.skip();
    const files = Array.from(
      { length: 300 },
      (_, i) => [`${i}.scenario.json`, scenarioWith(QUIET, { novelty: i })] as const,
    );
    const folder = folderWith(Object.fromEntries(files));
    const command = `"${process.execPath}" "${scenarioBinary()}" validate | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    assert.match(stdout, /^0\.scenario\.json:\d+:\d+ warning/);
    assert.equal(stderr, '');
  });
});
