import type * as vscode from 'vscode';
import { spanOfEdits } from '../model/edit/textEdit';
import { comesToTheSame, type ChangedSpan } from '../model/read/changedSpan';
import type { Assessment } from '../validate/assess';
import type { Judging } from './judging';

/** A state of a document, or one that an edit under way makes of it, that is read and computed, and judged a little later. */
export interface Pending {
  /** The document's version then. */
  readonly version: number;
  /** What is shown of it until it is judged: with the findings of before, and where the rules found them. */
  readonly shown: Assessment;
  judging: Judging;
  /** What the edit under way changes; none where the document is like this already. */
  edit?: { readonly before: string; readonly change: ChangedSpan } | undefined;
  /** When it is judged, or one that came after it. */
  judged?: Promise<void>;
}

/** Whether it is what a document holds now. */
export function isNow({ edit, version }: Pending, document: vscode.TextDocument): boolean {
  return !edit && document.version === version;
}

/** Notes that VS Code has made the edit, if that is what has changed. */
export function noteMade(pending: Pending, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
  const { edit, version } = pending;
  // Behind another change the same places would be others.
  if (!edit || document.version !== version || contentChanges.length === 0) return;
  const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    length: rangeLength,
    text,
  }));
  if (comesToTheSame(edit.before, spanOfEdits(edit.before, edits), edit.change)) pending.edit = undefined;
}
