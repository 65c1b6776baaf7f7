import { membersOf } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { factorSchema } from '../schema/factor';
import { measureSchema } from '../schema/measure';
import { combine, moveMembers } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { removeMember, setMember } from './memberEdit';
import { gone, refusedMove } from './place';
import { findPlace, roomOf, type FoundPlace, type RowPlace, type RowRoom } from './rowPlace';
import { pieceOf, type TextEdit } from './textEdit';

/** Move a row to another place or another section; beside a row of another section it moves to that one. */
export function moveRow(doc: ScenarioText, row: string, to: RowPlace): EditResult {
  return moveRows(doc, [row], to);
}

/**
 * Move rows together, in the order in which they stand, to a place beside a row that is none of them, or into a section.
 * Of factors and measures moved together each finds its own nearest place there.
 */
export function moveRows(doc: ScenarioText, rows: readonly string[], to: RowPlace): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  for (const row of rows) if (!roomOf(doc, row)) return gone('factors', row);
  const edits: TextEdit[] = [];
  for (const room of ['factors', 'measures'] as const) {
    const moving = [...(doc.scenario[room]?.keys() ?? [])].filter(
      (row) => rows.includes(row) && roomOf(doc, row) === room,
    );
    if (moving.length === 0) continue;
    const moved = moveInRoom(doc, room, moving, to);
    if ('refused' in moved) return moved;
    edits.push(...moved.edits);
  }
  return { edits: combine(edits) };
}

function moveInRoom(doc: ScenarioText, room: RowRoom, moving: readonly string[], to: RowPlace): EditResult {
  const found = objectToEdit(doc, [room]);
  if ('refused' in found) return found;
  const { object } = found;
  for (const row of moving) {
    const refused = refusedMove(object, row, {}, room);
    if (refused !== undefined) return { refused };
  }
  const place = findPlace(doc, room, to, moving);
  if ('refused' in place) return place;

  const inside: TextEdit[] = [];
  for (const row of moving) {
    const member = objectToEdit(doc, [room, row]);
    if ('refused' in member) return member;
    const current = doc.scenario[room]?.get(row)?.section;
    if (current !== place.section) inside.push(...sectionEdits(doc, room, row, place.section));
  }
  const staysBecauseAsked = to.before === undefined && to.after === undefined && inside.length === 0;
  const names = [...new Set(membersOf(object).map(({ name }) => name))];
  if (staysBecauseAsked || moving.every((row) => standsBetween(names, row, place))) return { edits: inside };
  const anchor = place.anchor ?? (place.after === undefined ? { before: place.before ?? '' } : { after: place.after });
  return {
    edits: moveMembers(doc.text, object, new Set(moving), anchor, (text, offset) => {
      const ofThis = inside.filter((edit) => edit.offset >= offset && edit.offset < offset + text.length);
      return pieceOf(doc.text, offset, text.length, ofThis);
    }),
  };
}

function sectionEdits(doc: ScenarioText, room: RowRoom, row: string, section: string | undefined): TextEdit[] {
  const found = objectToEdit(doc, [room, row]);
  if ('refused' in found) return [];
  if (section === undefined) return removeMember(found.object, 'section');
  const order = Object.keys((room === 'factors' ? factorSchema : measureSchema).shape);
  const before = order.slice(0, order.indexOf('section'));
  return [setMember(doc.text, found.object, 'section', JSON.stringify(section), before)];
}

/** Whether a row's text is behind the one before it and ahead of the one after it already. */
function standsBetween(names: readonly string[], row: string, { before, after }: FoundPlace): boolean {
  const at = names.indexOf(row);
  return (after === undefined || names.indexOf(after) < at) && (before === undefined || at < names.indexOf(before));
}
