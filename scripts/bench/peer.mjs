// The peer of the formula bench, installed on demand into the user's cache folder: the project does not depend on it.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../support/cache-folder.mjs';
import { atExit, run } from '../support/processes.mjs';
import { npm, npmEnvironment } from '../support/programs.mjs';
import { step } from '../support/say.mjs';
import { removeFolder } from '../support/temporary.mjs';

/** Apache-2.0. */
const peer = 'mathjs';
const version = '15.2.0';

/**
 * The folder in which the peer is installed; installed first if it is not in the cache yet.
 * @returns {Promise<string>}
 */
export async function ensurePeer() {
  const folder = join(cacheFolder(), `bench-${peer}-${version}`);
  if (!existsSync(folder)) await step(`Install ${peer} ${version}, the bench's peer (once)`, () => install(folder));
  return folder;
}

/** @param {string} folder */
async function install(folder) {
  const draft = `${folder}.${randomUUID().slice(0, 8)}.partial`;
  mkdirSync(draft, { recursive: true });
  atExit(() => removeFolder(draft));
  writeFileSync(join(draft, 'package.json'), JSON.stringify({ private: true, dependencies: { [peer]: version } }));
  const { command, args } = npm();
  const { ok, how } = await run(
    command,
    [...args, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: draft, env: npmEnvironment() },
  );
  if (!ok) throw new Error(`npm install in ${draft} ${how}. Its own words are above; check the network and try again.`);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another run was faster; its result is the same.
    if (!existsSync(folder)) throw error;
    removeFolder(draft);
  }
}
