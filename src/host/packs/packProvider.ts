import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { pageHtml } from '../editor/tableHtml';
import { PackSession } from './packSession';

/** The custom editor's id, as package.json contributes it. */
export const PACK_VIEW_TYPE = 'scenario.pack';

/** Opens rule packs as pages with their rules and concepts. */
export class PackProvider implements vscode.CustomTextEditorProvider {
  constructor(
    readonly extensionUri: vscode.Uri,
    readonly log: vscode.LogOutputChannel,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const session = new PackSession(document, panel, this.log);
    panel.onDidDispose(() => session.dispose());
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')],
    };
    panel.webview.html = pageHtml(panel.webview, this.extensionUri, 'pack', t('Rule pack'));
  }
}
