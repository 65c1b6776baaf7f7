// Child processes that never outlive this one, however it ends.
import { spawn, spawnSync } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const windows = process.platform === 'win32';

/** @type {Set<ChildProcess>} */
const running = new Set();

/** @type {(() => void)[]} */
const lastSteps = [];

let watching = false;
let ending = false;

/** Whether this process has been told to end: what its children then do is no failure. */
export const isEnding = () => ending;

/**
 * Starts a process as the head of its own group, so that everything it starts can be stopped with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  watchForTheEnd();
  const child = spawn(command, args, { detached: !windows, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  running.add(child);
  // The head may be gone while its children linger: they have nothing left to do.
  child.once('exit', () => {
    signalGroup(child, 'SIGKILL');
    running.delete(child);
  });
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Asks a process and its group to end, and makes them end when they do not within the grace time.
 * @param {ChildProcess} child
 * @param {number} [grace] milliseconds
 */
export async function stop(child, grace = 5000) {
  if (child.pid === undefined || hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  await gone;
  clearTimeout(force);
}

/**
 * Runs a process to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] limit: milliseconds it may take
 * @returns {Promise<{ ok: boolean, how: string }>} how: the way it ended, in words
 */
export function run(command, args, { limit, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    let late = false;
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            void stop(child);
          }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`Cannot run ${command}: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (late) resolve({ ok: false, how: `was stopped after ${(limit ?? 0) / 1000} s` });
      else resolve({ ok: code === 0, how: signal ? `ended by ${signal}` : `ended with code ${code}` });
    });
  });
}

/**
 * Something to do when this process ends, in whatever way; it must not wait for anything.
 * @param {() => void} work
 */
export function atExit(work) {
  watchForTheEnd();
  lastSteps.push(work);
}

/** Registered once: Ctrl+C, a closed terminal or a time limit stop every child before this process goes. */
function watchForTheEnd() {
  if (watching) return;
  watching = true;
  /** @type {[NodeJS.Signals, number][]} */
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];
  for (const [signal, code] of signals) {
    process.once(signal, () => {
      ending = true;
      void Promise.all([...running].map((child) => stop(child))).then(() => process.exit(code));
    });
  }
  process.once('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
    for (const work of lastSteps.reverse()) {
      try {
        work();
      } catch (error) {
        console.error(error);
      }
    }
  });
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    if (!hasEnded(child)) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/** @param {ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}
