import { t } from '../../model/l10n';
import type { LeftBehind } from './partLeaves';

/** So many of several are named, and the others counted. */
const MOST_NAMED = 3;

/** What is told of a deletion, and of the places that still speak of what is gone. */
export function deletedText({ names, places }: LeftBehind): string {
  if (names.length > 1) return severalText(namesText(names), places);
  const one = namesText(names);
  return places === 1
    ? t('{0} is deleted. 1 place still speaks of it.', one)
    : t('{0} is deleted. {1} places still speak of it.', one, places);
}

function severalText(names: string, places: number): string {
  return places === 1
    ? t('{0} are deleted. 1 place still speaks of them.', names)
    : t('{0} are deleted. {1} places still speak of them.', names, places);
}

function namesText(names: readonly string[]): string {
  // To count a single one takes as much room as to name it.
  const named = names.length > MOST_NAMED + 1 ? MOST_NAMED : names.length;
  const first = names.slice(0, named).map(quoted).join(', ');
  return named === names.length ? first : t('{0} and {1} more', first, names.length - named);
}

function quoted(name: string): string {
  return `“${name}”`;
}
