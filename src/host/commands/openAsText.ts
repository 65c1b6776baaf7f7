import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { activeScenario } from '../scenarioFiles';

/** Opens the scenario as text beside its table. @param uri given by the editor's title menu */
export async function openAsText(uri?: vscode.Uri): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', scenario, 'default', vscode.ViewColumn.Beside);
}
