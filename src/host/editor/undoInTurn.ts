import * as vscode from 'vscode';
import { inTurn } from './editQueue';

/** Undoes or redoes in the editor of a document, behind the edits still under way. */
export async function undoInTurn(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  command: 'undo' | 'redo',
): Promise<void> {
  await inTurn(document, async () => {
    // Undo goes to what is in front; another editor's history is not ours to change.
    if (panel.active) await vscode.commands.executeCommand(command);
  });
}
