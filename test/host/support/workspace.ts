import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE, ruleOf } from '../../../src/host/findingDiagnostics';

export const SEOUL = 'seoul-washington-2025.scenario.json';

/** A file of the workspace that the tests run on. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a workspace is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a scenario of one test's own into the workspace. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Replaces the only occurrence of a text in a document. */
export async function replaceOnce(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const offset = document.getText().indexOf(before);
  assert.ok(offset >= 0 && !document.getText().includes(before, offset + 1), `“${before}” stands once in the text`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Waits until something holds, for five seconds at the most. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${what}`);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** On a busy machine VS Code’s watcher misses some of what is done on disk: it is done again until it is noticed. */
export async function whenDone(what: string, act: () => unknown, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 4 && !holds(); tries++) {
    await act();
    await eventually(what, holds).catch(() => undefined);
  }
  assert.ok(holds(), what);
}

/** What our extension tells of a file: VS Code’s own findings in JSON bear the language’s name as well, and have numbers as codes. */
export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === DIAGNOSTIC_SOURCE && ruleOf(diagnostic) !== undefined);
}
