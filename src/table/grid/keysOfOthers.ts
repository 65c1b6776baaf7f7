import { t } from '../l10n';
import { isComposing } from './keyboard';
import type { Key } from './keyboard';

/**
 * What there is in the place of what a key does in other spreadsheets, where a table like this has no such thing. Keys
 * that VS Code has in a table are not among them: Ctrl+B, Ctrl+Shift+; and, for those who speak to it, Ctrl+I and
 * Ctrl+Alt+V.
 */
export function insteadOf(key: Key): string | undefined {
  if (isComposing(key) || !(key.ctrlKey || key.metaKey) || key.altKey) return undefined;
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
