import { isComposing } from '../grid/keyboard';
import type { Key } from '../grid/keyboard';

/** What a key asks for anywhere in the page. */
export type PageAction = 'find' | 'replace' | 'next' | 'previous';

/** What a key does in the box; `undefined` leaves it to what has the focus. */
export type BoxAction =
  'close' | 'next' | 'previous' | 'match-case' | 'whole-word' | 'regex' | 'replace-one' | 'replace-all' | 'to-replace';

/** Where in the box a key is pressed. */
export type BoxField = 'find' | 'replace' | 'button';

const TOGGLES: ReadonlyMap<string, BoxAction> = new Map([
  ['KeyC', 'match-case'],
  ['KeyW', 'whole-word'],
  ['KeyR', 'regex'],
]);

export function pageActionFor(key: Key): PageAction | undefined {
  if (isComposing(key)) return undefined;
  const step = key.shiftKey ? 'previous' : 'next';
  if (key.key === 'F3' && !key.ctrlKey && !key.metaKey && !key.altKey) return step;
  if (key.metaKey && key.code === 'KeyG' && !key.altKey) return step;
  if (key.shiftKey || !(key.ctrlKey || key.metaKey)) return undefined;
  if (key.code === 'KeyF') return key.altKey ? (key.metaKey ? 'replace' : undefined) : 'find';
  return key.code === 'KeyH' && key.ctrlKey && !key.altKey ? 'replace' : undefined;
}

export function boxActionFor(key: Key, field: BoxField): BoxAction | undefined {
  if (isComposing(key)) return undefined;
  const held = key.ctrlKey || key.metaKey;
  if (key.key === 'Escape') return 'close';
  if (key.altKey && !key.ctrlKey && !key.shiftKey) return TOGGLES.get(key.code);
  if (held && key.shiftKey && key.code === 'Digit1') return 'replace-one';
  if (held && key.key === 'Enter') return key.metaKey || key.altKey ? 'replace-all' : undefined;
  if (held || key.altKey || field === 'button') return undefined;
  if (key.key === 'Enter') return field === 'replace' ? 'replace-one' : key.shiftKey ? 'previous' : 'next';
  return key.key === 'Tab' && field === 'find' && !key.shiftKey ? 'to-replace' : undefined;
}
