import * as vscode from 'vscode';
import type { FileKind } from '../model/canonical';
import { canonicalEdits } from '../model/canonicalEdits';
import { t } from '../model/l10n';
import type { Analyses } from './analyses';
import { documentEdits } from './documentEdits';
import { applyInTurn } from './editor/editQueue';
import { activeScenario } from './scenarioFiles';
import { SCENARIO_TEXT } from './showInTable';

const PACK_TEXT: vscode.DocumentFilter = { pattern: '**/*.scenario-rules.json' };

/** Gives scenarios and rule packs their canonical text where VS Code is asked to format them, on saving too. */
export function registerFormatting(analyses: Analyses): vscode.Disposable[] {
  const { registerDocumentFormattingEditProvider } = vscode.languages;
  return [
    registerDocumentFormattingEditProvider(SCENARIO_TEXT, new CanonicalForm('scenario')),
    registerDocumentFormattingEditProvider(PACK_TEXT, new CanonicalForm('pack')),
    vscode.commands.registerCommand('scenario.format', (uri?: vscode.Uri) => formatFile(analyses, uri)),
  ];
}

class CanonicalForm implements vscode.DocumentFormattingEditProvider {
  constructor(readonly kind: FileKind) {}

  /** What keeps a file from being formatted is told among its findings already. */
  provideDocumentFormattingEdits(document: vscode.TextDocument): vscode.TextEdit[] {
    const result = canonicalEdits(document.getText(), this.kind);
    return 'edits' in result ? documentEdits(document, result.edits).get(document.uri) : [];
  }
}

/** Formats the scenario in front, as a table or as text, or says why it cannot be done. */
async function formatFile(analyses: Analyses, uri?: vscode.Uri): Promise<void> {
  const scenario = uri ?? activeScenario();
  if (!scenario) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(scenario);
  const refused = await applyInTurn(analyses, document, ({ doc }) => {
    const result = canonicalEdits(doc.text, 'scenario');
    if ('edits' in result) return result;
    return { refused: t('The file cannot be formatted. Line {0}: {1}', String(result.line), result.refused) };
  });
  if (refused !== undefined) void vscode.window.showWarningMessage(refused);
}
