import * as vscode from 'vscode';

/** Shows the text of a document beside its page. @param line (from 1) where the caret goes */
export async function showTextBeside(document: vscode.TextDocument, line: number | undefined): Promise<void> {
  const selection = line === undefined ? undefined : new vscode.Range(line - 1, 0, line - 1, 0);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    ...(selection && { selection }),
  });
}
