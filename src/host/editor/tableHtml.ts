import * as vscode from 'vscode';
import { t } from '../../model/l10n';

/** The table's page. */
export function tableHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  return pageHtml(webview, extensionUri, 'table', t('Scenario table'));
}

/**
 * A page by its script and its style sheet in `dist`. Scripts run by nonce only, and styles and the icon font come from
 * the extension alone.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, name: string, title: string): string {
  const file = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', ...path)).toString();
  const nonce = randomNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${file('codicons', 'codicon.css')}" id="vscode-codicon-stylesheet">
<link rel="stylesheet" href="${file(`${name}.css`)}">
</head>
<body>
<main id="app" data-chart-script="${file('chart.js')}" data-l10n="${attribute(JSON.stringify(vscode.l10n.bundle ?? {}))}"></main>
<script nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}

/** A text as it stands between double quotes in HTML. */
function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
