import type { Direction, Motion } from './selection';

/** The part of a keyboard event that decides what it means. */
export interface Key {
  key: string;
  /** Its place on the keyboard, since Shift and Alt make other characters of it on some. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** What a key does on a place that is not being edited. */
export type Action =
  | { do: 'move'; motion: Motion }
  /** Grow or shrink the range. */
  | { do: 'extend'; motion: Motion }
  | { do: 'select-all' | 'select-row' | 'select-column' | 'fill-down' | 'fill-right' }
  /** Start editing with an empty input: the browser puts the character, or the composition, into it. */
  | { do: 'type' }
  /** A space opens the list of a place that has levels, and is typed elsewhere. */
  | { do: 'space' }
  /** Moves the rows, columns or section that are selected; else down opens a list. */
  | { do: 'alt-arrow'; direction: Direction }
  | { do: 'insert-lines' | 'remove-lines' }
  /** Begins to edit with today's date, with what the cell above holds or shows, or with the sum of those above. */
  | { do: 'today' | 'formula-above' | 'value-above' | 'sum-above' }
  /** Hides the columns that are selected; shows all rows, or all columns, again. */
  | { do: 'hide-columns' | 'show-rows' | 'show-columns' }
  /** Leaves of a range the active place alone. */
  | { do: 'collapse' }
  /** Scrolls to the active place; goes to its note, or to the box where a name is typed to go to. */
  | { do: 'reveal' | 'note' | 'go-to' }
  /** What is pasted next is what it shows, and no formula. */
  | { do: 'paste-values' }
  | { do: 'edit' | 'clear' | 'clear-and-edit' | 'undo' | 'redo' | 'escape' }
  /** Nothing, as in other spreadsheets: VS Code would overwrite in its text editors from then on. */
  | { do: 'nothing' };

/** What a key does in the input of the place being edited; `undefined` leaves it to the input. */
export type EditAction =
  | { do: 'commit'; motion?: Motion; save?: true; fill?: true }
  | { do: 'cancel' }
  /** A line break, where the place can hold one. */
  | { do: 'break' }
  /** Arrows leave the cell from now on, or move the caret. */
  | { do: 'switch-mode' }
  /** The name at the caret of a formula means its row in another column. */
  | { do: 'anchor' }
  | { do: 'today' };

/** `enter`: begun by typing, arrows leave the cell. `edit`: begun by F2 or a double click, arrows move the caret. */
export type EditMode = 'enter' | 'edit';

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** Keys that, with Ctrl or Cmd, belong to the input being typed in and not to VS Code. */
const INPUT_SHORTCUTS = new Set([
  'a',
  'c',
  'x',
  'v',
  'z',
  'y',
  'home',
  'end',
  'backspace',
  'delete',
  ' ',
  'enter',
  ';',
]);

/** While an input method composes, every key is its own. */
export function isComposing(key: Key): boolean {
  return key.isComposing || key.keyCode === 229;
}

export function actionFor(key: Key): Action | undefined {
  const arrow = ARROWS.get(key.key);
  if (arrow) return arrowAction(key, arrow);
  if (key.ctrlKey || key.metaKey) return shortcut(key);
  if (key.altKey) return withAlt(key);
  return isComposing(key) || isPrintable(key) ? typed(key) : named(key);
}

export function editActionFor(key: Key, mode: EditMode): EditAction | undefined {
  if (isComposing(key)) return undefined;
  const held = key.ctrlKey || key.metaKey;
  if (held && key.key.toLowerCase() === 's') return { do: 'commit', save: true };
  if (key.altKey && key.key === 'Enter') return { do: 'break' };
  if (held && key.key === 'Enter') return { do: 'commit', fill: true };
  if (held && key.key === ';') return { do: 'today' };
  if (held || key.altKey) return undefined;
  if (key.key === 'F2') return { do: 'switch-mode' };
  if (key.key === 'F4' && !key.shiftKey) return { do: 'anchor' };
  if (key.key === 'Escape') return { do: 'cancel' };
  if (key.key === 'Enter') return { do: 'commit', motion: { to: key.shiftKey ? 'enter-back' : 'enter' } };
  if (key.key === 'Tab') return { do: 'commit', motion: { to: key.shiftKey ? 'tab-back' : 'tab' } };
  const arrow = ARROWS.get(key.key);
  return arrow && mode === 'enter' && !key.shiftKey ? { do: 'commit', motion: { to: arrow } } : undefined;
}

/** Whether VS Code must not see a key of the input: it would undo in the document, or select the page. */
export function belongsToInput(key: Key): boolean {
  if (key.ctrlKey || key.metaKey) return INPUT_SHORTCUTS.has(key.key.toLowerCase()) || ARROWS.has(key.key);
  return !/^F\d+$/.test(key.key) || key.key === 'F2';
}

function arrowAction(key: Key, direction: Direction): Action | undefined {
  if (key.altKey) return key.ctrlKey || key.metaKey || key.shiftKey ? undefined : { do: 'alt-arrow', direction };
  return go(key, key.ctrlKey || key.metaKey ? { to: 'edge', direction } : { to: direction });
}

function withAlt(key: Key): Action | undefined {
  // A Mac makes another character of it.
  if (key.key === '=' || key.key === '≠') return { do: 'sum-above' };
  // There € and £ are typed with Option, and so are the accents that are put on the next letter.
  if (/^(?:Dead|\P{ASCII})$/u.test(key.key)) return { do: 'type' };
  if (key.key === 'PageUp') return go(key, { to: 'page-left' });
  return key.key === 'PageDown' ? go(key, { to: 'page-right' }) : undefined;
}

/** What Shift makes of these keys where the browser tells their own sign, as it does beside Cmd. */
const SHIFTED: ReadonlyMap<string, string> = new Map([
  ['Equal =', '+'],
  ['Digit8 8', '*'],
  ["Quote '", '"'],
]);

function shortcut(key: Key): Action | undefined {
  if (key.altKey) return undefined;
  if (key.shiftKey && key.code === 'Digit9') return { do: 'show-rows' };
  if (key.shiftKey && key.code === 'Digit0') return { do: 'show-columns' };
  const sign = key.shiftKey ? (SHIFTED.get(`${key.code} ${key.key}`) ?? key.key) : key.key;
  switch (sign.toLowerCase()) {
    case 'z':
      return { do: key.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return key.shiftKey ? undefined : { do: 'redo' };
    case 'home':
      return go(key, { to: 'first' });
    case 'end':
      return go(key, { to: 'last' });
    case ' ':
      return { do: key.shiftKey ? 'select-all' : 'select-column' };
    case '*':
      return { do: 'select-all' };
    case '+':
      return { do: 'insert-lines' };
    case '"':
      return { do: 'value-above' };
    case 'f3':
      return key.shiftKey ? undefined : { do: 'go-to' };
    case 'delete':
      return key.shiftKey ? undefined : { do: 'clear' };
    case 'v':
      return key.shiftKey ? { do: 'paste-values' } : undefined;
    default:
      return key.shiftKey ? undefined : rangeShortcut(key);
  }
}

function rangeShortcut(key: Key): Action | undefined {
  switch (key.key.toLowerCase()) {
    case 'a':
      return { do: 'select-all' };
    case 'd':
      return { do: 'fill-down' };
    case 'r':
      return { do: 'fill-right' };
    case '-':
      return { do: 'remove-lines' };
    case ';':
      return { do: 'today' };
    case "'":
      return { do: 'formula-above' };
    case '0':
      return { do: 'hide-columns' };
    case 'backspace':
      return { do: 'reveal' };
    case 'g':
      return { do: 'go-to' };
    default:
      return undefined;
  }
}

function typed(key: Key): Action {
  if (key.key === ' ' && key.shiftKey) return { do: 'select-row' };
  return key.key === ' ' ? { do: 'space' } : { do: 'type' };
}

function named(key: Key): Action | undefined {
  switch (key.key) {
    case 'Enter':
      return move({ to: key.shiftKey ? 'enter-back' : 'enter' });
    case 'Tab':
      return move({ to: key.shiftKey ? 'tab-back' : 'tab' });
    case 'Home':
      return go(key, { to: 'row-start' });
    case 'End':
      return go(key, { to: 'row-end' });
    case 'PageUp':
      return go(key, { to: 'page-up' });
    case 'PageDown':
      return go(key, { to: 'page-down' });
    case 'F2':
      return { do: key.shiftKey ? 'note' : 'edit' };
    case 'F5':
      return key.shiftKey ? undefined : { do: 'go-to' };
    case 'Delete':
      // With Shift it cuts, as Ctrl+X does.
      return key.shiftKey ? undefined : { do: 'clear' };
    case 'Insert':
      return key.shiftKey ? undefined : { do: 'nothing' };
    case 'Backspace':
      return { do: key.shiftKey ? 'collapse' : 'clear-and-edit' };
    case 'Escape':
      return { do: 'escape' };
    default:
      return undefined;
  }
}

/** A character, and not the name of a key: those are longer. */
function isPrintable(key: Key): boolean {
  return [...key.key].length === 1;
}

/** Shift and a motion take the range along. */
function go(key: Key, motion: Motion): Action {
  return key.shiftKey ? { do: 'extend', motion } : move(motion);
}

function move(motion: Motion): Action {
  return { do: 'move', motion };
}
