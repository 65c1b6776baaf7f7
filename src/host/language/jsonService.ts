import * as vscode from 'vscode';

/** VS Code's own knowledge of JSON, which gives scenarios their hovers and completion by schema. */
const JSON_FEATURES = 'vscode.json-language-features';

/** Starts VS Code's knowledge of JSON with the first scenario: by itself it waits for a file of its own languages. */
export function startJsonService(): vscode.Disposable {
  const start = ({ languageId }: vscode.TextDocument) => {
    if (languageId !== 'scenario') return;
    listening.dispose();
    void vscode.extensions.getExtension(JSON_FEATURES)?.activate();
  };
  const listening = vscode.workspace.onDidOpenTextDocument(start);
  vscode.workspace.textDocuments.forEach(start);
  return listening;
}
