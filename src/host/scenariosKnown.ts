import * as vscode from 'vscode';
import { isScenario } from './scenarioFiles';

/** What menus ask for that know no file name: whether there are scenarios here at all. */
const KEY = 'scenario.hasScenarios';

/** Tells the menus of VS Code that there are scenarios, as soon as one is found or opened. */
export function tellScenarios(): vscode.Disposable {
  const tell = () => void vscode.commands.executeCommand('setContext', KEY, true);
  void vscode.workspace.findFiles('**/*.scenario.json', '**/node_modules/**', 1).then((found) => {
    if (found.length > 0) tell();
  });
  return vscode.workspace.onDidOpenTextDocument(({ uri }) => {
    if (isScenario(uri)) tell();
  });
}
