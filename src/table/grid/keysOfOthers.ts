import { t } from '../l10n';
import { isComposing } from './keyboard';
import type { Key } from './keyboard';

/**
 * What there is in the place of what a key does in other spreadsheets, where a table like this has no such thing. Keys
 * that VS Code has in a table are not among them: Ctrl+B, Ctrl+Shift+; and, for those who speak to it, Ctrl+I and
 * Ctrl+Alt+V.
 */
export function insteadOf(key: Key): string | undefined {
  if (isComposing(key)) return undefined;
  if (/^F\d+$/.test(key.key)) return ofFunctionKey(key);
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return undefined;
  if (!key.shiftKey) return withoutShift(key.key.toLowerCase());
  if (/^Digit[1-6]$/.test(key.code))
    return t(
      'A number looks as its row’s unit and its own decimals say. The unit is changed in the details of the row: F4 on its label.',
    );
  return key.code === 'Digit7' ? t('Cells have no borders of their own.') : undefined;
}

function withoutShift(key: string): string | undefined {
  if (key === 'u') return t('Cells have no fonts of their own. Bars or colours in a row are in the menu of its label.');
  return key === '9'
    ? t(
        'Rows are not hidden one by one: collapse their section, or show other rows alone with a filter (Ctrl+Shift+L).',
      )
    : undefined;
}

function ofFunctionKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): string | undefined {
  if (key === 'F9') return t('Everything is computed at once: there is nothing left to recalculate.');
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'F7' && !shiftKey) return t('Spelling is not checked here.');
  if (key === 'F11' && shiftKey)
    return t('A table has one sheet. Another is a file of its own: “Scenario: New Scenario…” in the command palette.');
  return key === 'F12' && !shiftKey ? t('Ctrl+Shift+S saves under another name.') : undefined;
}
