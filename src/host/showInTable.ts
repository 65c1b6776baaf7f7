import * as vscode from 'vscode';
import { t } from '../model/l10n';
import type { Finding } from '../validate/finding';
import type { Analyses } from './analyses';
import { rangeOf } from './findingDiagnostics';
import { countFindings, countsInWords } from './findingCounts';

/** Scenarios open as text. */
export const SCENARIO_TEXT: vscode.DocumentFilter = { pattern: '**/*.scenario.json' };

/** Above each line of the text with a finding, a lens that leads to its cell. */
export class ShowInTableLenses implements vscode.CodeLensProvider {
  constructor(readonly analyses: Analyses) {}

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
      const title = t('{0}: show in table', countsInWords(countFindings(there)));
      return [
        new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { ...showInTableCommand(document.uri, first), title }),
      ];
    });
  }
}

/** Whether a finding stands at a row, a column or a cell that the table shows. */
export function leadsToTable({ row, alternative }: Finding): boolean {
  return row !== undefined || alternative !== undefined;
}

/** The command that goes to a finding's cell. */
export function showInTableCommand(uri: vscode.Uri, { rule, row, alternative }: Finding): vscode.Command {
  return {
    command: 'scenario.showInTable',
    title: t('Show in Table'),
    arguments: [uri, { rule, row, alternative }],
  };
}
