import { t } from '../model/l10n';
import { nearest } from '../model/nearest';
import type { Span } from '../model/read/lines';
import type { Fix } from './finding';

/** A fix that replaces characters inside a text of the file, such as a part of a formula. */
export function replaceInString(title: string, place: Span, text: string, preferred = false): Fix {
  const { offset, length } = place;
  const written = JSON.stringify(text).slice(1, -1);
  return { title, edits: [{ offset, length, text: written }], ...(preferred && { preferred }) };
}

/**
 * The fix that writes, in the place of a name in its quotes, the known one that it most likely means; none where none is
 * near, or where that one is there already.
 * @param taken the members among which the name stands, where it is one itself
 */
export function nameMeant(
  place: Span,
  name: string,
  known: Iterable<string>,
  taken?: ReadonlyMap<string, unknown>,
): { readonly fixes?: readonly Fix[] } {
  const near = nearest(name, known);
  if (near === undefined || taken?.has(near) === true) return {};
  const { offset, length } = place;
  return {
    fixes: [
      { title: t('Replace with {0}', near), edits: [{ offset, length, text: JSON.stringify(near) }], preferred: true },
    ],
  };
}
