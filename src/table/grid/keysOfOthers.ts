import { t } from '../l10n';
import { isComposing } from './keyboard';
import type { Key } from './keyboard';

/**
 * What there is in the place of what a key does in other spreadsheets, where a table like this has no such thing. Keys
 * that VS Code itself has are not among them.
 */
export function insteadOf(key: Key): string | undefined {
  if (isComposing(key) || !(key.ctrlKey || key.metaKey)) return undefined;
  const sign = key.key.toLowerCase();
  if (key.altKey) return sign === 'v' ? t('Ctrl+Shift+V pastes what formulas come to.') : undefined;
  if (!key.shiftKey)
    return sign === 'i' || sign === 'u'
      ? t('Cells have no fonts of their own. Bars or colours in a row are in the menu of its label.')
      : undefined;
  if (/^Digit[1-6]$/.test(key.code))
    return t(
      'A number looks as its row’s unit and its own decimals say. The unit is changed in the details of the row: F4 on its label.',
    );
  if (key.code === 'Digit7') return t('Cells have no borders of their own.');
  if (sign === ':') return t('A scenario knows days and no hours. Ctrl+; enters today.');
  return undefined;
}
