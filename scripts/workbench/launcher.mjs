// Takes the place of the desktop VS Code's executable in a test run: same arguments, same exit code, but the window
// is a page in a Chromium without a screen and the extension host belongs to the server that npm provides.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isEnding } from '../support/processes.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { workbenchAddress } from './address.mjs';
import { ensureChromium, launchChromium } from './chromium.mjs';
import { fence } from './fence.mjs';
import { isWorkbenchChatter } from './chatter.mjs';
import { startServerForTests } from './server-for-tests.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // The desktop executable has many more options, which mean nothing here.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
  },
});

/** @param {'extensionTestsPath' | 'user-data-dir' | 'extensions-dir'} name */
const text = (name) => /** @type {string | undefined} */ (values[name]);

const tests = text('extensionTestsPath');
if (!tests) {
  console.error('This stand-in for VS Code only runs tests: give it --extensionTestsPath=...');
  process.exit(2);
}

const server = await startServerForTests({
  dataFolder: text('user-data-dir') ?? temporaryFolder('user-data'),
  extensionsFolder: text('extensions-dir'),
});
const browser = await launchChromium(await ensureChromium());

let finished = false;
/** @type {(code: number) => void} */
let finish = () => undefined;
const outcome = new Promise((/** @type {(code: number) => void} */ resolve) => {
  finish = (code) => {
    finished = true;
    resolve(code);
  };
});

/** @param {string} what */
const fail = (what) => {
  if (finished || isEnding()) return;
  console.error(`${what}\nThe server's last words:\n${server.log().slice(-4000)}`);
  finish(1);
};

const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
await fence(context, server.origin);
const page = await context.newPage();

// These two functions are how the workbench tells a browser that runs its tests what they say and how they ended.
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ kind, /** @type {unknown[]} */ args) => {
  if (isWorkbenchChatter(args[0])) return;
  const write = { warn: console.warn, error: console.error }[kind] ?? console.log;
  write(...args);
});
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));

void server.ended.then((how) => fail(`The VS Code server ${how} in the middle of the tests.`));
browser.once('disconnected', () => fail('The browser ended in the middle of the tests.'));
page.once('crash', () => fail('The page of the workbench crashed.'));

await page.goto(
  workbenchAddress(server.origin, {
    folder: positionals.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()),
    extensions: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
    tests,
    more: values['disable-extensions'] ? [['disableExtensions', 'true']] : [],
  }),
);

const code = await outcome;
await browser.close().catch(() => undefined);
await server.stop();
process.exit(code);
