// Counting tests over several suites, each of which may run in a process of its own.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Again a test that failed first and was tried again
 * @property {string} title
 * @property {number} tries how often it was tried in all
 * @property {string} error what the first failure says, in one line
 */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly Again[]} again
 */

/** @type {Readonly<Tally>} */
export const nothing = { passed: 0, failed: 0, skipped: 0, again: [] };

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      again: [...all.again, ...one.again],
    }),
    nothing,
  );
}

/**
 * What the reporter has written: one line of JSON for each run of mocha that came to its end.
 * @param {string} file
 * @returns {Tally[]}
 */
export function readTallies(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * The result of a suite whose process has ended: one that broke off, or that ended badly though all its tests
 * passed, is itself a failure.
 * @param {Tally[]} tallies
 * @param {boolean} endedWell
 * @returns {Tally}
 */
export function settle(tallies, endedWell) {
  const total = sum(tallies);
  const brokeOff = tallies.length === 0 || (!endedWell && total.failed === 0);
  return brokeOff ? { ...total, failed: total.failed + 1 } : total;
}

/**
 * A line for a test that was tried again.
 * @param {Again} again
 */
export function againInWords({ title, tries, error }) {
  return `Tried again: ${title} (${tries} tries): ${error}`;
}

/**
 * The line that ends a run.
 * @param {Tally} tally
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
