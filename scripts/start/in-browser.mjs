// Serves the VS Code that npm provides, with the extension, to the browser of whoever sits at this machine.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../support/cache-folder.mjs';
import { isEnding } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { say } from '../support/say.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { ensureWorkbench } from '../workbench/installation.mjs';
import { startServer } from '../workbench/server.mjs';
import { calmSettings } from '../workbench/settings.mjs';

/** The same address each time where possible: the browser keeps the window's layout by address. */
const usualPorts = '8321-8399';

/** @param {number | undefined} port */
export async function serveInBrowser(port) {
  const installation = await ensureWorkbench();
  const dataFolder = join(cacheFolder(), 'start');
  const token = secret(dataFolder);
  const server = await startServer(installation, {
    dataFolder,
    extensionsFolder: extensions(),
    settings: { ...calmSettings, 'git.openRepositoryInParentFolders': 'always' },
    port: port ?? usualPorts,
    tokenFile: token.file,
    args: ['--default-folder', inProject('scenarios')],
  });
  say('VS Code is ready. Open this address in a browser on this machine:');
  console.log(`\n    ${server.origin}/?tkn=${token.value}\n`);
  say('Stop it with Ctrl+C. After a change: npm run build, then "Developer: Reload Window" in the page.');
  const how = await server.ended;
  if (isEnding()) {
    console.log();
    say('Stopped.');
    return;
  }
  throw new Error(`The VS Code server ${how}. It said:\n${server.log().slice(-2000)}`);
}

/** A folder of extensions with ours in it, by a link: what is built is what runs. */
function extensions() {
  const folder = temporaryFolder('extensions');
  symlinkSync(projectRoot, join(folder, 'scenario-planner'), 'junction');
  return folder;
}

/**
 * Any page in the browser, and any user of this machine, could talk to a server that asks for no secret.
 * @param {string} folder
 */
function secret(folder) {
  const file = join(folder, 'token');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(12).toString('hex'), { mode: 0o600 });
  }
  return { file, value: readFileSync(file, 'utf8').trim() };
}
