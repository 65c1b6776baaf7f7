// Which VS Code the host tests run in: the desktop one where it can be had, else the one that npm provides.
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../support/cache-folder.mjs';
import { executableOf, findDesktop, hasScreen } from '../support/desktop.mjs';
import { findOnPath, isProgram } from '../support/programs.mjs';
import { inProject } from '../support/project.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { ensureChromium } from '../workbench/chromium.mjs';
import { ensureWorkbench, whyNotHere } from '../workbench/installation.mjs';

/**
 * @typedef {object} Choice
 * @property {string} executable
 * @property {string} why which one it is and why, for people
 * @property {string[]} [screen] a command that gives a program a screen where there is none
 */

const updateService = 'https://update.code.visualstudio.com';
const patience = 3000;

/** @returns {Promise<Choice>} */
export async function chooseVSCode() {
  const wish = process.env.SCENARIO_VSCODE;
  if (wish === 'npm') return fromNpm('SCENARIO_VSCODE asks for it');
  const screen = hasScreen() ? [] : virtualScreen();
  if (wish) {
    if (!isProgram(wish)) throw new Error(`SCENARIO_VSCODE is "${wish}", and that is not a program.`);
    return { executable: wish, why: `${wish}, as SCENARIO_VSCODE asks`, screen: screen ?? [] };
  }
  if (!screen) return fromNpm('the desktop one needs a screen, and there is neither DISPLAY nor xvfb-run');
  const { desktop, why } = findDesktop();
  const installed = desktop && executableOf(desktop);
  if (installed)
    return { executable: installed, why: `the desktop VS Code ${desktop.version} at ${installed}`, screen };
  const obstacle = await whyNoDownload();
  if (obstacle) return fromNpm(`${why ?? 'the desktop one was not found'}, and ${obstacle}`);
  return { executable: await download(), why: 'the desktop VS Code, downloaded', screen };
}

/**
 * @param {string} reason
 * @returns {Promise<Choice>}
 */
async function fromNpm(reason) {
  const obstacle = whyNotHere();
  if (obstacle) throw new Error(`No VS Code for the host tests: ${reason}. ${obstacle}`);
  // Both may take a download, which is no part of the tests' time.
  await ensureWorkbench();
  await ensureChromium();
  return { executable: standIn(), why: `the VS Code that npm provides: ${reason}` };
}

/** The stand-in as a program in its own right, run by this very Node. */
function standIn() {
  const launcher = inProject('scripts/workbench/launcher.mjs');
  const windows = process.platform === 'win32';
  const file = join(temporaryFolder('launcher'), windows ? 'code.cmd' : 'code');
  writeFileSync(
    file,
    windows
      ? `@"${process.execPath}" "${launcher}" %*\r\n`
      : `#!/bin/sh\nexec "${process.execPath}" "${launcher}" "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

function virtualScreen() {
  const xvfb = findOnPath(['xvfb-run']);
  return xvfb === undefined ? undefined : [xvfb, '--auto-servernum'];
}

/** @returns {Promise<string | undefined>} */
async function whyNoDownload() {
  if (existsSync(downloads()) && readdirSync(downloads()).length > 0) return undefined;
  try {
    await fetch(updateService, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return undefined;
  } catch {
    return 'it cannot be downloaded from here';
  }
}

async function download() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  mkdirSync(downloads(), { recursive: true });
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: downloads() });
}

const downloads = () => join(cacheFolder(), 'vscode-desktop');
