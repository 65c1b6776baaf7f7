// A server for tests: fresh data, quiet settings, and open to an extension that the page's address names.
import { ensureWorkbench } from './installation.mjs';
import { startServer } from './server.mjs';
import { testSettings } from './settings.mjs';

/**
 * @param {{ dataFolder: string, extensionsFolder?: string | undefined }} options
 * @returns {Promise<import('./server.mjs').Server>}
 */
export async function startServerForTests({ dataFolder, extensionsFolder }) {
  return startServer(await ensureWorkbench(), {
    dataFolder,
    ...(extensionsFolder && { extensionsFolder }),
    settings: testSettings,
    args: [
      // Without this the page's address may not name extensions or tests, and nothing says so.
      '--enable-smoke-test-driver',
      // Should the tests die without a word, the server goes by itself after some minutes.
      '--enable-remote-auto-shutdown',
    ],
  });
}
