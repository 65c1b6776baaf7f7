import type { Node } from 'jsonc-parser';
import { membersOf } from './members';

/** The members of one of the text's outermost members, such as `factors`: its entries, in the text's order. */
export interface Room {
  /** As they were parsed. */
  readonly properties: readonly Node[];
  /** By entry, how far it stands behind the place where it was parsed. */
  readonly shifts: Int32Array;
  readonly index: ReadonlyMap<string, number>;
}

/** The rooms of a text by name; none where two have one name. */
export function roomsOf(root: Node | undefined): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  const members = root?.type === 'object' ? membersOf(root) : [];
  for (const { name, value } of members) {
    if (value?.type !== 'object') continue;
    const entries = membersOf(value);
    rooms.set(name, {
      properties: entries.map(({ property }) => property),
      shifts: new Int32Array(entries.length),
      index: new Map(entries.map((entry, at) => [entry.name, at])),
    });
  }
  // A room that is there twice is not to be told from its double by its name.
  return rooms.size === members.filter(({ value }) => value?.type === 'object').length ? rooms : new Map();
}

/** The last property that begins before a place, or −1. */
export function lastBefore(properties: readonly Node[], shifts: Int32Array, place: number): number {
  let low = -1;
  let high = properties.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((properties[middle]?.offset ?? 0) + (shifts[middle] ?? 0) < place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far entries stand behind their places when those behind a place have moved on. */
export function shiftedBehind(properties: readonly Node[], shifts: Int32Array, place: number, by: number): Int32Array {
  const moved = shifts.slice();
  for (let at = lastBefore(properties, shifts, place) + 1; at < moved.length; at++) moved[at] = (moved[at] ?? 0) + by;
  return moved;
}
