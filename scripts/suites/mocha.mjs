// Runs mocha over TypeScript files in a process of its own and brings back the counts.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { colours } from '../support/say.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { readTallies, settle } from './tally.mjs';

/**
 * Runs something that reports to the tally file named in its environment.
 * @param {(environment: NodeJS.ProcessEnv) => Promise<{ ok: boolean, how: string }>} work
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function counted(work) {
  const file = join(temporaryFolder('tally'), 'tally.jsonl');
  // Each program takes its own view of CI and terminals; this settles it for all.
  const colouring = colours ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const { ok, how } = await work({ ...process.env, ...colouring, SCENARIO_TALLY: file });
  const tallies = readTallies(file);
  if (tallies.length === 0) console.error(`The tests broke off: their process ${how}.`);
  return settle(tallies, ok);
}

/**
 * @param {object} options
 * @param {string[]} options.specs test files or patterns
 * @param {string[]} [options.ignore] patterns of files that are left out
 * @param {string[]} [options.require] modules to load first
 * @param {boolean} [options.parallel] files are run side by side, on all cores
 * @param {number} [options.retries] how often a test that fails is tried again
 * @param {number} options.timeout for one test, in milliseconds
 * @param {number} options.limit for the whole suite, in milliseconds
 * @param {string[]} options.args from the command line
 * @param {Record<string, string>} [options.env]
 */
export function runMocha({
  specs,
  ignore = [],
  require = [],
  parallel = false,
  retries = 0,
  timeout,
  limit,
  args,
  env = {},
}) {
  return counted((environment) =>
    run(
      process.execPath,
      [
        inProject('node_modules/mocha/bin/mocha.js'),
        ...['tsx/cjs', ...require].flatMap((module) => ['--require', module]),
        ...['--reporter', inProject('scripts/suites/tally-reporter.cjs')],
        ...['--timeout', String(timeout), '--retries', String(retries)],
        ...ignore.flatMap((pattern) => ['--ignore', pattern]),
        ...(parallel ? ['--parallel', '--jobs', String(availableParallelism())] : []),
        ...(process.env.CI ? ['--forbid-only'] : []),
        ...args,
        ...specs,
      ],
      { cwd: projectRoot, env: { ...environment, ...env }, limit },
    ),
  );
}
