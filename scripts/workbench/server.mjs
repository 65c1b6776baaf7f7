// Starts and stops the server of the VS Code that npm provides, on this machine's loopback only.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start, stop } from '../support/processes.mjs';

/**
 * @typedef {object} Server
 * @property {string} origin such as http://127.0.0.1:45123
 * @property {() => string} log what the server has said so far
 * @property {() => Promise<void>} stop
 * @property {Promise<string>} ended settles when the server has ended, with the way it did
 */

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder where settings, state and logs are kept
 * @property {string} [extensionsFolder] by default inside the data folder
 * @property {Record<string, unknown>} settings the user's settings.json, written unless there is one
 * @property {number | string} [port] a number, or a range such as 8321-8399; 0, the default, takes any free port
 * @property {string} [tokenFile] a secret that the address must carry; without it nobody is asked
 * @property {string[]} [args] more arguments of the server
 * @property {Record<string, string | undefined>} [env] variables for the server and the extension host
 */

const startLimit = 30_000;

/**
 * @param {import('./installation.mjs').Installation} installation
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(installation, options) {
  const { dataFolder, extensionsFolder = join(dataFolder, 'extensions'), port = 0, tokenFile, args = [] } = options;
  prepare(dataFolder, extensionsFolder, options.settings);
  const child = start(
    installation.node,
    [
      join(installation.server, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(tokenFile ? ['--connection-token-file', tokenFile] : ['--without-connection-token']),
      '--accept-server-license-terms',
      ...['--server-data-dir', dataFolder, '--user-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
      ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
      ...args,
    ],
    { env: serverEnvironment(options.env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  const listening = new Promise((/** @type {(port: string) => void} */ resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        log += text;
        const actual = /Extension host agent listening on (\d+)/.exec(log)?.[1];
        if (actual) resolve(actual);
        // The server says so and lives on.
        else if (log.includes('EADDRINUSE'))
          reject(new Error(`Port ${port} is taken: stop what uses it, or name another.`));
      });
    }
  });
  const actualPort = await inTime(listening, ended, () => log).catch(async (error) => {
    await stop(child);
    throw error;
  });
  return { origin: `http://127.0.0.1:${actualPort}`, log: () => log, stop: () => stop(child), ended };
}

/**
 * @param {Promise<string>} listening
 * @param {Promise<string>} ended
 * @param {() => string} log
 */
async function inTime(listening, ended, log) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((/** @type {(how: string) => void} */ resolve) => {
    timer = setTimeout(() => resolve(`did not listen within ${startLimit / 1000} s`), startLimit);
  });
  const failed = Promise.race([ended, late]).then((how) => {
    throw new Error(`The VS Code server ${how}. It said:\n${log()}`);
  });
  try {
    return await Promise.race([listening, failed]);
  } finally {
    clearTimeout(timer);
    failed.catch(() => undefined);
  }
}

/**
 * @param {string} dataFolder
 * @param {string} extensionsFolder
 * @param {Record<string, unknown>} settings
 */
function prepare(dataFolder, extensionsFolder, settings) {
  const userFolder = join(dataFolder, 'User');
  mkdirSync(userFolder, { recursive: true });
  mkdirSync(extensionsFolder, { recursive: true });
  const file = join(userFolder, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

/**
 * What the server inherits: nothing of a VS Code or an npm that this runs in, and no address of an extension gallery.
 * @param {Record<string, string | undefined>} [more]
 */
function serverEnvironment(more = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}
