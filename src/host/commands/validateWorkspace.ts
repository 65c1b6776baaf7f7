import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { countsInWords } from '../findingCounts';
import type { WorkspaceValidation } from '../workspaceValidation';

/** Validates every scenario of the workspace and says what was found, with the way to the Problems panel. */
export async function validateWorkspace(validation: WorkspaceValidation): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    void vscode.window.showInformationMessage(t('Open a folder first: the scenarios in it are validated.'));
    return;
  }
  const { files, counts, unreadable, cancelled } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Validating scenarios'), cancellable: true },
    (progress, token) => validation.run(progress, token),
  );
  for (const line of unreadable) void vscode.window.showErrorMessage(t('Could not be read: {0}', line));
  if (files === 0) {
    const why = cancelled
      ? t('Stopped before the first scenario.')
      : t('There is no *.scenario.json file in this workspace.');
    // Where files could not be read, that has been said.
    if (cancelled || unreadable.length === 0) void vscode.window.showInformationMessage(why);
    return;
  }
  const found = countsInWords(counts);
  const done = files === 1 ? t('1 scenario validated: {0}.', found) : t('{0} scenarios validated: {1}.', files, found);
  const text = cancelled ? `${done} ${t('Stopped before the end.')}` : done;
  const show = t('Show Problems');
  const tell =
    counts.error > 0
      ? vscode.window.showErrorMessage
      : counts.warning > 0
        ? vscode.window.showWarningMessage
        : vscode.window.showInformationMessage;
  const chosen = await (counts.error + counts.warning + counts.info > 0 ? tell(text, show) : tell(text));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
