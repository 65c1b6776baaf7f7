import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { PACK_VIEW_TYPE } from '../packs/packProvider';
import { activePack } from '../scenarioFiles';
import { columnOf } from './columnOf';

/** Opens a rule pack with its rules and concepts as fields: goes there where it is open so, else beside the text. */
export async function openAsForm(uri?: vscode.Uri): Promise<void> {
  const pack = uri ?? activePack();
  if (!pack) {
    void vscode.window.showInformationMessage(t('Open a .scenario-rules.json file first.'));
    return;
  }
  const column = columnOf(pack, PACK_VIEW_TYPE) ?? vscode.ViewColumn.Beside;
  await vscode.commands.executeCommand('vscode.openWith', pack, PACK_VIEW_TYPE, column);
}
