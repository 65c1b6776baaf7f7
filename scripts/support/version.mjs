// Version numbers, as far as the scripts need them: "at least 20.19.0".
import { readManifest } from './project.mjs';

/**
 * Whether a version is a minimum or later; a range such as ">=20.19.0" or "^1.134.0" stands for its lower end.
 * @param {string} version
 * @param {string} range
 */
export function isAtLeast(version, range) {
  const [have, want] = [numbers(version), numbers(range)];
  for (const [i, wanted] of want.entries()) {
    const had = have[i] ?? 0;
    if (had !== wanted) return had > wanted;
  }
  return true;
}

/** Ends the process with a clear word when this Node cannot run the project. */
export function requireNode() {
  const { engines } = readManifest();
  if (isAtLeast(process.versions.node, engines.node)) return;
  console.error(`Scenario Planner needs Node ${engines.node}, and this is Node ${process.versions.node}.`);
  console.error('Install a newer Node (https://nodejs.org), then run the same command again.');
  process.exit(1);
}

/** @param {string} text */
function numbers(text) {
  const found = /\d+(\.\d+)*/.exec(text)?.[0];
  if (found === undefined) throw new Error(`Not a version: "${text}"`);
  return found.split('.').map(Number);
}
