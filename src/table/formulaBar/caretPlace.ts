import type { TextInput } from '../grid/lineBreaks';

/** What of an input decides where its characters stand. */
const LAYOUT = [
  'font',
  'letterSpacing',
  'fontVariantNumeric',
  'textAlign',
  'textIndent',
  'tabSize',
  'padding',
  'whiteSpace',
  'overflowWrap',
] as const;

/** Where a character of an input's text stands in the page: told by a copy of the text, laid out as the input is. */
export function characterRect(input: TextInput, index: number): DOMRect {
  const box = input.getBoundingClientRect();
  const style = getComputedStyle(input);
  const copy = document.createElement('div');
  for (const name of LAYOUT) copy.style[name] = style[name];
  const isOneLine = input instanceof HTMLInputElement;
  Object.assign(copy.style, { position: 'fixed', visibility: 'hidden', boxSizing: 'border-box', left: '0', top: '0' });
  copy.style.width = `${String(input.clientWidth)}px`;
  copy.style.lineHeight = style.lineHeight;
  if (isOneLine) copy.style.whiteSpace = 'pre';
  const character = document.createElement('span');
  // Something of a character's height stands where the text ends.
  character.textContent = '\u200b';
  copy.append(input.value.slice(0, index), character, input.value.slice(index));
  document.body.append(copy);
  const { left, top, height } = character.getBoundingClientRect();
  copy.remove();
  const x = Math.min(Math.max(left - input.scrollLeft, 0), box.width);
  const y = isOneLine ? 0 : Math.min(Math.max(top - input.scrollTop, 0), box.height);
  return new DOMRect(box.left + x, box.top + y, 1, isOneLine ? box.height : Math.min(height, box.height));
}
