// The desktop VS Code that may be installed on this machine.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { findOnPath, isProgram } from './programs.mjs';
import { readManifest } from './project.mjs';
import { isAtLeast } from './version.mjs';

/**
 * @typedef {object} Desktop
 * @property {string} command the `code` command
 * @property {string} version
 */

/**
 * The desktop VS Code on the PATH, or the reason why it cannot be used.
 * @returns {{ desktop: Desktop, why?: undefined } | { desktop?: undefined, why: string }}
 */
export function findDesktop() {
  if (!hasScreen()) return { why: 'there is no screen (DISPLAY is not set)' };
  const command = findOnPath(['code'], { skip: isRemoteCommand });
  if (!command) return { why: 'no desktop "code" command is on the PATH' };
  const shown = spawnSync(command, ['--version', ...rootArguments()], {
    encoding: 'utf8',
    timeout: 15_000,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const version = /^\d+\.\d+\.\d+/m.exec(shown.stdout ?? '')?.[0];
  if (!version) return { why: `${command} does not tell its version` };
  const needed = readManifest().engines.vscode;
  if (!isAtLeast(version, needed))
    return { why: `${command} is VS Code ${version}, and the extension needs ${needed}` };
  return { desktop: { command, version } };
}

/** Whether a window can be opened here. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** VS Code refuses to run as root unless it is told twice that this is meant. */
export function rootArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(cacheFolder(), 'desktop-as-root')}`] : [];
}

/**
 * The program behind the `code` command, for those who start it themselves.
 * @param {Desktop} desktop
 * @returns {string | undefined}
 */
export function executableOf({ command }) {
  const bin = join(realpathSync(command), '..');
  const places = {
    darwin: ['../../../MacOS/Electron', '../../../MacOS/Code'],
    win32: ['../Code.exe'],
  }[/** @type {string} */ (process.platform)] ?? ['../code'];
  return places.map((place) => join(bin, place)).find(isProgram);
}

/**
 * Inside a remote window's terminal `code` only talks to that window and cannot load an extension from a folder.
 * @param {string} path
 */
function isRemoteCommand(path) {
  return /[\\/]remote-cli[\\/]/.test(realpathSync(path));
}
