import * as vscode from 'vscode';
import type { TextEdit } from '../model/edit/textEdit';

/** Edits of one document as it is now, which are undone as one. */
export function documentEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(document.uri, range, text);
  }
  return edit;
}
