/** What a draft is typed into. */
export type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** Types a text at the caret, in the place of what is selected: the one way that the input's own undo takes back. */
export function typeInto(input: TextInput, text: string): void {
  if (document.execCommand('insertText', false, text)) return;
  const { selectionStart, selectionEnd, value } = input;
  input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A text as it comes from elsewhere, for a draft: with or without its line breaks, and without the one that ends it. */
export function pastedText(text: string, keepsBreaks: boolean): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  return keepsBreaks ? lines : lines.replaceAll('\n', ' ');
}
