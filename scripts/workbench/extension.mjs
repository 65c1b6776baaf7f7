// Installs a packaged extension into a folder, as a person does with "Install from VSIX".
import { join } from 'node:path';
import { run } from '../support/processes.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { ensureWorkbench } from './installation.mjs';

/**
 * @param {string} vsix the package
 * @param {string} extensionsFolder where the server that is to run it looks for extensions
 */
export async function installExtension(vsix, extensionsFolder) {
  const { node, server } = await ensureWorkbench();
  const { ok, how } = await run(
    node,
    [
      join(server, 'out/server-main.js'),
      ...['--accept-server-license-terms', '--install-extension', vsix, '--extensions-dir', extensionsFolder],
      ...['--server-data-dir', temporaryFolder('install')],
    ],
    { env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!ok) throw new Error(`Installing ${vsix} ${how}.`);
}
