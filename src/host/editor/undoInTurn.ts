import * as vscode from 'vscode';
import { isLarge } from '../largeDocument';
import { inTurn } from './editQueue';
import { saveUnderWay } from './saves';
import { workingAt } from './work';

/** How long (in ms) an editor is waited for in which a key was pressed: VS Code looks every 250 ms where the keyboard is. */
const PATIENCE = 1000;

/** Undoes or redoes in the editor of a document, behind the edits still under way. */
export async function undoInTurn(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  command: 'undo' | 'redo',
): Promise<void> {
  const save = saveUnderWay(document);
  await inTurn(document, async () => {
    // Back at what was saved before, in the midst of a save, VS Code takes the document for saved, and the file is not.
    await save;
    // Undo goes to what is in front; another editor's history is not ours to change.
    if (!(await isInFront(panel))) return;
    const run = () => vscode.commands.executeCommand(command);
    // Nobody knows yet how much it brings back.
    await (isLarge(document) ? workingAt(document, command, run) : run());
  });
}

/** Whether an editor is in front, or comes there soon: a key may follow the click into it before VS Code knows of that. */
async function isInFront(panel: vscode.WebviewPanel): Promise<boolean> {
  if (panel.active) return true;
  return new Promise((resolve) => {
    const settle = (isActive: boolean) => {
      changes.dispose();
      clearTimeout(patience);
      resolve(isActive);
    };
    const changes = panel.onDidChangeViewState(({ webviewPanel }) => {
      if (webviewPanel.active) settle(true);
    });
    const patience = setTimeout(() => settle(false), PATIENCE);
  });
}
