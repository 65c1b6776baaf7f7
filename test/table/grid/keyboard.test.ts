import { strict as assert } from 'node:assert';
import { actionFor, belongsToInput, editActionFor } from '../../../src/table/grid/keyboard';
import type { Key } from '../../../src/table/grid/keyboard';
import { insteadOf } from '../../../src/table/grid/keysOfOthers';

/** `Ctrl+Shift+z` and the like. */
function key(name: string, more: Partial<Key> = {}): Key {
  const parts = name.split('+');
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    isComposing: false,
    keyCode: 0,
    ...more,
  };
}

describe('keys on a place that is not edited', () => {
  for (const [name, expected] of [
    ['ArrowDown', { do: 'move', motion: { to: 'down' } }],
    ['Ctrl+ArrowRight', { do: 'move', motion: { to: 'edge', direction: 'right' } }],
    ['Cmd+ArrowUp', { do: 'move', motion: { to: 'edge', direction: 'up' } }],
    ['Enter', { do: 'move', motion: { to: 'enter' } }],
    ['Shift+Enter', { do: 'move', motion: { to: 'enter-back' } }],
    ['Tab', { do: 'move', motion: { to: 'tab' } }],
    ['Ctrl+Home', { do: 'move', motion: { to: 'first' } }],
    ['End', { do: 'move', motion: { to: 'row-end' } }],
    ['PageDown', { do: 'move', motion: { to: 'page-down' } }],
    ['5', { do: 'type' }],
    ['한', { do: 'type' }],
    [' ', { do: 'space' }],
    ['F2', { do: 'edit' }],
    ['Alt+ArrowDown', { do: 'alt-arrow', direction: 'down' }],
    ['Delete', { do: 'clear' }],
    ['Shift+Delete', undefined],
    ['Shift+Insert', undefined],
    ['Ctrl+Insert', undefined],
    ['Insert', { do: 'nothing' }],
    ['Backspace', { do: 'clear-and-edit' }],
    ['Shift+Backspace', { do: 'collapse' }],
    ['Alt+=', { do: 'sum-above' }],
    ['Ctrl+Shift+*', { do: 'select-all' }],
    ['Ctrl+Delete', { do: 'clear' }],
    ['Ctrl+F3', { do: 'go-to' }],
    ['F5', { do: 'go-to' }],
    ['Shift+F5', undefined],
    ['Ctrl+0', { do: 'hide-columns' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Cmd+Shift+Z', { do: 'redo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['Escape', { do: 'escape' }],
    ['Ctrl+s', undefined],
    ['Ctrl+Shift+P', undefined],
    ['F1', undefined],
    ['Alt+x', undefined],
    ['Shift', undefined],
  ] as const) {
    it(`${name === ' ' ? 'Space' : name}: ${expected?.do ?? 'left to VS Code'}`, () => {
      assert.deepEqual(actionFor(key(name)), expected);
    });
  }

  it('show all again by the places of 9 and 0', () => {
    assert.deepEqual(actionFor(key('Ctrl+Shift+(', { code: 'Digit9' })), { do: 'show-rows' });
    assert.deepEqual(actionFor(key('Ctrl+Shift+=', { code: 'Digit0' })), { do: 'show-columns' });
  });

  it('are known by their place where Shift does not tell in the sign, as beside Cmd', () => {
    for (const [name, code, action] of [
      ['Cmd+Shift+=', 'Equal', 'insert-lines'],
      ['Ctrl+Shift++', 'Equal', 'insert-lines'],
      ['Cmd+Shift+8', 'Digit8', 'select-all'],
      ["Cmd+Shift+'", 'Quote', 'value-above'],
    ] as const)
      assert.deepEqual(actionFor(key(name.replace('++', '+'), { code, key: name.at(-1) ?? '' })), { do: action }, name);
    // Without Shift it is the zoom of VS Code.
    assert.equal(actionFor(key('Ctrl+=', { code: 'Equal' })), undefined);
  });

  it('begin to edit with a sign that Option makes', () => {
    for (const sign of ['€', '£', '¥', 'Dead']) assert.deepEqual(actionFor(key(`Alt+${sign}`)), { do: 'type' });
    assert.deepEqual(actionFor(key('Alt+≠')), { do: 'sum-above' });
    for (const other of ['Alt+d', 'Alt+F1', 'Alt+HangulMode']) assert.equal(actionFor(key(other)), undefined);
  });

  it('say what there is instead, where other spreadsheets do more, and leave VS Code its own', () => {
    const digits = [1, 2, 3, 4, 5, 6, 7].map((digit) => key('Ctrl+Shift+x', { code: `Digit${String(digit)}` }));
    const functionKeys = ['F7', 'F9', 'Shift+F9', 'Ctrl+Alt+F9', 'Shift+F11', 'F12'].map((name) => key(name));
    for (const one of [...digits, key('Ctrl+u'), key('Cmd+U'), key('Ctrl+9'), ...functionKeys])
      assert.ok(actionFor(one) === undefined && insteadOf(one) !== undefined, JSON.stringify(one));
    const ofVSCode = ['b', 'i', '1', '5', 'k', '`', 'Shift+~', 'Shift+:', 'Alt+v', 'Alt+u'].map(
      (sign) => `Ctrl+${sign}`,
    );
    for (const name of [...ofVSCode, 'F1', 'F6', 'F8', 'F10', 'F11', 'Shift+F12', 'Alt+F1'])
      assert.deepEqual([actionFor(key(name)), insteadOf(key(name))], [undefined, undefined], name);
    assert.equal(insteadOf(key('u')), undefined);
    assert.equal(insteadOf(key('Ctrl+u', { keyCode: 229 })), undefined);
  });

  it('begins to edit where an input method begins to compose', () => {
    assert.deepEqual(actionFor(key('Process', { keyCode: 229 })), { do: 'type' });
  });
});

describe('keys in the input of a cell', () => {
  it('commit and move', () => {
    assert.deepEqual(editActionFor(key('Enter'), 'edit'), { do: 'commit', motion: { to: 'enter' } });
    assert.deepEqual(editActionFor(key('Shift+Tab'), 'edit'), { do: 'commit', motion: { to: 'tab-back' } });
  });

  it('let arrows leave a cell that was typed into, and move the caret in one opened by F2', () => {
    assert.deepEqual(editActionFor(key('ArrowLeft'), 'enter'), { do: 'commit', motion: { to: 'left' } });
    assert.equal(editActionFor(key('ArrowLeft'), 'edit'), undefined);
    assert.equal(editActionFor(key('Shift+ArrowLeft'), 'enter'), undefined);
  });

  it('break the line with Alt+Enter, fill the range with Ctrl+Enter, and say with F2 what arrows do', () => {
    assert.deepEqual(editActionFor(key('Alt+Enter'), 'enter'), { do: 'break' });
    assert.deepEqual(editActionFor(key('Ctrl+Enter'), 'edit'), { do: 'commit', fill: true });
    assert.deepEqual(editActionFor(key('F2'), 'edit'), { do: 'switch-mode' });
    assert.deepEqual(editActionFor(key('F4'), 'edit'), { do: 'anchor' });
  });

  it('commit in place on saving, and cancel on Escape', () => {
    assert.deepEqual(editActionFor(key('Ctrl+s'), 'edit'), { do: 'commit', save: true });
    assert.deepEqual(editActionFor(key('Escape'), 'enter'), { do: 'cancel' });
  });

  it('are all the input method’s own while it composes', () => {
    for (const composing of [key('Enter', { isComposing: true }), key('Enter', { keyCode: 229 })]) {
      assert.equal(editActionFor(composing, 'enter'), undefined);
    }
  });

  it('are kept from VS Code where it would act on the document, and passed on where it is meant', () => {
    for (const own of ['a', 'F2', 'Delete', 'ArrowUp', 'Ctrl+z', 'Cmd+Shift+Z', 'Ctrl+A', 'Ctrl+v', 'Ctrl+ArrowLeft']) {
      assert.equal(belongsToInput(key(own)), true, own);
    }
    for (const other of ['F1', 'F8', 'Ctrl+s', 'Ctrl+Shift+P', 'Cmd+p']) {
      assert.equal(belongsToInput(key(other)), false, other);
    }
  });
});
