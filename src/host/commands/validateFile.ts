import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { Diagnostics } from '../diagnostics';
import { countFindings, countsInWords } from '../findingCounts';
import { activeScenario, fileName } from '../scenarioFiles';

/** Validates the scenario in front and says what was found, with the way to the Problems panel. */
export async function validateFile(diagnostics: Diagnostics, uri?: vscode.Uri): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(scenario);
  diagnostics.update(document);
  const counts = countFindings(diagnostics.analyses.of(document).findings);
  const text = `${fileName(scenario)}: ${countsInWords(counts)}.`;
  if (counts.error + counts.warning + counts.info === 0) {
    void vscode.window.showInformationMessage(text);
    return;
  }
  const show = t('Show Problems');
  const chosen =
    counts.error > 0
      ? await vscode.window.showErrorMessage(text, show)
      : await vscode.window.showWarningMessage(text, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
