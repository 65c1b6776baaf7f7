import type { Subject } from '../../protocol/details';

type Room = Extract<Subject, { of: 'entry' }>['room'];
const ENTRIES: ReadonlySet<string> = new Set<Room>(['sources', 'rules', 'waivers', 'actors', 'units']);

/** What a member of the text is one of, as the details know it; undefined where they have no such field. */
export function subjectOf([room = '', id, member, inner]: readonly string[]):
  { readonly subject: Subject; readonly member: string } | undefined {
  if (id === undefined) return { subject: { of: 'file' }, member: room };
  if (member === undefined) return undefined;
  if (inner !== undefined)
    return member === 'levels' ? { subject: { of: 'level', row: id, id: inner }, member: 'label' } : undefined;
  switch (room) {
    case 'factors':
    case 'measures':
      return { subject: { of: 'row', row: id }, member };
    case 'alternatives':
      return { subject: { of: 'alternative', alternative: id }, member };
    case 'sections':
      return { subject: { of: 'section', section: id }, member };
    default:
      return isEntryRoom(room) ? { subject: { of: 'entry', room, id }, member } : undefined;
  }
}

function isEntryRoom(room: string): room is Room {
  return ENTRIES.has(room);
}
