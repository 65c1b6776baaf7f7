import { t } from '../../model/l10n';
import type { Field } from '../../protocol/details';
import { newId } from './entryFields';
import { text } from './fields';

/** The number that a level stands for in formulas. @param shown as the reader's language writes it */
export function countsAs(shown: string): Field {
  return text('value', t('Counts as'), shown, {
    hint: t('In formulas: a number for all levels of the row, or for none'),
  });
}

/** The fields of a form for a level that is not there yet. */
export function newLevelFields(): Field[] {
  return [text('label', t('Label'), ''), newId(t('Made from the label where it is left out')), countsAs('')];
}
