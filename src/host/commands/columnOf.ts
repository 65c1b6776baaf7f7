import * as vscode from 'vscode';

/** The column in which a file is open in a custom editor, if it is. */
export function columnOf(file: vscode.Uri, viewType: string): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === viewType &&
        input.uri.toString() === file.toString(),
    ),
  );
  return group?.viewColumn;
}
