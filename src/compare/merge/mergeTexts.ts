import { MARKER_SIZE } from './conflictMarks';
import type { Conflict } from './mergedContent';
import { mergedInShort } from './mergedInShort';
import { mergedWhole } from './mergedWhole';

/** What came of a merge. */
export interface MergedText {
  /** As OURS was laid out; conflicts stand in it between marks. */
  readonly text: string;
  /** The same without marks: where both sides differ as ours has it. */
  readonly settled: string;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges what two sides made of a text, by cell, onto the text of OURS. What one side gave another id and the other
 * changed goes by its new id, and so does what speaks of it. An empty base stands for a file that was not there.
 * @param markerSize how long the marks of conflicts are
 */
export function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  markerSize = MARKER_SIZE,
): MergedText | { readonly refused: string } {
  return mergedInShort(base, ours, theirs, markerSize) ?? mergedWhole(base, ours, theirs, markerSize);
}
