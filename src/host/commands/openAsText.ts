import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { activePack, activeScenario } from '../scenarioFiles';

/** Opens the scenario, or the rule pack, as text beside its table or form. @param uri given by the editor's title menu */
export async function openAsText(uri?: vscode.Uri): Promise<void> {
  const file = uri ?? activeScenario() ?? activePack();
  if (!file) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', file, 'default', vscode.ViewColumn.Beside);
}
