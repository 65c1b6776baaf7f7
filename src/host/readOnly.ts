import * as vscode from 'vscode';
import { t } from '../model/l10n';
import { isReadOnly } from './scenarioFiles';

/** Why nothing can be written to a document, as far as VS Code tells an extension. */
export function readOnlyReason(document: vscode.TextDocument): string | undefined {
  if (isReadOnly(document.uri)) return t('This version of the file cannot be edited.');
  if (isNamedBy('readonlyInclude', document) && !isNamedBy('readonlyExclude', document))
    return t('The file is read-only by the setting files.readonlyInclude.');
  return undefined;
}

/** Whether files may have become read-only, or cease to be so. */
export function affectsReadOnly(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('files.readonlyInclude') || event.affectsConfiguration('files.readonlyExclude');
}

/** Whether one of the setting's patterns is the document's: relative to its folder, or whole paths. */
function isNamedBy(setting: string, document: vscode.TextDocument): boolean {
  const patterns = vscode.workspace.getConfiguration('files', document.uri).get<Record<string, boolean>>(setting, {});
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(patterns).some(([glob, isOn]) => {
    if (!isOn) return false;
    const pattern = folder && !/^([\\/]|[a-z]:)/i.test(glob) ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
