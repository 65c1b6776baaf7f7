// Mocha's own "spec" report, and the counts appended to the file that SCENARIO_TALLY names. Tests that failed first
// and were tried again are named, each failure with all that it says.
const { appendFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class TallyReporter extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.SCENARIO_TALLY;
    if (!file) return;
    /** @type {Map<string, import('./tally.mjs').Again>} */
    const again = new Map();
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      const title = test.fullTitle();
      const known = again.get(title) ?? { title, tries: 1, error: inOneLine(error) };
      again.set(title, { ...known, tries: known.tries + 1 });
      console.log(`      to be tried again: ${test.title}\n${indented(error.stack ?? String(error))}`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const tally = { passed: passes, failed: failures, skipped: pending, again: [...again.values()] };
      appendFileSync(file, `${JSON.stringify(tally)}\n`);
    });
  }
};

/**
 * The first line of what an error says; what it compares follows where the line only leads to that.
 * @param {unknown} error
 */
function inOneLine(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [first = '', ...rest] = message.split('\n');
  const line = first.endsWith(':') ? [first, ...rest].join(' ') : first;
  return line.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '        ');
}
