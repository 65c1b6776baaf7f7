import * as z from 'zod';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import { scenarioSchema } from '../schema/scenario';
import { changeMembers } from './changeMembers';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { idFromLabel, refusedId } from './ids';
import type { Written } from './layout';
import { gone, insertInto, type Made, type Room } from './place';
import { readTypedMember } from './typedMember';

/** What a scenario has beside rows and columns, each by its id. */
export const entryRooms = ['sources', 'actors', 'units', 'rules', 'waivers'] as const;
export type EntryRoom = (typeof entryRooms)[number];

/** The schema of an entry of a room. */
export function entrySchema(room: EntryRoom): z.ZodObject {
  const record = scenarioSchema.shape[room].unwrap();
  return record.valueType;
}

/** What kind of entry is meant: where it stands in which file, what it has, and what its id may be. */
export interface EntryKind {
  readonly file: z.ZodObject;
  readonly room: Room;
  readonly schema: z.ZodObject;
  readonly named: 'section' | 'row' | 'unit';
}

/** Add an entry of a scenario, last in its room, which is made where the file has none. */
export function addEntry(
  doc: EditedText,
  room: EntryRoom,
  name: { readonly id?: string | undefined; readonly label: string },
  typed: ReadonlyMap<string, string>,
  extra: ReadonlyMap<string, Written> = new Map(),
): Made {
  return addEntryOf(doc, scenarioEntry(room), name, typed, extra);
}

/** The kind of the entries of a scenario's room. */
export function scenarioEntry(room: EntryRoom): EntryKind {
  return { file: scenarioSchema, room, schema: entrySchema(room), named: room === 'units' ? 'unit' : 'section' };
}

/**
 * Add an entry of a kind, last in its room, which is made where the file has none.
 * @param typed what was typed for its members; those with nothing typed are left out
 * @param extra members that are not typed as one text, such as the levels that a rule forbids
 */
export function addEntryOf(
  doc: EditedText,
  { file, room, schema, named }: EntryKind,
  { id, label }: { readonly id?: string | undefined; readonly label: string },
  typed: ReadonlyMap<string, string>,
  extra: ReadonlyMap<string, Written>,
): Made {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const members: [string, Written][] = [];
  for (const name of Object.keys(schema.shape)) {
    const more = extra.get(name);
    if (more !== undefined) members.push([name, more]);
    const text = typed.get(name) ?? '';
    if (more !== undefined || (text.trim() === '' && schema.shape[name] instanceof z.ZodOptional)) continue;
    const read = readTypedMember(schema, name, text);
    if ('refused' in read)
      return { refused: text.trim() === '' ? t('Fill in “{0}” first.', name) : read.refused, member: name };
    if (read.json !== undefined) members.push([name, read.json]);
  }
  const inUse = new Set(idsOf(doc, room));
  const chosen = id ?? idFromLabel(label, named === 'row' ? 'row' : 'section', inUse);
  const refused = named === 'unit' ? refusedUnit(chosen, inUse) : refusedId(named, chosen, inUse);
  if (refused !== undefined) return { refused };
  const result = insertInto(doc, room, chosen, { members }, {}, file);
  return 'refused' in result ? result : { ...result, id: chosen };
}

/** Take an entry out. What speaks of it elsewhere stays as it is. */
export function removeEntry(doc: EditedText, room: EntryRoom | 'concepts', id: string): EditResult {
  const found = objectToEdit(doc, [room]);
  if ('refused' in found) return found;
  if (!memberMap(found.object).has(id)) return gone(room, id);
  return { edits: changeMembers(doc.text, found.object, { remove: new Set([id]) }) };
}

/** Why a name cannot be that of a unit, or undefined where it can. */
export function refusedUnit(name: string, inUse: ReadonlySet<string>): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
    return t(
      '“{0}” cannot be the name of a unit. It is letters, digits and underscores, a letter first, such as sortie.',
      name,
    );
  return inUse.has(name) ? t('The unit “{0}” is there already.', name) : undefined;
}

function idsOf(doc: EditedText, room: Room): Iterable<string> {
  const node = doc.tree.nodeAt([room]);
  return node?.type === 'object' ? memberMap(node).keys() : [];
}
