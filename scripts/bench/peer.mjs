// Peers of benches, installed on demand into the user's cache folder: the project does not depend on them.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../support/cache-folder.mjs';
import { atExit, run } from '../support/processes.mjs';
import { npm, npmEnvironment } from '../support/programs.mjs';
import { step } from '../support/say.mjs';
import { removeFolder } from '../support/temporary.mjs';

/**
 * What each bench is held against; the first two are Apache-2.0, the last is MIT.
 *
 * @type {Record<'formulas' | 'files' | 'comparison', [name: string, version: string]>}
 */
const peers = {
  formulas: ['mathjs', '15.2.0'],
  files: ['@stoplight/spectral-cli', '6.16.3'],
  comparison: ['daff', '1.4.2'],
};

/**
 * The folder in which a bench's peer is installed; installed first if it is not in the cache yet.
 * @param {"formulas" | "files" | "comparison"} bench
 * @returns {Promise<string>}
 */
export async function ensurePeer(bench) {
  const [peer, version] = peers[bench];
  const folder = join(cacheFolder(), `bench-${peer.replace(/^@.*\//, '')}-${version}`);
  const dependencies = { [peer]: version };
  if (!existsSync(folder)) await step(`Install ${peer} ${version}, a peer (once)`, () => install(folder, dependencies));
  return folder;
}

/**
 * @param {string} folder
 * @param {Record<string, string>} dependencies
 */
async function install(folder, dependencies) {
  const draft = `${folder}.${randomUUID().slice(0, 8)}.partial`;
  mkdirSync(draft, { recursive: true });
  atExit(() => removeFolder(draft));
  writeFileSync(join(draft, 'package.json'), JSON.stringify({ private: true, dependencies }));
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
