import type * as vscode from 'vscode';
import { spanOfEdits } from '../model/edit/textEdit';
import { comesToTheSame, type ChangedSpan } from '../model/read/changedSpan';
import type { Assessment } from '../validate/assess';
import type { Judging } from './judging';

/** A state of a document that is read and computed, and judged a little later. */
export interface Pending {
  /** The document's version then. */
  readonly version: number;
  /** What is shown of it until it is judged: with the findings of before, and where the rules found them. */
  readonly shown: Assessment;
  readonly judging: Judging;
  /** When it is judged, or one that came after it. */
  judged?: Promise<void> | undefined;
}

/** What an edit under way makes of a document. */
export interface Foreseen extends Pending {
  readonly before: string;
  readonly change: ChangedSpan;
}

/** Whether VS Code has made the edit, and nothing else. */
export function isMade(
  { before, change, version }: Foreseen,
  { document, contentChanges }: vscode.TextDocumentChangeEvent,
): boolean {
  // Behind another change the same places would be others.
  if (document.version !== version || contentChanges.length === 0) return false;
  const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    length: rangeLength,
    text,
  }));
  return comesToTheSame(before, spanOfEdits(before, edits), change);
}
