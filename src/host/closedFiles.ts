import * as vscode from 'vscode';
import { t } from '../model/l10n';
import type { WorkspaceValidation } from './workspaceValidation';

const SETTING = 'scenario.closedFiles';

/** Validates scenarios that no editor has open without being asked, where the settings want it and as soon as they do. */
export function validateClosedFiles(validation: WorkspaceValidation, log: vscode.LogOutputChannel): vscode.Disposable {
  const cancellation = new vscode.CancellationTokenSource();
  let hasBegun = false;
  const begin = () => {
    if (hasBegun || vscode.workspace.getConfiguration().get(SETTING) !== 'always') return;
    hasBegun = true;
    const run = vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: t('Validating scenarios') },
      (progress) => validation.run(progress, cancellation.token, 'left'),
    );
    // Who closes the window while it looks for files has nothing to be told of.
    void run.then(undefined, (error: unknown) => {
      if (!cancellation.token.isCancellationRequested) log.error(error instanceof Error ? error : String(error));
    });
  };
  begin();
  const listener = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) begin();
  });
  return vscode.Disposable.from(listener, { dispose: () => cancellation.cancel() });
}
