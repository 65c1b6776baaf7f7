import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { fixAll, hasSureFix } from '../../validate/repair/fixAll';
import type { Analyses } from '../analyses';
import type { TableProvider } from '../editor/tableProvider';
import { activeScenario } from '../scenarioFiles';
import { editAnywhere } from './editAnywhere';

/** Makes all fixes of a file, or of one rule in it, that can be taken without a look: one step to undo. */
export async function fixAllFindings(tables: TableProvider, uri?: vscode.Uri, rule?: unknown): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  const { analyses } = tables;
  const only = typeof rule === 'string' ? rule : undefined;
  const document = await vscode.workspace.openTextDocument(scenario);
  const before = countSure(analyses, document, only);
  const refused = await editAnywhere(tables, document, (assessment) => ({
    edits: fixAll(assessment, (text) => analyses.ofDraft(document, text), only),
  }));
  if (refused !== undefined) {
    void vscode.window.showWarningMessage(refused);
    return;
  }
  const fixed = before - countSure(analyses, document, only);
  void vscode.window.showInformationMessage(
    fixed <= 0
      ? t('There is nothing that can be fixed without a look.')
      : fixed === 1
        ? t('1 finding fixed.')
        : t('{0} findings fixed.', fixed),
  );
}

function countSure(analyses: Analyses, document: vscode.TextDocument, only: string | undefined): number {
  const { findings } = analyses.of(document);
  return findings.filter((one) => (only === undefined || one.rule === only) && hasSureFix(one)).length;
}
