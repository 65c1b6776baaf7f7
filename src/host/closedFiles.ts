import * as vscode from 'vscode';
import { t } from '../model/l10n';
import type { WorkspaceValidation } from './workspaceValidation';

const SETTING = 'scenario.closedFiles';

/** Validates scenarios that no editor has open without being asked, where the settings want it and as soon as they do. */
export function validateClosedFiles(validation: WorkspaceValidation): vscode.Disposable {
  const cancellation = new vscode.CancellationTokenSource();
  let hasBegun = false;
  const begin = () => {
    if (hasBegun || vscode.workspace.getConfiguration().get(SETTING) !== 'always') return;
    hasBegun = true;
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: t('Validating scenarios') },
      (progress) => validation.run(progress, cancellation.token),
    );
  };
  begin();
  const listener = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) begin();
  });
  return vscode.Disposable.from(listener, { dispose: () => cancellation.cancel() });
}
