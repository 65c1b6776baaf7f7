// Loaded before the end-to-end tests: a picture of what was to be seen when a test failed, and nothing left open.
import type { RootHookObject } from 'mocha';
import { closeBrowser } from './browser';
import { openWorkbenches, type Workbench } from './workbench';

export const mochaHooks: RootHookObject = {
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const title = this.currentTest.titlePath().join(' ');
    for (const [i, workbench] of [...openWorkbenches].entries())
      await picture(workbench, i === 0 ? title : `${title} ${i + 1}`);
  },
  async afterAll() {
    for (const workbench of [...openWorkbenches]) await workbench.close();
    await closeBrowser();
  },
};

async function picture(workbench: Workbench, title: string): Promise<void> {
  try {
    console.log(`      screenshot: ${await workbench.screenshot(title)}`);
    for (const message of workbench.pageErrors) console.log(`      error in the page: ${message}`);
  } catch (error) {
    console.log(`      no screenshot: ${String(error)}`);
  }
}
