// Opens the desktop VS Code with the extension.
import { rootArguments } from '../support/desktop.mjs';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { say } from '../support/say.mjs';

/** @param {import('../support/desktop.mjs').Desktop} desktop */
export async function openInDesktop({ command, version }) {
  say(`Opening the desktop VS Code ${version} (${command})`);
  const { ok, how } = await run(
    command,
    ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, inProject('scenarios'), ...rootArguments()],
    { shell: process.platform === 'win32' },
  );
  if (!ok) throw new Error(`"code" ${how}. Try the VS Code that npm provides: npm start -- --browser`);
  say('The window is open; close it to stop. After a change: npm run build, then "Developer: Reload Window" there.');
}
