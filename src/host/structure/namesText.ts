import { t } from '../../model/l10n';

/** So many of several are named, and the others counted. */
const MOST_NAMED = 3;

/** The names of several things in their quotation marks: of many the first few, and how many more there are. */
export function namesText(names: readonly string[]): string {
  // To count a single one takes as much room as to name it.
  const named = names.length > MOST_NAMED + 1 ? MOST_NAMED : names.length;
  const first = names
    .slice(0, named)
    .map((name) => `“${name}”`)
    .join(', ');
  return named === names.length ? first : t('{0} and {1} more', first, names.length - named);
}
