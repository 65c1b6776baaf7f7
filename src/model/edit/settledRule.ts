import type { EditedText } from '../read/editedText';
import { TextTree } from '../read/textTree';
import { changeMembers } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { keyPlaces, renamed } from './references';

/**
 * Lets a file of settings say by another id how grave a rule is, or say nothing of it. Where it says that of the other
 * id already, it stays as it is.
 * @param after the other id; undefined of a rule that is gone
 */
export function changeSettledRule(text: string, before: string, after: string | undefined): EditResult {
  const doc = editedText(text);
  const places = keyPlaces(doc, ['severity'], before);
  if (places.length === 0) return { edits: [] };
  const found = objectToEdit(doc, ['severity']);
  if ('refused' in found) return found;
  if (after === undefined) return { edits: changeMembers(text, found.object, { remove: new Set([before]) }) };
  return { edits: keyPlaces(doc, ['severity'], after).length > 0 ? [] : renamed(places, after) };
}

/** The packs that a file of settings names. */
export function packsOfSettings(text: string): string[] {
  const named = editedText(text).tree.nodeAt(['packs'])?.children ?? [];
  return named.flatMap(({ value }: { readonly value?: unknown }) => (typeof value === 'string' ? [value] : []));
}

function editedText(text: string): EditedText {
  const parsed = TextTree.of(text);
  return {
    text,
    tree: parsed?.tree ?? TextTree.none(text),
    state: parsed?.errors.length === 0 ? 'sound' : 'broken',
  };
}
