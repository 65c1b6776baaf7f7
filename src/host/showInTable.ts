import * as vscode from 'vscode';
import type { Finding } from '../validate/finding';
import type { Analyses } from './analyses';
import { DIAGNOSTIC_SOURCE, rangeOf } from './findingDiagnostics';
import { countFindings, countsInWords } from './findingCounts';

/** Scenarios open as text. */
export const SCENARIO_TEXT: vscode.DocumentFilter = { pattern: '**/*.scenario.json' };

/** Leads from a finding that is seen in the text, or in Problems, to its cell: a code action on it, and a lens above its line. */
export class ShowInTable implements vscode.CodeActionProvider, vscode.CodeLensProvider {
  constructor(readonly analyses: Analyses) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const { doc, findings } = this.analyses.of(document);
    return diagnostics
      .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
      .flatMap((diagnostic) => {
        const finding = findings.find(
          (one) => one.rule === diagnostic.code && rangeOf(doc.lines, one.place).isEqual(diagnostic.range),
        );
        if (!finding || !leadsToTable(finding)) return [];
        const action = new vscode.CodeAction('Show in Table', vscode.CodeActionKind.QuickFix);
        action.command = commandTo(document.uri, finding);
        action.diagnostics = [diagnostic];
        return [action];
      });
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { doc, findings } = this.analyses.of(document);
    const byLine = new Map<number, Finding[]>();
    for (const finding of findings.filter((one) => leadsToTable(one) && !one.waived)) {
      const { line } = rangeOf(doc.lines, finding.place).start;
      const there = byLine.get(line);
      if (there) there.push(finding);
      else byLine.set(line, [finding]);
    }
    return [...byLine].flatMap(([line, there]) => {
      const [first] = there;
      if (!first) return [];
      const command = commandTo(document.uri, first);
      const title = `${countsInWords(countFindings(there))}: show in table`;
      return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { ...command, title })];
    });
  }
}

function leadsToTable({ row, alternative }: Finding): boolean {
  return row !== undefined || alternative !== undefined;
}

function commandTo(uri: vscode.Uri, { row, alternative }: Finding): vscode.Command {
  return { command: 'scenario.showInTable', title: 'Show in Table', arguments: [uri, { row, alternative }] };
}
