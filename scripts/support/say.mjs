// How the scripts tell what they are doing: one plain line for each step.

/** Colours are for a person at a terminal; a log in CI stays plain. */
export const colours = Boolean(process.stdout.isTTY) && !process.env.CI && !process.env.NO_COLOR;

/**
 * A step that begins or a fact worth knowing.
 * @param {string} text
 */
export function say(text) {
  console.log(colours ? `\x1b[36m▸\x1b[0m ${text}` : `> ${text}`);
}

/**
 * How long something took, for people.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step and tells how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  say(`${what} …`);
  const began = Date.now();
  const result = await work();
  say(`${what}: done in ${duration(Date.now() - began)}`);
  return result;
}
