// The end-to-end tests: mocha drives a browser, the browser shows the workbench of a server started here.
import { rmSync } from 'node:fs';
import { inProject } from '../support/project.mjs';
import { say } from '../support/say.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { ensureChromium } from '../workbench/chromium.mjs';
import { startServerForTests } from '../workbench/server-for-tests.mjs';
import { runMocha } from './mocha.mjs';

/** @type {import('./suite.mjs').Suite} */
export async function runEndToEndTests({ files, mocha }) {
  const chromium = await ensureChromium();
  const server = await startServerForTests({ dataFolder: temporaryFolder('e2e-server') });
  say(`VS Code from npm at ${server.origin}, seen through ${chromium}`);
  // Screenshots of an earlier run would be taken for this one's.
  rmSync(inProject('out/e2e'), { recursive: true, force: true });
  try {
    return await runMocha({
      specs: files.length > 0 ? files : ['test/e2e/**/*.test.ts'],
      require: ['./test/e2e/support/hooks.ts'],
      // A whole VS Code does not take every key on a busy machine: what passes when tried again is told, and no failure.
      retries: 2,
      timeout: 60_000,
      limit: 50 * 60_000,
      args: mocha,
      env: { SCENARIO_WORKBENCH_ORIGIN: server.origin, SCENARIO_CHROMIUM: chromium },
    });
  } finally {
    await server.stop();
  }
}
