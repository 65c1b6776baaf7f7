// The three suites and the way each is run.
import { runEndToEndTests } from './e2e.mjs';
import { runHostTests } from './host.mjs';
import { runUnitTests } from './unit.mjs';

/**
 * @callback Suite
 * @param {{ files: string[], mocha: string[] }} request test files to keep to, and further arguments for mocha
 * @returns {Promise<import('./tally.mjs').Tally>}
 */

/** @type {Record<import('./arguments.mjs').SuiteName, Suite>} */
export const suites = { unit: runUnitTests, host: runHostTests, e2e: runEndToEndTests };
