// What was asked of the start command.
import { parseArgs } from 'node:util';

export const usage = `npm start [-- options]

Opens VS Code with the extension on scenarios/: the desktop VS Code where there is one, else the one that npm provides,
shown in your browser.

  --browser   the VS Code that npm provides, even where the desktop one is installed
  --port N    the port of its address
  --help      this text`;

/**
 * @typedef {object} StartRequest
 * @property {boolean} browser
 * @property {number} [port]
 * @property {boolean} help
 */

/**
 * @param {string[]} args
 * @returns {StartRequest}
 */
export function parseStartArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { port, browser, help } = values;
  if (port === undefined) return { browser, help };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Error(`"${port}" is not a port: give a number up to 65535.`);
  // Only the npm-provided VS Code has a port, so naming one asks for it.
  return { browser: true, help, port: Number(port) };
}
