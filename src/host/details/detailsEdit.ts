import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { Subject } from '../../protocol/details';

interface Refused {
  readonly refused: string;
}

/**
 * The edits, and what is to be shown behind them where that is something else than before; or why nothing is changed, and
 * of which member of a form, where it is one of them.
 */
export type DetailsEdit = (Exclude<EditResult, Refused> | (Refused & { readonly member?: string })) & {
  readonly shows?: Subject;
};

/** What was meant cannot be changed, or is not there. */
export function nothing(): EditResult {
  return { refused: t('There is nothing of this name to be changed.') };
}
