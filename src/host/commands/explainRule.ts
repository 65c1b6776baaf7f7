import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { catalogue } from '../../report/catalogue/catalogue';
import { openRulePage } from '../rulePages';

/** Shows the page of a rule, of one that is chosen from all where none is given. */
export async function explainRule(rule?: unknown): Promise<void> {
  const chosen = typeof rule === 'string' ? rule : await choose();
  if (chosen !== undefined) await openRulePage(chosen);
}

async function choose(): Promise<string | undefined> {
  const items = catalogue().flatMap(({ title, entries }) => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...entries.map((entry) => ({ label: entry.id, detail: entry.title })),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Explain Rule'),
    placeHolder: t('Type a part of its id or of what it finds'),
    matchOnDetail: true,
  });
  return picked?.label;
}
