// npm start: installs what is missing, builds, and opens VS Code with the extension on scenarios/.
import { parseStartArguments, usage } from './start/arguments.mjs';
import { serveInBrowser } from './start/in-browser.mjs';
import { openInDesktop } from './start/in-desktop.mjs';
import { build } from './support/build.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { findDesktop } from './support/desktop.mjs';
import { say } from './support/say.mjs';
import { requireNode } from './support/version.mjs';

requireNode();
const { browser, port, help } = readRequest();
if (help) {
  console.log(usage);
  process.exit(0);
}

try {
  await ensureDependencies();
  await build();
  const { desktop, why } = browser ? { why: 'the command line asks for it' } : findDesktop();
  if (desktop) {
    await openInDesktop(desktop);
  } else {
    say(`Using the VS Code that npm provides: ${why}`);
    await serveInBrowser(port);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readRequest() {
  try {
    return parseStartArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
