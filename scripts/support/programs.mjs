// Finding programs: on the PATH, and npm itself.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} names
 * @param {{ skip?: (path: string) => boolean }} [options] skip: passes over one that is not what it seems
 * @returns {string | undefined}
 */
export function findOnPath(names, { skip = () => false } = {}) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const found = endings.map((ending) => join(folder, name + ending)).find((path) => isProgram(path) && !skip(path));
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * Whether a file is there and may be run.
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * How to call npm: through this Node where npm's script is known, so that it works without a shell on Windows too.
 * @returns {{ command: string, args: string[] }}
 */
export function npm() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] };
}

/** The environment for an npm that works in another folder than the one whose script is running. */
export function npmEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|command|config_local_prefix|config_prefix$)/.test(name),
    ),
  );
}
