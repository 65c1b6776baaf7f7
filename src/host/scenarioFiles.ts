import * as vscode from 'vscode';

/** The custom editor's id, as package.json contributes it. */
export const TABLE_VIEW_TYPE = 'scenario.table';

/** Whether a document is a scenario by its name. */
export function isScenario(uri: vscode.Uri): boolean {
  return uri.path.endsWith('.scenario.json');
}

/** Whether a document is a rule pack by its name. */
export function isPack(uri: vscode.Uri): boolean {
  return uri.path.endsWith('.scenario-rules.json');
}

/** The last part of a file's path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Whether its file system refuses writing, as a version from git does. */
export function isReadOnly(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

/** The scenario that the person looks at: in a table or as text. */
export function activeScenario(): vscode.Uri | undefined {
  return activeFile(isScenario);
}

/** The rule pack that the person looks at: as a form or as text. */
export function activePack(): vscode.Uri | undefined {
  return activeFile(isPack);
}

function activeFile(isMeant: (uri: vscode.Uri) => boolean): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
      ? input.uri
      : vscode.window.activeTextEditor?.document.uri;
  return uri && isMeant(uri) ? uri : undefined;
}
