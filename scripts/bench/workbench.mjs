// The parts of npm run bench that need the built extension in a real VS Code.
import { build } from '../support/build.mjs';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { ensureChromium } from '../workbench/chromium.mjs';
import { startServerForTests } from '../workbench/server-for-tests.mjs';

/**
 * Runs a script of test/bench with a server of VS Code beside it.
 * @param {string} script
 * @param {readonly string[]} words what it is asked
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function benchInWorkbench(script, words) {
  await build({ production: true });
  const chromium = await ensureChromium();
  const server = await startServerForTests({ dataFolder: temporaryFolder('bench-server') });
  try {
    const { ok } = await run(process.execPath, ['--import', 'tsx', inProject(`test/bench/${script}`), ...words], {
      cwd: projectRoot,
      env: { ...process.env, SCENARIO_WORKBENCH_ORIGIN: server.origin, SCENARIO_CHROMIUM: chromium },
      limit: 20 * 60_000,
    });
    return ok;
  } finally {
    await server.stop();
  }
}
