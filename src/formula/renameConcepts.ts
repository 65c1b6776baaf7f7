import { combine } from '../model/edit/changeMembers';
import { objectToEdit, type EditResult } from '../model/edit/editResult';
import { refusedId } from '../model/edit/ids';
import { goneText } from '../model/edit/place';
import { keyPlaces, renamed, type Reference } from '../model/edit/references';
import { memberMap } from '../model/read/members';
import type { PackDocument } from '../model/read/packDocument';
import { referencesToLevel, referencesToRow } from './references';
import { boundBy, collision } from './renameIds';

/** Give a concept of a pack another id; the pack's rules and their examples follow. */
export function renameConcept(doc: PackDocument, concept: string, id: string): EditResult {
  const bound = boundBy(doc, concept, id);
  if (bound !== undefined) return { refused: bound };
  return renamedKey(doc, ['concepts'], concept, id, 'row', () => referencesToRow(doc, concept));
}

/** Give a level of a concept another id; the pack's rules and their examples follow. */
export function renameConceptLevel(doc: PackDocument, concept: string, level: string, id: string): EditResult {
  const path = ['concepts', concept, 'levels'];
  return renamedKey(doc, path, level, id, 'level', () => referencesToLevel(doc, concept, level));
}

function renamedKey(
  doc: PackDocument,
  path: readonly string[],
  before: string,
  id: string,
  of: 'row' | 'level',
  spoken: () => Reference[],
): EditResult {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  const known = memberMap(found.object);
  if (!known.has(before)) return { refused: goneText(of === 'row' ? 'concepts' : 'levels', before) };
  if (id === before) return { edits: [] };
  const refused = refusedId(of, id, new Set(known.keys()));
  if (refused !== undefined) return { refused };
  const references = spoken();
  const edits = renamed([...keyPlaces(doc, path, before), ...references], id);
  return collision(doc, references, id) ?? { edits: combine(edits) };
}
