import type * as vscode from 'vscode';
import { spanOfEdits } from '../model/edit/textEdit';
import { comesToTheSame, type ChangedSpan } from '../model/read/changedSpan';
import type { Assessment, Computed } from '../validate/assess';
import type { Suspects } from '../validate/suspects';

/** What an edit under way makes of a document, or one that has come about: read and computed, and judged a little later. */
export interface Foreseen extends Computed {
  /** Of the state before, which saves time in judging. */
  readonly suspects: Suspects;
  /** The document's text and version of before, and where the edit changes the text. */
  readonly before: string;
  readonly version: number;
  readonly change: ChangedSpan;
  assessment?: Assessment;
  /** VS Code has made the edit, and nothing else. */
  isMade?: true;
  /** When it is judged, or another edit has come. */
  judged?: Promise<void>;
}

/** Whether it is what a document holds now. */
export function isNow({ isMade, version }: Foreseen, document: vscode.TextDocument): boolean {
  return isMade === true && document.version === version + 1;
}

/** Notes that VS Code has made the edit, if that is what has changed. */
export function noteMade(foreseen: Foreseen, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
  const { before, version, change } = foreseen;
  // Behind another change the same places would be others.
  if (foreseen.isMade || document.version !== version + 1 || contentChanges.length === 0) return;
  const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    length: rangeLength,
    text,
  }));
  if (comesToTheSame(before, spanOfEdits(before, edits), change)) foreseen.isMade = true;
}
