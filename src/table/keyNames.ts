/** Keys that a Mac has elsewhere than by its own names for the same ones. */
const ON_MAC: ReadonlyMap<string, string> = new Map([
  ['Ctrl+H', '⌥⌘F'],
  ['Ctrl+Alt+Enter', '⌘Enter'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Ctrl+', '⌘'],
  ['Shift+', '⇧'],
  ['Alt+', '⌥'],
]);
/** The order in which a Mac names them. */
const ORDER = '⌥⇧⌘';

/** A text with the keys that it names as the keyboard at hand has them. */
export function withKeys(text: string, isMac = isOnMac()): string {
  return isMac ? text.replace(/(?:(?:Ctrl|Shift|Alt)\+)+(?:[A-Z][a-z]+|\S)/g, macKeys) : text;
}

function macKeys(keys: string): string {
  const known = ON_MAC.get(keys);
  if (known !== undefined) return known;
  const parts = keys.split(/(?<=\+)/);
  const signs = parts.slice(0, -1).map((part) => SIGNS.get(part) ?? part);
  signs.sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return signs.join('') + (parts.at(-1) ?? '');
}

/** Whether the keyboard at hand is that of a Mac. */
export function isOnMac(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
}
