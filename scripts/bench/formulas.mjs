// The part of npm run bench that is about formulas: no browser, and a peer beside it.
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { ensurePeer } from './peer.mjs';

/**
 * Prints the formula engine's figures.
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function benchFormulas() {
  const { ok } = await run(process.execPath, ['--import', 'tsx', inProject('test/bench/formulas.ts')], {
    cwd: projectRoot,
    env: { ...process.env, SCENARIO_BENCH_PEER: await ensurePeer('formulas') },
    limit: 10 * 60_000,
  });
  return ok;
}
