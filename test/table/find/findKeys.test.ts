import { strict as assert } from 'node:assert';
import { boxActionFor, pageActionFor } from '../../../src/table/find/findKeys';
import type { BoxField } from '../../../src/table/find/findKeys';
import type { Key } from '../../../src/table/grid/keyboard';

/** A key by its place, with what is held: “Control+Alt+Enter”. */
function key(told: string): Key {
  const parts = told.split('+');
  const name = parts.at(-1) ?? '';
  const isLetter = /^[A-Z]$/.test(name);
  return {
    key: isLetter ? name.toLowerCase() : name,
    code: isLetter ? `Key${name}` : /^\d$/.test(name) ? `Digit${name}` : name,
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    isComposing: false,
    keyCode: 0,
  };
}

describe('keys of finding', () => {
  it('are those of VS Code anywhere in the page', () => {
    const expected = {
      'Control+F': 'find',
      'Meta+F': 'find',
      'Control+H': 'replace',
      'Meta+Alt+F': 'replace',
      F3: 'next',
      'Shift+F3': 'previous',
      'Meta+G': 'next',
      'Meta+Shift+G': 'previous',
      'Control+G': undefined,
      'Control+Shift+F': undefined,
      'Control+Shift+H': undefined,
      F: undefined,
    };
    for (const [told, action] of Object.entries(expected)) assert.equal(pageActionFor(key(told)), action, told);
  });

  it('are those of VS Code in the box', () => {
    const expected: [string, BoxField, string | undefined][] = [
      ['Enter', 'find', 'next'],
      ['Shift+Enter', 'find', 'previous'],
      ['Enter', 'replace', 'replace-one'],
      ['Enter', 'button', undefined],
      ['Control+Shift+1', 'find', 'replace-one'],
      ['Control+Alt+Enter', 'find', 'replace-all'],
      ['Meta+Enter', 'replace', 'replace-all'],
      ['Alt+C', 'find', 'match-case'],
      ['Alt+W', 'replace', 'whole-word'],
      ['Meta+Alt+R', 'find', 'regex'],
      ['Escape', 'button', 'close'],
      ['Tab', 'find', 'to-replace'],
      ['Shift+Tab', 'find', undefined],
      ['Tab', 'replace', undefined],
      ['Control+Z', 'find', undefined],
      ['C', 'find', undefined],
    ];
    for (const [told, field, action] of expected) assert.equal(boxActionFor(key(told), field), action, told);
  });

  it('belong to the input method while it composes', () => {
    assert.equal(boxActionFor({ ...key('Enter'), isComposing: true }, 'find'), undefined);
  });
});
