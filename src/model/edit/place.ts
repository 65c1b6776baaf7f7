import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import { memberMap, membersOf } from '../read/members';
import { moveMembers, namesBefore } from './changeMembers';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { insertMember } from './memberEdit';
import type * as z from 'zod';
import { scenarioSchema } from '../schema/scenario';
import { writeIn, type WrittenObject } from './layout';
import type { TextEdit } from './textEdit';

/** Right before or right behind another of its kind; where neither is given, at the end. */
export interface Place {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The edits, and the id of what they made; or why nothing was made, and of which member, where it is one of them. */
export type Made =
  { readonly edits: readonly TextEdit[]; readonly id: string } | { readonly refused: string; readonly member?: string };

export type Room =
  | 'alternatives'
  | 'sections'
  | 'factors'
  | 'measures'
  | 'sources'
  | 'actors'
  | 'units'
  | 'rules'
  | 'waivers'
  | 'concepts';

/** What stands in an order that people choose. */
export type Movable = Room | 'levels';

export function gone(room: Room, id: string): { readonly refused: string } {
  return { refused: goneText(room, id) };
}

/** Says that something is not in the file any more. */
export function goneText(room: Movable, id: string): string {
  switch (room) {
    case 'alternatives':
      return t('There is no alternative “{0}” any more.', id);
    case 'sections':
      return t('There is no section “{0}” any more.', id);
    case 'factors':
    case 'measures':
      return t('There is no row “{0}” any more.', id);
    case 'sources':
      return t('There is no source “{0}” any more.', id);
    case 'actors':
      return t('There is no actor “{0}” any more.', id);
    case 'units':
      return t('There is no unit “{0}” any more.', id);
    case 'rules':
      return t('There is no rule “{0}” any more.', id);
    case 'levels':
      return t('There is no level “{0}” any more.', id);
    case 'concepts':
      return t('There is no concept “{0}” any more.', id);
    case 'waivers':
      return t('There is no waiver “{0}” any more.', id);
  }
}

/** Which of the two a place names, if any. */
export function anchorOf({ before, after }: Place): { before: string } | { after: string } | undefined {
  if (before !== undefined) return { before };
  return after === undefined ? undefined : { after };
}

/**
 * Put a new member into a room of the file, which is made where the file has none yet.
 * @param file in whose order the rooms stand
 */
export function insertInto(
  doc: EditedText,
  room: Room,
  id: string,
  object: WrittenObject,
  place: Place,
  file: z.ZodObject = scenarioSchema,
): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  if (!memberMap(root.object).has(room)) {
    const json = writeIn(doc.text, root.object, { members: [[id, object]] });
    const order = Object.keys(file.shape);
    return { edits: [insertMember(doc.text, root.object, room, json, order.slice(0, order.indexOf(room)))] };
  }
  const found = objectToEdit(doc, [room]);
  if ('refused' in found) return found;
  const anchor = anchorOf(place);
  const name = anchor && ('before' in anchor ? anchor.before : anchor.after);
  if (name !== undefined && !memberMap(found.object).has(name)) return gone(room, name);
  const after = namesBefore(found.object, anchor);
  return { edits: [insertMember(doc.text, found.object, id, writeIn(doc.text, found.object, object), after)] };
}

/** Move members of an object to stand beside another, together; nothing where they stand there already. */
export function moveIn(
  doc: EditedText,
  path: readonly string[],
  ids: readonly string[],
  place: Place,
  room: Movable,
): EditResult {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  for (const id of ids) {
    const refused = refusedMove(found.object, id, place, room);
    if (refused !== undefined) return { refused };
  }
  const moved = new Set(ids);
  const anchor = anchorOf(place) ?? endOf(found.object, moved);
  if (!anchor || standAt(found.object, moved, anchor)) return { edits: [] };
  return { edits: moveMembers(doc.text, found.object, moved, anchor) };
}

/** Why a member cannot be moved: it or what it is to stand beside is not there, or it is there twice. */
export function refusedMove(object: Node, id: string, place: Place, room: Movable): string | undefined {
  const anchor = place.before ?? place.after;
  for (const name of anchor === undefined ? [id] : [id, anchor]) {
    if (!memberMap(object).has(name)) return goneText(room, name);
  }
  return writtenOnce(object, id)
    ? undefined
    : t('“{0}” is written twice in the file, and only the last one counts. Remove the other in the text first.', id);
}

export function writtenOnce(object: Node, id: string): boolean {
  return membersOf(object).filter(({ name }) => name === id).length === 1;
}

function endOf(object: Node, moved: ReadonlySet<string>): { after: string } | undefined {
  const last = [...memberMap(object).keys()].filter((name) => !moved.has(name)).at(-1);
  return last === undefined ? undefined : { after: last };
}

function standAt(object: Node, moved: ReadonlySet<string>, anchor: { before: string } | { after: string }): boolean {
  const name = 'before' in anchor ? anchor.before : anchor.after;
  if (moved.has(name)) return true;
  const names = [...memberMap(object).keys()];
  const from = names.indexOf(name) + ('before' in anchor ? -moved.size : 1);
  const there = from < 0 ? [] : names.slice(from, from + moved.size);
  return there.length === moved.size && there.every((one) => moved.has(one));
}
