// What was asked of the test command: which suites, which files, and what goes on to mocha.

/** The suites in the order in which they run: the fastest answer first. */
export const suiteNames = /** @type {const} */ (['unit', 'host', 'e2e']);

/** @typedef {typeof suiteNames[number]} SuiteName */

/**
 * @typedef {object} TestRequest
 * @property {SuiteName[]} suites
 * @property {string[]} files only these test files; empty means all
 * @property {string[]} mocha further arguments for mocha
 * @property {boolean} help
 */

export const usage = `npm test [-- [suite or file ...] [mocha options]]

  suites   ${suiteNames.join(', ')}; all of them when none is named
  file     a test file, such as test/e2e/smoke.test.ts; its suite is found by its folder
  options  everything from the first option on goes to mocha: --grep "a title", --bail, --timeout 5000

Environment:
  SCENARIO_VSCODE    the desktop VS Code's executable for the host tests, or "npm" for the VS Code that npm provides
  SCENARIO_CHROMIUM  the Chromium, Chrome or Edge for the end-to-end tests`;

/**
 * @param {string[]} args
 * @returns {TestRequest}
 */
export function parseTestArguments(args) {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const own = firstOption === -1 ? args : args.slice(0, firstOption);
  const rest = firstOption === -1 ? [] : args.slice(firstOption);
  const help = rest[0] === '--help' || rest[0] === '-h';
  /** @type {Set<SuiteName>} */
  const asked = new Set();
  /** @type {string[]} */
  const files = [];
  for (const word of own) {
    const suite = suiteNames.find((name) => name === word);
    if (suite) asked.add(suite);
    else if (word.endsWith('.test.ts')) {
      files.push(word);
      asked.add(suiteOf(word));
    } else throw new Error(`"${word}" is neither a suite (${suiteNames.join(', ')}) nor a test file (*.test.ts).`);
  }
  const suites = asked.size === 0 ? [...suiteNames] : suiteNames.filter((name) => asked.has(name));
  return { suites, files, mocha: rest[0] === '--' ? rest.slice(1) : rest, help };
}

/**
 * The suite that a test file belongs to.
 * @param {string} file
 * @returns {SuiteName}
 */
export function suiteOf(file) {
  const path = file.replaceAll('\\', '/');
  if (/(^|\/)test\/host\//.test(path)) return 'host';
  if (/(^|\/)test\/e2e\//.test(path)) return 'e2e';
  return 'unit';
}
