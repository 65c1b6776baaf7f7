import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { activePack } from '../scenarioFiles';
import { PACK_VIEW_TYPE } from './packProvider';

/** Opens a rule pack with its rules and concepts as fields, beside its text. @param uri given by the editor's title menu */
export async function openAsForm(uri?: vscode.Uri): Promise<void> {
  const pack = uri ?? activePack();
  if (!pack) {
    void vscode.window.showInformationMessage(t('Open a .scenario-rules.json file first.'));
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', pack, PACK_VIEW_TYPE, vscode.ViewColumn.Beside);
}
