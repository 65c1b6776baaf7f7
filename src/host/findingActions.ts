import * as vscode from 'vscode';
import { t } from '../model/l10n';
import type { Finding, Fix } from '../validate/finding';
import { fixAll, hasSureFix } from '../validate/repair/fixAll';
import { wantsSource } from '../validate/sources/wantedSource';
import { canWaive } from '../validate/waivers/waive';
import type { Analyses } from './analyses';
import { documentEdits } from './documentEdits';
import { DIAGNOSTIC_SOURCE, rangeOf, ruleOf } from './findingDiagnostics';
import { meantFinding } from './repair/citeSource';
import { repairsOf } from './repair/knownRepairs';
import { leadsToTable, showInTableCommand } from './showInTable';

/** All fixes of a file that can be taken without a look, as `editor.codeActionsOnSave` names them. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('scenario');

/** VS Code asks by itself wherever the caret stands: values are only tried where it rests (in ms). */
const RESTS = 400;

/** A finding and the diagnostic that tells it. */
interface Told {
  readonly diagnostic: vscode.Diagnostic;
  readonly finding: Finding;
}

/** What can be done about a finding where it is seen in the text or in Problems: its fixes, and the way to its cell. */
export class FindingActions implements vscode.CodeActionProvider {
  constructor(readonly analyses: Analyses) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics, only, triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix))
      return only.intersects(FIX_ALL) ? this.#fixAll(document) : [];
    const before = this.#told(document, diagnostics);
    if (before.length === 0) return [];
    if (triggerKind === vscode.CodeActionTriggerKind.Automatic) {
      await new Promise((resolve) => setTimeout(resolve, RESTS));
      if (token.isCancellationRequested) return [];
    }
    const assessment = this.analyses.of(document);
    const told = this.#told(document, diagnostics);
    const repairs = ({ finding }: Told) => repairsOf(assessment, finding, () => this.analyses.drafts(document));
    return [
      ...told.flatMap((one) =>
        [...(one.finding.fixes ?? []), ...repairs(one)].map((fix) => fixAction(document, one.diagnostic, fix)),
      ),
      ...fixAlikeActions(document, told, assessment.findings),
      ...told.flatMap((one) => citeAction(document, one)),
      ...told.flatMap((one) => waiveAction(document, one)),
      ...showActions(document, told),
    ];
  }

  #told(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): Told[] {
    const { doc, findings } = this.analyses.of(document);
    return diagnostics
      .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
      .flatMap((diagnostic) => {
        const finding = findings.find(
          (one) =>
            !one.waived && one.rule === ruleOf(diagnostic) && rangeOf(doc.lines, one.place).isEqual(diagnostic.range),
        );
        return finding ? [{ diagnostic, finding }] : [];
      });
  }

  #fixAll(document: vscode.TextDocument): vscode.CodeAction[] {
    const edits = fixAll(this.analyses.of(document), (text) => this.analyses.ofDraft(document, text));
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(t('Fix all findings that can be fixed without a look'), FIX_ALL);
    action.edit = documentEdits(document, edits);
    return [action];
  }
}

/** Of each rule that was found more than once, all its fixes that can be taken without a look. */
function fixAlikeActions(
  document: vscode.TextDocument,
  told: readonly Told[],
  findings: readonly Finding[],
): vscode.CodeAction[] {
  return [...new Set(told.filter(({ finding }) => hasSureFix(finding)).map(({ finding }) => finding.rule))].flatMap(
    (rule) => {
      const alike = findings.filter((one) => one.rule === rule && hasSureFix(one));
      const [first] = alike;
      if (!first || alike.length < 2) return [];
      const title = t('Fix all {0}: {1}', alike.length, first.title);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: 'scenario.fixAll', title, arguments: [document.uri, rule] };
      action.diagnostics = told.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic);
      return [action];
    },
  );
}

function citeAction({ uri }: vscode.TextDocument, { diagnostic, finding }: Told): vscode.CodeAction[] {
  if (!wantsSource(finding)) return [];
  const title = t('Name the source …');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'scenario.citeSource', title, arguments: [uri, meantFinding(finding)] };
  action.diagnostics = [diagnostic];
  return [action];
}

function waiveAction({ uri }: vscode.TextDocument, { diagnostic, finding }: Told): vscode.CodeAction[] {
  if (!canWaive(finding)) return [];
  const title = t('Accept with a reason …');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const { rule, row, alternative } = finding;
  action.command = { command: 'scenario.waiveFinding', title, arguments: [uri, { rule, row, alternative }] };
  action.diagnostics = [diagnostic];
  return [action];
}

/** One action for each cell that the findings stand at, however many stand there. */
function showActions(document: vscode.TextDocument, told: readonly Told[]): vscode.CodeAction[] {
  const byCell = new Map<string, vscode.CodeAction>();
  for (const { diagnostic, finding } of told.filter((one) => leadsToTable(one.finding))) {
    const cell = `${finding.row ?? ''} ${finding.alternative ?? ''}`;
    const known = byCell.get(cell);
    const show = known ?? new vscode.CodeAction(t('Show in Table'), vscode.CodeActionKind.QuickFix);
    show.command = showInTableCommand(document.uri, finding);
    show.diagnostics = [...(known?.diagnostics ?? []), diagnostic];
    byCell.set(cell, show);
  }
  return [...byCell.values()];
}

function fixAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = documentEdits(document, fix.edits);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.preferred === true;
  return action;
}
