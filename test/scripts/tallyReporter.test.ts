import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTallies } from '../../scripts/suites/tally.mjs';
import { inProject } from '../../scripts/support/project.mjs';

const FLAKY = `
let tries = 0;
it('passes at the third try', () => require('node:assert').equal(++tries, 3));
it('passes at once', () => undefined);
`;

describe('the report of a suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-tally-'));
  after(() => rmSync(folder, { recursive: true }));

  it('counts, and tells of a test that was tried again once, with what each failure said', () => {
    const [tests, tally] = [join(folder, 'flaky.cjs'), join(folder, 'tally.jsonl')];
    writeFileSync(tests, FLAKY);
    const reporter = inProject('scripts/suites/tally-reporter.cjs');
    const { stdout } = spawnSync(
      process.execPath,
      [inProject('node_modules/mocha/bin/mocha.js'), '--no-config', '--retries', '2', '--reporter', reporter, tests],
      { encoding: 'utf8', cwd: folder, env: { ...process.env, SCENARIO_TALLY: tally } },
    );
    const again = { title: 'passes at the third try', tries: 3, error: '1 == 3' };
    assert.deepEqual(readTallies(tally), [{ passed: 2, failed: 0, skipped: 0, again: [again] }]);
    assert.match(stdout, /AssertionError[^]*1 == 3[^]*at [^]*flaky\.cjs:3[^]*2 == 3/);
  });
});
