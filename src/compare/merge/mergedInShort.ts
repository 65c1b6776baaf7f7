import { FORMAT_VERSION } from '../../model/schema/scenario';
import { contentAt, contentOf, withTree } from '../content';
import { outlineOf, type Outline } from '../outline';
import { isEmpty, renamesBetween } from '../renames';
import { withMarks } from './conflictMarks';
import { mergedContent, type Conflict } from './mergedContent';
import type { MergedText } from './mergeTexts';
import { StandIns } from './standIns';
import { editedInto } from './writtenInto';

/**
 * Merges as `mergeTexts` does, but what theirs did not change stands as a mere word meanwhile: many times as fast in
 * large texts that differ in little.
 * @returns undefined where a text is not to be merged, or something has another id: that needs all of the texts
 */
export function mergedInShort(base: string, ours: string, theirs: string, markerSize: number): MergedText | undefined {
  const before = outlineOf(base);
  const mine = before && outlineOf(ours, before);
  const other = mine && outlineOf(theirs, before);
  if (!other || [before, mine, other].some(isNewer)) return undefined;
  if (![mine, other].every(({ content }) => isEmpty(renamesBetween(before.content, content)))) return undefined;
  // What theirs has as it was stays as ours has it; entries that are written alike are one object.
  const isOurs = (room: string, id: string) => {
    const [old, one, another] = [before, mine, other].map(({ content }) => contentAt(content, [room, id]));
    return old !== undefined && one !== undefined && old === another;
  };
  const words = new StandIns(mine, (room, { name }) => isOurs(room, name), [before, other]);
  const [was, our, their] = [before, mine, other].map((outline) => withTree(words.shorten(outline)));
  if (!was || !our || !their) return undefined;
  const { content, conflicts } = mergedContent(contentOf(was), contentOf(our), contentOf(their));
  const result = editedInto(our, content);
  if (result === undefined) return undefined;
  const settled = words.restore(result);
  if (settled === undefined) return undefined;
  const text = conflicts.length === 0 ? settled : marked(settled, conflicts, markerSize);
  return text === undefined ? undefined : { text, settled, conflicts };
}

/** The text with marks, into which the line before a conflict may go, too. */
function marked(settled: string, conflicts: readonly Conflict[], markerSize: number): string | undefined {
  const outline = outlineOf(settled);
  if (!outline) return undefined;
  const inConflict = new Set(conflicts.map(({ path: [room = '', id = ''] }) => `${room} ${id}`));
  const words = new StandIns(outline, (room, { name }, place) => {
    const next = outline.rooms.get(room)?.[place + 1];
    return !inConflict.has(`${room} ${name}`) && !(next && inConflict.has(`${room} ${next.name}`));
  });
  const short = withTree(words.shorten(outline));
  return short && words.restore(withMarks(short, conflicts, markerSize));
}

function isNewer({ content }: Outline): boolean {
  return Number(content.get('scenario')) > FORMAT_VERSION;
}
