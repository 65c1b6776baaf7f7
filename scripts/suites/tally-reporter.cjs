// Mocha's own "spec" report, and the counts appended to the file that SCENARIO_TALLY names. Tests that failed first
// and were tried again are named.
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
    /** @type {string[]} */
    const again = [];
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      again.push(test.fullTitle());
      console.log(`      tried again: ${test.title} (${error.message.split('\n', 1)[0]})`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures, skipped: pending, again })}\n`);
    });
  }
};
