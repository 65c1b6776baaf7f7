import { verbOf, type Change } from '../../compare/change';
import { t } from '../../model/l10n';
import type { WholeDifference } from '../../protocol/comparison';
import type { ToldChange } from '../../report/comparison/words';

/**
 * What became of something as a whole, a row for instance, from the changes that are about it itself.
 * @param is in which of the two it is
 */
export function wholeDifference(
  id: string,
  label: string,
  is: { readonly before: boolean; readonly after: boolean },
  changes: readonly { readonly change: Change; readonly told: ToldChange }[],
): WholeDifference | undefined {
  const [kind, first] = !is.before
    ? (['added', t('added')] as const)
    : !is.after
      ? (['removed', t('removed')] as const)
      : (['changed', undefined] as const);
  if (kind !== 'changed') return { id, kind, aside: first, told: `${label}: ${first}` };
  if (changes.length === 0) return undefined;
  const short = changes.map(({ change, told }) => shortText(change, told));
  const long = changes.map(({ change, told }) =>
    change.member === undefined ? told.what : `${change.member}: ${told.what}`,
  );
  return { id, kind, aside: [...new Set(short)].join(' · '), told: `${label}: ${long.join('; ')}` };
}

function shortText(change: Change, { what }: ToldChange): string {
  const { kind, level, member } = change;
  if (kind.endsWith('-renamed')) return t('was {0}', change.before ?? '');
  if (level !== undefined) return t('levels');
  if (member !== undefined) return member;
  return verbOf(change) === 'moved' ? t('moved') : what;
}
