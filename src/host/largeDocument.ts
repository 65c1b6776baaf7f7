import * as vscode from 'vscode';

/** Texts of more characters than this take long enough to read and judge that people would wait for their table. */
export const LARGE = 250_000;

/** Whether judging a document is put off until its table shows something. */
export function isLarge(document: vscode.TextDocument): boolean {
  // VS Code keeps where each line begins, but would put the text together anew.
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > LARGE;
}
