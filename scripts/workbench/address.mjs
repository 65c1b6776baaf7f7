// Addresses of the workbench page.
import { pathToFileURL } from 'node:url';

/**
 * The page with a folder open and an extension loaded from its own folder, for tests. The server must have been
 * started with `forTests`, or it does not look at the extensions named here.
 * @param {string} origin
 * @param {{ folder?: string | undefined, extensions: string[], tests?: string | undefined, more?: [string, string][] }} what
 */
export function workbenchAddress(origin, { folder, extensions, tests, more = [] }) {
  const address = new URL('/', origin);
  if (folder) address.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  else address.searchParams.set('ew', 'true');
  const payload = [
    ...extensions.map((path) => ['extensionDevelopmentPath', remotePath(origin, path)]),
    ...(tests ? [['extensionTestsPath', remotePath(origin, tests)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...more,
  ];
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/**
 * How the page names a file on the server's machine.
 * @param {string} origin
 * @param {string} path
 */
function remotePath(origin, path) {
  return `vscode-remote://${new URL(origin).host}${pathToFileURL(path).pathname}`;
}
