// A logger with the native module's interface that appends each line to its file at once.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  /**
   * @param {string} _kind
   * @param {string} _name
   * @param {string} file
   */
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.decorated = true;
    mkdirSync(dirname(file), { recursive: true });
  }

  getLevel() {
    return this.level;
  }

  setLevel(/** @type {number} */ level) {
    this.level = level;
  }

  clearFormatters() {
    this.decorated = false;
  }

  // Each line is in the file at once, and in the one form that this logger has.
  setPattern() {
    return undefined;
  }

  flush() {
    return undefined;
  }

  drop() {
    return undefined;
  }

  /**
   * @param {string} level
   * @param {string} message
   */
  append(level, message) {
    if (levels.indexOf(level) < this.level) return;
    const line = this.decorated ? `${new Date().toISOString()} [${level}] ${message}\n` : message;
    try {
      appendFileSync(this.file, line);
    } catch {
      // The folder of logs may be removed while the server is still ending.
    }
  }
}

for (const level of levels) {
  Object.defineProperty(Logger.prototype, level, {
    /**
     * @this {Logger}
     * @param {string} message
     */
    value(message) {
      this.append(level, message);
    },
  });
}

const createLogger = (/** @type {string} */ name, /** @type {string} */ file) =>
  Promise.resolve(new Logger('rotating', name, file));

const nothing = () => undefined;

// One by one: an ES module that imports these by name does not see them otherwise.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
