import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import { tableHtml } from './tableHtml';
import { TableSession } from './tableSession';

/** Opens scenarios as tables, and knows the tables that are open. */
export class TableProvider implements vscode.CustomTextEditorProvider {
  readonly #sessions = new Set<TableSession>();

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly analyses: Analyses,
    readonly log: vscode.LogOutputChannel,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const session = new TableSession(document, panel, this.analyses, this.log);
    this.#sessions.add(session);
    panel.onDidDispose(() => {
      this.#sessions.delete(session);
      session.dispose();
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')],
    };
    panel.webview.html = tableHtml(panel.webview, this.extensionUri);
  }

  /** The table in front. */
  activeSession(): TableSession | undefined {
    return [...this.#sessions].find(({ panel }) => panel.active);
  }
}
