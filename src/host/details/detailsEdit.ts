import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { Subject } from '../../protocol/details';

/** The edits, and what is to be shown behind them where that is something else than before. */
export type DetailsEdit = EditResult & { readonly shows?: Subject };

/** What was meant cannot be changed, or is not there. */
export function nothing(): EditResult {
  return { refused: t('There is nothing of this name to be changed.') };
}
