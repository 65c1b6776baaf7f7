import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { PackDocument } from '../read/packDocument';
import { conceptSchema, packRuleSchema, packSchema } from '../schema/pack';
import { objectToEdit, type EditResult } from './editResult';
import type { EntryKind } from './entryEdits';
import { refusedId } from './ids';
import { addLevel, writtenLevels, type NewLevel } from './levelEdits';
import { gone, moveIn, type Made } from './place';
import { keyPlaces, renamed } from './references';
import { setMemberAt } from './setMemberAt';

/** What a rule pack has, each by its id. */
export type PackRoom = 'rules' | 'concepts';

/** The kinds of the entries of a rule pack. */
export const PACK_ENTRIES: Readonly<Record<PackRoom, EntryKind>> = {
  rules: { file: packSchema, room: 'rules', schema: packRuleSchema, named: 'section' },
  concepts: { file: packSchema, room: 'concepts', schema: conceptSchema, named: 'row' },
};

/** Give a rule of a pack another id. Scenarios that waive its findings do not follow. */
export function renamePackRule(doc: PackDocument, rule: string, id: string): EditResult {
  const found = objectToEdit(doc, ['rules']);
  if ('refused' in found) return found;
  const known = memberMap(found.object);
  if (!known.has(rule)) return gone('rules', rule);
  if (id === rule) return { edits: [] };
  const refused = refusedId('section', id, new Set(known.keys()));
  return refused === undefined ? { edits: renamed(keyPlaces(doc, ['rules'], rule), id) } : { refused };
}

/** Move a rule or a concept past the one before or behind it. */
export function movePackEntry(doc: PackDocument, room: PackRoom, id: string, step: 1 | -1): EditResult {
  const found = objectToEdit(doc, [room]);
  if ('refused' in found) return found;
  const ids = [...memberMap(found.object).keys()];
  const other = ids[ids.indexOf(id) + step];
  if (other === undefined) return { refused: step < 0 ? t('It is the first already.') : t('It is the last already.') };
  return moveIn(doc, [room], [id], step < 0 ? { before: other } : { after: other }, room);
}

/** Add a level to a concept, its first one too. */
export function addConceptLevel(doc: PackDocument, concept: string, level: NewLevel): Made {
  if (doc.pack.concepts.get(concept)?.levels) return addLevel(doc, concept, level);
  const written = writtenLevels([level]);
  if ('refused' in written) return written;
  const set = setMemberAt(doc, ['concepts', concept], conceptSchema, 'levels', written.object);
  const [[id] = ['']] = written.object.members;
  return 'refused' in set ? set : { ...set, id };
}
