import type { Revision } from '../../protocol/details';
import { t } from '../l10n';

/** Who set a cell last; what it holds now may not be committed yet. */
export function lastSet(revisions: readonly Revision[]): string | undefined {
  const isUncommitted = revisions[0]?.commit === '';
  const last = revisions.find(({ commit }) => commit !== '');
  if (!last) return isUncommitted ? t('Not committed yet') : undefined;
  const parts = [last.commit.slice(0, 7), last.author, last.date, last.message] as const;
  return isUncommitted
    ? t('Not committed yet. Before, it was set in {0} by {1}, {2}: {3}', ...parts)
    : t('Set in {0} by {1}, {2}: {3}', ...parts);
}
