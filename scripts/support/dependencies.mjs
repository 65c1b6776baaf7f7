// The project's own dependencies: installed when they are missing or no longer what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './processes.mjs';
import { inProject, projectRoot } from './project.mjs';
import { npm } from './programs.mjs';
import { say, step } from './say.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lock */

/** Installs the dependencies with npm ci, unless they are there already. */
export async function ensureDependencies() {
  const reason = whyInstall();
  if (!reason) return;
  say(`Dependencies: ${reason}`);
  await step('npm ci', async () => {
    const { command, args } = npm();
    const { ok, how } = await run(command, [...args, 'ci', '--no-audit', '--no-fund'], { cwd: projectRoot });
    if (!ok) throw new Error(`npm ci ${how}. Its own words are above; run "npm ci" by hand once that is settled.`);
  });
}

/**
 * The first package that package-lock.json wants and that is not installed as it says.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, npm's note of what it installed
 * @returns {string | undefined}
 */
export function firstMismatch(wanted, installed) {
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted.packages ?? {})) {
    if (path === '') continue;
    const found = installed.packages?.[path];
    // Optional packages for other systems are left out by npm.
    if (!found && (optional || devOptional)) continue;
    if (found?.version !== version) return path.replace(/^node_modules\//, '');
  }
  return undefined;
}

/** @returns {string | undefined} */
function whyInstall() {
  const note = inProject('node_modules/.package-lock.json');
  if (!existsSync(note)) return 'not installed yet';
  const name = firstMismatch(readLock(inProject('package-lock.json')), readLock(note));
  return name && `${name} is not the version that package-lock.json asks for`;
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
