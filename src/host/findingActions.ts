import * as vscode from 'vscode';
import type { Finding, Fix } from '../validate/finding';
import type { Analyses } from './analyses';
import { DIAGNOSTIC_SOURCE, rangeOf, ruleOf } from './findingDiagnostics';
import { leadsToTable, showInTableCommand } from './showInTable';

/** What can be done about a finding where it is seen in the text or in Problems: its fixes, and the way to its cell. */
export class FindingActions implements vscode.CodeActionProvider {
  constructor(readonly analyses: Analyses) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { doc, findings } = this.analyses.of(document);
    const told = diagnostics
      .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
      .flatMap((diagnostic) => {
        const finding = findings.find(
          (one) => one.rule === ruleOf(diagnostic) && rangeOf(doc.lines, one.place).isEqual(diagnostic.range),
        );
        return finding ? [{ diagnostic, finding }] : [];
      });
    return [
      ...told.flatMap(({ diagnostic, finding }) =>
        (finding.fixes ?? []).map((fix) => fixAction(document, diagnostic, fix)),
      ),
      ...showActions(document, told),
    ];
  }
}

/** One action for each cell that the findings stand at, however many stand there. */
function showActions(
  document: vscode.TextDocument,
  told: readonly { diagnostic: vscode.Diagnostic; finding: Finding }[],
): vscode.CodeAction[] {
  const byCell = new Map<string, vscode.CodeAction>();
  for (const { diagnostic, finding } of told.filter((one) => leadsToTable(one.finding))) {
    const cell = `${finding.row ?? ''} ${finding.alternative ?? ''}`;
    const known = byCell.get(cell);
    const show = known ?? new vscode.CodeAction(vscode.l10n.t('Show in Table'), vscode.CodeActionKind.QuickFix);
    show.command = showInTableCommand(document.uri, finding);
    show.diagnostics = [...(known?.diagnostics ?? []), diagnostic];
    byCell.set(cell, show);
  }
  return [...byCell.values()];
}

function fixAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of fix.edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    action.edit.replace(document.uri, range, text);
  }
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.preferred === true;
  return action;
}
