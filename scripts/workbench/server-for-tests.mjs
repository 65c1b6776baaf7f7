// A server for tests: fresh data, quiet settings, and open to an extension that the page's address names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureWorkbench } from './installation.mjs';
import { startServer } from './server.mjs';
import { testSettings } from './settings.mjs';

/**
 * @param {{ dataFolder: string, extensionsFolder?: string | undefined }} options
 * @returns {Promise<import('./server.mjs').Server>}
 */
export async function startServerForTests({ dataFolder, extensionsFolder }) {
  const installation = await ensureWorkbench();
  return startServer(installation, {
    dataFolder,
    ...(process.platform === 'linux' && { env: { TMPDIR: socketFolder(dataFolder) } }),
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

/**
 * Where VS Code puts its sockets, which it does not remove when it is stopped. (Elsewhere than on Linux the folder's
 * name would be too long for a socket.)
 * @param {string} dataFolder
 */
function socketFolder(dataFolder) {
  const folder = join(dataFolder, 'tmp');
  mkdirSync(folder, { recursive: true });
  return folder;
}
