import type * as vscode from 'vscode';
import { spanOfEdits, type TextEdit } from '../../model/edit/textEdit';

/** Lines that move by one place (each counted as often as it moves) in about two seconds. */
const SLOW = 1_000_000_000;

/**
 * Edits that come to the same and that VS Code undoes quickly. In the extension host each line that comes in moves all
 * lines behind it: to bring back a thousand rows of ten thousand took half a minute. At the end of the text there is
 * nothing to move, so edits that would take long to undo become a single one, from the first of them to the end.
 * @param text what the document holds
 */
export function quickUndo(
  { lineCount }: vscode.TextDocument,
  text: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const linesBehind = ({ offset }: TextEdit) => (lineCount * (text.length - offset)) / (text.length || 1);
  const moved = edits.reduce((sum, edit) => sum + linesChanged(text, edit) * linesBehind(edit), 0);
  if (moved < SLOW) return edits;
  const { start, before, text: made } = spanOfEdits(text, edits);
  return [{ offset: start, length: text.length - start, text: made + text.slice(before) }];
}

/** How many lines come or go. */
function linesChanged(text: string, edit: TextEdit): number {
  return Math.max(linesIn(edit.text), linesIn(text.slice(edit.offset, edit.offset + edit.length)));
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
