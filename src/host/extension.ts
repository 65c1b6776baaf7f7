import * as vscode from 'vscode';
import { looksSchema } from '../protocol/looks';
import { Analyses } from './analyses';
import { arrangeCommands } from './arrange/arrangeCommands';
import { arrangementSchema } from '../protocol/arrangement';
import { validateClosedFiles } from './closedFiles';
import { copyCommand, pasteCommand } from './commands/clipboardCommands';
import { explainRule } from './commands/explainRule';
import { lookCommand } from './commands/lookCommands';
import { newRulePack } from './commands/newRulePack';
import { newScenario } from './commands/newScenario';
import { openAsForm } from './commands/openAsForm';
import { openAsTable } from './commands/openAsTable';
import { openAsText } from './commands/openAsText';
import { showInForm } from './commands/showInForm';
import { showInTable } from './commands/showInTable';
import { tableCommand } from './commands/tableCommands';
import { validateFile } from './commands/validateFile';
import { validateWorkspace } from './commands/validateWorkspace';
import { comparisonCommands } from './comparison/comparisonCommands';
import { Comparisons } from './comparison/comparisons';
import { conflictCommands } from './conflicts/conflictCommands';
import { Diagnostics } from './diagnostics';
import { RememberedView } from './editor/rememberedView';
import { savedWithEdits } from './editor/editQueue';
import { savesNoted } from './editor/saves';
import { TableProvider } from './editor/tableProvider';
import { FIX_ALL, FindingActions } from './findingActions';
import { registerFormatting } from './formatting';
import { startJsonService } from './language/jsonService';
import { registerLanguage } from './language/register';
import { FindingsStatus } from './findingsStatus';
import { findingCommands } from './findingsView/findingCommands';
import { FindingsTree } from './findingsView/findingsTree';
import { LastCommit } from './git/lastCommit';
import { PackDiagnostics } from './packDiagnostics';
import { PackFiles } from './packFiles';
import { PACK_TEXT, PackActions } from './packs/packActions';
import { PACK_VIEW_TYPE, PackProvider } from './packs/packProvider';
import { fixAllFindings } from './repair/fixAllFindings';
import { citeWantedSource } from './repair/citeSource';
import { waiveFinding } from './repair/waiveFinding';
import { RulePages } from './rulePages';
import { TABLE_VIEW_TYPE } from './scenarioFiles';
import { SettingsFiles } from './settingsFiles';
import { tellScenarios } from './scenariosKnown';
import { SCENARIO_TEXT, ShowInTableLenses } from './showInTable';
import { speakAsEditor } from './speech';
import { structureCommands } from './structure/structureCommands';
import { keepProblems, ValidateTasks } from './tasks/validateTasks';
import { WorkspaceValidation } from './workspaceValidation';

