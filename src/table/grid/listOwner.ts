import type { TextInput } from './lineBreaks';

/**
 * Tells that a list belongs to an input, or no longer. An input of one line is a combobox; one of several lines can be
 * none, and stays a text field with a popup.
 */
export function ownList(input: TextInput, list: HTMLElement, open: boolean): void {
  if (input instanceof HTMLInputElement) {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', String(open));
  }
  if (!open) {
    input.removeAttribute('aria-activedescendant');
    return;
  }
  input.setAttribute('aria-haspopup', 'listbox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
}
