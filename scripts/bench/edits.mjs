// The part of npm run bench that is about judging again after an edit.
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';

/**
 * Prints how long it takes to judge a file again after the edit of one cell.
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function benchEdits() {
  const { ok } = await run(process.execPath, ['--import', 'tsx', inProject('test/bench/edits.ts')], {
    cwd: projectRoot,
    limit: 5 * 60_000,
  });
  return ok;
}
