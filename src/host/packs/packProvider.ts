import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { pageHtml } from '../editor/tableHtml';
import type { PackGoal } from './packGoal';
import { PackSession } from './packSession';

/** The custom editor's id, as package.json contributes it. */
export const PACK_VIEW_TYPE = 'scenario.pack';

/** Opens rule packs as pages with their rules and concepts. */
export class PackProvider implements vscode.CustomTextEditorProvider {
  readonly #sessions = new Set<PackSession>();
  /** What a page that is being opened is to show, by its file. */
  readonly #goals = new Map<string, PackGoal>();

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly log: vscode.LogOutputChannel,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const session = new PackSession(document, panel, this.log);
    this.#sessions.add(session);
    const key = document.uri.toString();
    const goal = this.#goals.get(key);
    if (goal) session.reveal(goal);
    this.#goals.delete(key);
    panel.onDidDispose(() => {
      this.#sessions.delete(session);
      session.dispose();
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')],
    };
    panel.webview.html = pageHtml(panel.webview, this.extensionUri, 'pack', t('Rule pack'));
  }

  /** Shows a pack's page, and on it one of the pack's contents. @param open opens the page where there is none */
  async reveal(uri: vscode.Uri, goal: PackGoal, open: (uri: vscode.Uri) => Promise<void>): Promise<void> {
    const there = [...this.#sessions].find(({ document }) => document.uri.toString() === uri.toString());
    if (there) {
      there.reveal(goal);
      there.panel.reveal();
      return;
    }
    this.#goals.set(uri.toString(), goal);
    await open(uri);
  }
}
