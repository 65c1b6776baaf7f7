import * as vscode from 'vscode';
import { Analyses } from './analyses';
import { openAsTable } from './commands/openAsTable';
import { openAsText } from './commands/openAsText';
import { tableCommand } from './commands/tableCommands';
import { validateFile } from './commands/validateFile';
import { Diagnostics } from './diagnostics';
import { TableProvider } from './editor/tableProvider';
import { PackFiles } from './packFiles';
import { TABLE_VIEW_TYPE } from './scenarioFiles';

/** Called by VS Code when a scenario is opened, a command is run, or the workspace has scenarios. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Scenario Planner', { log: true });
  const packs = new PackFiles();
  const analyses = new Analyses(packs);
  const diagnostics = new Diagnostics(analyses);
  const tables = new TableProvider(context.extensionUri, analyses, log);
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    log,
    packs,
    analyses,
    diagnostics,
    vscode.window.registerCustomEditorProvider(TABLE_VIEW_TYPE, tables, { supportsMultipleEditorsPerDocument: true }),
    registerCommand('scenario.openAsText', openAsText),
    registerCommand('scenario.openAsTable', openAsTable),
    registerCommand('scenario.validateFile', (uri?: vscode.Uri) => validateFile(diagnostics, uri)),
    registerCommand('scenario.listFindings', tableCommand(tables, 'list-findings')),
    registerCommand('scenario.editCell', tableCommand(tables, 'edit')),
    registerCommand('scenario.clearCell', tableCommand(tables, 'clear')),
    registerCommand('scenario.blankCell', tableCommand(tables, 'blank')),
  );
}
