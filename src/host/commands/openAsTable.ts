import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { activeScenario, TABLE_VIEW_TYPE } from '../scenarioFiles';
import { columnOf } from './columnOf';

/** Opens the scenario as a table: goes to its table where one is open, else beside the text. */
export async function openAsTable(uri?: vscode.Uri): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  const column = columnOf(scenario, TABLE_VIEW_TYPE) ?? vscode.ViewColumn.Beside;
  await vscode.commands.executeCommand('vscode.openWith', scenario, TABLE_VIEW_TYPE, column);
}