/** Called by VS Code when a scenario is opened, a command is run, or the workspace has scenarios. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await speakAsEditor(context.extensionUri);
  const log = vscode.window.createOutputChannel('Scenario Planner', { log: true });
  const packs = new PackFiles();
  const settings = new SettingsFiles();
  const analyses = new Analyses(packs, settings);
  const diagnostics = new Diagnostics(analyses);
  const lastCommit = new LastCommit();
  const looks = new RememberedView(context.workspaceState, 'looks', looksSchema);
  const arrangements = new RememberedView(context.workspaceState, 'arrangement', arrangementSchema);
  const tables = new TableProvider(context.extensionUri, analyses, log, lastCommit, looks, arrangements);
  const packPages = new PackProvider(context.extensionUri, log);
  const comparisons = new Comparisons(context.extensionUri, analyses, tables, lastCommit, log);
  const validation = new WorkspaceValidation(analyses, diagnostics);
  const findings = new FindingsTree(diagnostics.found, analyses, context.workspaceState);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    log,
    packs,
    settings,
    analyses,
    lastCommit,
    looks,
    arrangements,
    diagnostics,
    validation,
    validateClosedFiles(validation, log),
    findings,
    new FindingsStatus(diagnostics.found),
    new PackDiagnostics(),
    new ValidateTasks(context.extensionUri).register(),
    keepProblems(() => diagnostics.tellAgain()),
    savedWithEdits(),
    savesNoted(),
    tellScenarios(),
    new RulePages().register(),
    vscode.window.registerCustomEditorProvider(TABLE_VIEW_TYPE, tables, { supportsMultipleEditorsPerDocument: true }),
    vscode.window.registerCustomEditorProvider(PACK_VIEW_TYPE, packPages, { supportsMultipleEditorsPerDocument: true }),
    vscode.languages.registerCodeActionsProvider(SCENARIO_TEXT, new FindingActions(analyses), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
    vscode.languages.registerCodeActionsProvider(PACK_TEXT, new PackActions(), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.languages.registerCodeLensProvider(SCENARIO_TEXT, new ShowInTableLenses(analyses)),
    ...registerLanguage(analyses),
    ...registerFormatting(analyses),
    startJsonService(),
    registerCommand('scenario.newScenario', (folder?: vscode.Uri) => newScenario(context.extensionUri, folder)),
    registerCommand('scenario.newRulePack', newRulePack),
    registerCommand('scenario.explainRule', explainRule),
    registerCommand('scenario.validateWorkspace', () => validateWorkspace(validation)),
    registerCommand('scenario.showInTable', (uri?: vscode.Uri, target?: unknown) => showInTable(tables, uri, target)),
    registerCommand('scenario.showInForm', (uri?: vscode.Uri, goal?: unknown) => showInForm(packPages, uri, goal)),
    registerCommand('scenario.citeSource', (uri?: vscode.Uri, finding?: unknown) =>
      citeWantedSource(tables, uri, finding),
    ),
    registerCommand('scenario.waiveFinding', (uri?: vscode.Uri, meant?: unknown) => waiveFinding(tables, uri, meant)),
    registerCommand('scenario.fixAll', (uri?: vscode.Uri, rule?: unknown) => fixAllFindings(tables, uri, rule)),
    registerCommand('scenario.nextFinding', tableCommand(tables, 'next-finding')),
    registerCommand('scenario.previousFinding', tableCommand(tables, 'previous-finding')),
    ...findingCommands(findings, tables),
    ...structureCommands(tables),
    ...arrangeCommands(tables),
    ...comparisonCommands(comparisons),
    ...conflictCommands(tables),
    registerCommand('scenario.find', tableCommand(tables, 'find')),
    registerCommand('scenario.replace', tableCommand(tables, 'replace')),
    registerCommand('scenario.findNext', tableCommand(tables, 'find-next')),
    registerCommand('scenario.findPrevious', tableCommand(tables, 'find-previous')),
    registerCommand('scenario.revertCell', tableCommand(tables, 'revert')),
    registerCommand('scenario.revertPart', tableCommand(tables, 'revert')),
    registerCommand('scenario.peekChange', tableCommand(tables, 'peek-change')),
    registerCommand('scenario.peekPreviousChange', tableCommand(tables, 'peek-previous-change')),
    registerCommand('scenario.fixFinding', tableCommand(tables, 'fix')),
    registerCommand('scenario.editInFormulaBar', tableCommand(tables, 'edit-in-bar')),
    registerCommand('scenario.tracePrecedents', tableCommand(tables, 'trace-reads')),
    registerCommand('scenario.traceDependents', tableCommand(tables, 'trace-read-by')),
    registerCommand('scenario.toggleDetails', tableCommand(tables, 'details')),
    registerCommand('scenario.renameLabel', tableCommand(tables, 'rename')),
    registerCommand('scenario.showBars', lookCommand(tables, { type: 'paint-row', paint: 'bars' })),
    registerCommand('scenario.showColourScale', lookCommand(tables, { type: 'paint-row', paint: 'scale' })),
    registerCommand('scenario.showChart', lookCommand(tables, { type: 'chart' })),
    registerCommand('scenario.openAsText', openAsText),
    registerCommand('scenario.openAsTable', openAsTable),
    registerCommand('scenario.openAsForm', openAsForm),
    registerCommand('scenario.validateFile', (uri?: vscode.Uri) => validateFile(diagnostics, uri)),
    registerCommand('scenario.listFindings', tableCommand(tables, 'list-findings')),
    registerCommand('scenario.editCell', tableCommand(tables, 'edit')),
    registerCommand('scenario.clearCell', tableCommand(tables, 'clear')),
    registerCommand('scenario.blankCell', tableCommand(tables, 'blank')),
    registerCommand('scenario.cut', copyCommand(tables, true)),
    registerCommand('scenario.copy', copyCommand(tables, false)),
    registerCommand('scenario.paste', pasteCommand(tables, false)),
    registerCommand('scenario.pasteValues', pasteCommand(tables, true)),
  );
}
