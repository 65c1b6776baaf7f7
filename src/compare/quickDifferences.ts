import { changesBetween } from './changes';
import type { ContentMap } from './content';
import type { Differences } from './differences';
import { outlineOf } from './outline';
import { isEmpty, renamesBetween } from './renames';

/** What differs, and what the two texts say, of which only that was read in which they differ. */
export interface QuickDifferences extends Differences {
  readonly before: ContentMap;
  readonly after: ContentMap;
}

/**
 * What differs between two texts: many times as fast as to read all of them where they are large and differ in little.
 * @returns undefined where that does not do: a text is no valid JSON, has a name twice or is nested too deeply, or
 * something goes by another id, and what follows from that is told by all of the texts
 */
export function quickDifferences(before: string, after: string): QuickDifferences | undefined {
  const then = outlineOf(before);
  const now = then && outlineOf(after, then);
  if (!now) return undefined;
  const renames = renamesBetween(then.content, now.content);
  if (!isEmpty(renames)) return undefined;
  const changes = changesBetween(then.content, now.content, renames);
  return { changes, renames, before: then.content, after: now.content };
}
