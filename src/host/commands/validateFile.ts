import * as vscode from 'vscode';
import type { Finding, Severity } from '../../validate/finding';
import type { Diagnostics } from '../diagnostics';
import { activeScenario } from '../scenarioFiles';

/** Validates the scenario in front and says what was found, with the way to the Problems panel. */
export async function validateFile(diagnostics: Diagnostics, uri?: vscode.Uri): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage('Open a .scenario.json file first.');
    return;
  }
  const document = await vscode.workspace.openTextDocument(scenario);
  diagnostics.update(document);
  const findings = diagnostics.analyses.of(document).findings.filter(({ waived }) => !waived);
  const name = scenario.path.slice(scenario.path.lastIndexOf('/') + 1);
  if (findings.length === 0) {
    void vscode.window.showInformationMessage(`${name}: no findings.`);
    return;
  }
  const show = 'Show Problems';
  const text = `${name}: ${countFindings(findings)}.`;
  const chosen = findings.some(({ severity }) => severity === 'error')
    ? await vscode.window.showErrorMessage(text, show)
    : await vscode.window.showWarningMessage(text, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** “2 errors, 1 warning”. */
function countFindings(findings: readonly Finding[]): string {
  const names: readonly (readonly [Severity, string, string])[] = [
    ['error', 'error', 'errors'],
    ['warning', 'warning', 'warnings'],
    ['info', 'note', 'notes'],
  ];
  return names
    .map(([severity, one, many]) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
    })
    .filter((part) => part !== '')
    .join(', ');
}
