// The table as assistive technology has it: the browser's accessibility tree, and axe's judgement of the page.
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

/** A node of the accessibility tree, with what a screen reader tells of it. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  properties: Readonly<Record<string, unknown>>;
}

/** What axe found against a rule, in one line for each element. */
export interface AxeViolation {
  rule: string;
  help: string;
  elements: string[];
}

/** All nodes of the table's page that are not ignored, in the order in which they are read. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  return inFrame(page, async (session, frameId) => {
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties }) => ({
        role: text(role?.value),
        name: text(name?.value),
        description: text(description?.value),
        properties: Object.fromEntries((properties ?? []).map((one) => [one.name, one.value.value as unknown])),
      }));
  });
}

/** Lets axe judge the table's page, from a world of its own, which the page's content policy does not bind. */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  return inFrame(page, async (session, frameId) => {
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId });
    await session.send('Runtime.evaluate', { contextId, expression: axe.source });
    const run =
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations))';
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: run,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? ''}`);
    const violations = JSON.parse(String(result.value)) as axe.Result[];
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      elements: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')),
    }));
  });
}

/** The page of the table in view is a frame within a frame of the workbench. */
async function inFrame<T>(page: Page, work: (session: CDPSession, frameId: string) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = findFrame(frameTree, 'active-frame');
    if (frameId === undefined) throw new Error('No table is in view.');
    return await work(session, frameId);
  } finally {
    await session.detach();
  }
}

interface FrameTree {
  frame: { id: string; name?: string };
  childFrames?: FrameTree[];
}

function findFrame({ frame, childFrames }: FrameTree, name: string): string | undefined {
  if (frame.name === name) return frame.id;
  for (const child of childFrames ?? []) {
    const found = findFrame(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
