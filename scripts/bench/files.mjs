// The part of npm run bench that is about many files: the command as it ships, and a peer beside it on the same files.
import { build } from '../support/build.mjs';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { ensurePeer } from './peer.mjs';

/**
 * Prints how long it takes to validate many files, and in how much memory.
 * @param {string[]} counts of files, where not the usual ones
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function benchFiles(counts) {
  await build();
  const { ok } = await run(process.execPath, ['--import', 'tsx', inProject('test/bench/files.ts'), ...counts], {
    cwd: projectRoot,
    env: { ...process.env, SCENARIO_BENCH_PEER: await ensurePeer('files') },
    limit: 60 * 60_000,
  });
  return ok;
}
