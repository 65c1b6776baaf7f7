import { t } from '../../model/l10n';
import { namesText } from './namesText';
import type { LeftBehind } from './partLeaves';

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
