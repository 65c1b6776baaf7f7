import * as vscode from 'vscode';
import { t } from '../model/l10n';
import { catalogueEntry } from '../report/catalogue/catalogue';
import { entryAsMarkdown } from '../report/catalogue/catalogueAsMarkdown';

/** Pages are made when they are asked for, so that they are there without a network and in a browser, too. */
const SCHEME = 'scenario-rule';
/** Where the address of a page from outside VS Code leads, as in vscode://scenario-planner.scenario-planner/rules/values/missing. */
const ADDRESS = /^\/rules\/(.+)$/;

/** Gives the page of a rule as Markdown, and opens it for an address such as reports give. */
export class RulePages implements vscode.TextDocumentContentProvider, vscode.UriHandler {
  provideTextDocumentContent({ path }: vscode.Uri): string {
    const entry = catalogueEntry(path.replace(/^\/|\.md$/g, ''));
    return entry ? entryAsMarkdown(entry) : '';
  }

  handleUri({ path }: vscode.Uri): Promise<void> {
    return openRulePage(ADDRESS.exec(path)?.[1] ?? '');
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.window.registerUriHandler(this),
    );
  }
}

/** What leads to the page of a rule; nothing does for a file's own rules, whose reason stands in the finding. */
export function ruleLink(rule: string): vscode.Uri | undefined {
  if (!catalogueEntry(rule)) return undefined;
  const args = encodeURIComponent(JSON.stringify([rule]));
  return vscode.Uri.parse(`command:scenario.explainRule?${args}`);
}

/** Shows the page of a rule as VS Code shows Markdown. */
export async function openRulePage(rule: string): Promise<void> {
  if (!catalogueEntry(rule)) {
    void vscode.window.showWarningMessage(t('There is no rule “{0}”.', rule));
    return;
  }
  const page = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The Markdown extension can be switched off.
    await vscode.window.showTextDocument(page);
  }
}
