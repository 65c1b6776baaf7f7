// Loaded before the end-to-end tests: a picture of what was to be seen when a try failed, and nothing left open.
import type { RootHookObject } from 'mocha';
import { closeBrowser } from './browser';
import { openWorkbenches, type Workbench } from './workbench';

export const mochaHooks: RootHookObject = {
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    // A test that is tried again is in no state yet.
    if (!test || test.state === 'passed' || test.isPending()) return;
    const title = `try ${String(currentTry(test))} of ${test.titlePath().join(' ')}`;
    for (const [i, workbench] of [...openWorkbenches].entries())
      await picture(workbench, i === 0 ? title : `${title} ${i + 1}`);
  },
  async afterAll() {
    for (const workbench of [...openWorkbenches]) await workbench.close();
    await closeBrowser();
  },
};

/** mocha counts from the first time that a test is tried again, and does not say so in its types. */
function currentTry(test: Mocha.Test): number {
  return 1 + (test as unknown as { currentRetry(): number }).currentRetry();
}

async function picture(workbench: Workbench, title: string): Promise<void> {
  try {
    console.log(`      screenshot: ${await workbench.screenshot(title)}`);
    for (const message of workbench.pageErrors) console.log(`      error in the page: ${message}`);
  } catch (error) {
    console.log(`      no screenshot: ${String(error)}`);
  }
}
