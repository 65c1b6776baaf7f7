// The part of npm run bench that is about comparing and merging: the command as it ships, and a peer beside it.
import { build } from '../support/build.mjs';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { ensurePeer } from './peer.mjs';

/**
 * Prints how long it takes to compare and to merge two large files.
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function benchComparison() {
  await build({ production: true });
  const { ok } = await run(process.execPath, ['--import', 'tsx', inProject('test/bench/comparison.ts')], {
    cwd: projectRoot,
    env: { ...process.env, SCENARIO_BENCH_PEER: await ensurePeer('comparison') },
    limit: 30 * 60_000,
  });
  return ok;
}
