// One browser for all end-to-end tests; each workbench gets a context, so nothing is remembered between them.
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../scripts/workbench/chromium.mjs';
import { fence } from '../../../scripts/workbench/fence.mjs';

let browser: Promise<Browser> | undefined;

/** The address of the VS Code server, which the test command has started. */
export const origin = (): string => variable('SCENARIO_WORKBENCH_ORIGIN');

/** A context that reaches the server alone and may use the clipboard. */
export async function newContext(size: { width: number; height: number }, server = origin()): Promise<BrowserContext> {
  browser ??= launchChromium(variable('SCENARIO_CHROMIUM'));
  const context = await (
    await browser
  ).newContext({
    viewport: size,
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await fence(context, server);
  return context;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error('The end-to-end tests need the server that "npm test -- e2e" starts: run them that way.');
  return value;
}
