import * as z from 'zod';
import { t } from '../l10n';
import { memberMap, nodeAt } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { scenarioSchema } from '../schema/scenario';
import { changeMembers, combine } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { idFromLabel, refusedId } from './ids';
import type { Written } from './layout';
import { setMemberAt } from './setMemberAt';
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
    if ('refused' in read) return { refused: text.trim() === '' ? t('Fill in “{0}” first.', name) : read.refused };
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

/** Write what a rule forbids: factor → its levels; a factor without levels is taken out. */
export function setForbidden(
  doc: ScenarioText,
  rule: string,
  forbid: ReadonlyMap<string, readonly string[]>,
): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const wanted = [...forbid].filter(([, levels]) => levels.length > 0);
  if (wanted.length === 0)
    return { refused: t('A rule of this kind forbids one level at least. Choose one, or delete the rule.') };
  const path = ['rules', rule, 'forbid'];
  const node = doc.tree.nodeAt(path);
  const schema = entrySchema('rules');
  if (node?.type !== 'object') return setMemberAt(doc, ['rules', rule], schema, 'forbid', forbidObject(forbid));
  const known = memberMap(node);
  const changed = wanted.filter(([row, levels]) => !sameLevels(known.get(row)?.value, levels));
  const replaced = changed.flatMap(([row, levels]) => {
    const value = known.get(row)?.value;
    return value ? [{ offset: value.offset, length: value.length, text: levelsText(levels) }] : [];
  });
  const names = wanted.map(([row]) => row);
  const remove = new Set([...known.keys()].filter((row) => !names.includes(row)));
  const insert = changed
    .filter(([row]) => !known.has(row))
    .map(([row, levels]) => ({ name: row, json: levelsText(levels), after: [...known.keys()] }));
  return { edits: combine([...changeMembers(doc.text, node, { remove, insert }), ...replaced]) };
}

/** What a new rule forbids, to be written. */
export function forbidObject(forbid: ReadonlyMap<string, readonly string[]>): Written {
  const members = [...forbid]
    .filter(([, levels]) => levels.length > 0)
    .map(([row, levels]) => [row, levelsText(levels)] as const);
  return { oneLine: true, members };
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

function levelsText(levels: readonly string[]): string {
  const [only, more] = levels;
  if (only !== undefined && more === undefined) return JSON.stringify(only);
  return `[${levels.map((level) => JSON.stringify(level)).join(', ')}]`;
}

function sameLevels(node: ReturnType<typeof nodeAt>, levels: readonly string[]): boolean {
  const written =
    node?.type === 'array' ? (node.children ?? []).map(({ value }) => String(value)) : [String(node?.value)];
  return node !== undefined && written.length === levels.length && written.every((one) => levels.includes(one));
}
