import * as z from 'zod';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { scenarioSchema } from '../schema/scenario';
import { changeMembers } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { idFromLabel, refusedId } from './ids';
import type { Written } from './layout';
import { gone, insertInto, type Made } from './place';
import { readTypedMember } from './typedMember';

/** What a scenario has beside rows and columns, each by its id. */
export const entryRooms = ['sources', 'actors', 'units', 'rules', 'waivers'] as const;
export type EntryRoom = (typeof entryRooms)[number];

/** The schema of an entry of a room. */
export function entrySchema(room: EntryRoom): z.ZodObject {
  const record = scenarioSchema.shape[room].unwrap();
  return record.valueType;
}

/**
 * Add an entry, last in its room, which is made where the file has none.
 * @param typed what was typed for its members; those with nothing typed are left out
 * @param extra members that are not typed as one text, such as the levels that a rule forbids
 */
export function addEntry(
  doc: ScenarioText,
  room: EntryRoom,
  { id, label }: { readonly id?: string | undefined; readonly label: string },
  typed: ReadonlyMap<string, string>,
  extra: ReadonlyMap<string, Written> = new Map(),
): Made {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const schema = entrySchema(room);
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
  const chosen = id ?? idFromLabel(label, 'section', inUse);
  const refused = room === 'units' ? refusedUnit(chosen, inUse) : refusedId('section', chosen, inUse);
  if (refused !== undefined) return { refused };
  const result = insertInto(doc, room, chosen, { members }, {});
  return 'refused' in result ? result : { ...result, id: chosen };
}

/** Take an entry out. What speaks of it elsewhere stays as it is. */
export function removeEntry(doc: ScenarioText, room: EntryRoom, id: string): EditResult {
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

function idsOf(doc: ScenarioText, room: EntryRoom): Iterable<string> {
  const node = doc.tree.nodeAt([room]);
  return node?.type === 'object' ? memberMap(node).keys() : [];
}
