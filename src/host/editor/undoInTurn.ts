import * as vscode from 'vscode';
import { isLarge } from '../largeDocument';
import { inTurn } from './editQueue';
import { workingAt } from './work';

/** Undoes or redoes in the editor of a document, behind the edits still under way. */
export async function undoInTurn(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  command: 'undo' | 'redo',
): Promise<void> {
  await inTurn(document, async () => {
    // Undo goes to what is in front; another editor's history is not ours to change.
    if (!panel.active) return;
    const run = () => vscode.commands.executeCommand(command);
    // Nobody knows yet how much it brings back.
    await (isLarge(document) ? workingAt(document, command, run) : run());
  });
}
