import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { Analyses } from '../analyses';
import type { TableProvider } from '../editor/tableProvider';
import { findGit, type Repository } from '../git/gitApi';
import type { LastCommit } from '../git/lastCommit';
import { findRevision } from '../git/revision';
import { COMPARISON_VIEW_TYPE, ComparisonPanel } from './comparisonPanel';
import { DocumentSide, RevisionSide, type Side } from './sides';

/** Opens comparisons, and knows those that are open. */
export class Comparisons {
  readonly #open = new Map<string, ComparisonPanel>();

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly analyses: Analyses,
    readonly tables: TableProvider,
    readonly lastCommit: LastCommit,
    readonly log: vscode.LogOutputChannel,
  ) {}

  /** Compares a file as it is with what it was at a revision. */
  async withRevision(uri: vscode.Uri, repository: Repository, ref: string): Promise<void> {
    const revision = await findRevision(repository, ref);
    if (!revision) {
      void vscode.window.showWarningMessage(unknownRevision(ref));
      return;
    }
    const before = new RevisionSide(uri, revision, repository, this.analyses, this.lastCommit);
    await this.#show(uri, before, t('working file'));
  }

  /** Compares a file with another one, which stands for the earlier state. */
  async withFile(uri: vscode.Uri, other: vscode.Uri): Promise<void> {
    const document = await openDocument(other);
    if (!document) return;
    const names = distinctNames(other, uri);
    await this.#show(uri, new DocumentSide(document, { name: names[0] }, this.analyses), names[1]);
  }

  /** Goes to the next change, or the one before, of the comparison in front. */
  step(by: 1 | -1): void {
    this.#active()?.send({ type: 'step', by });
  }

  /** The git repository of a file; where there is none, the person is told why. */
  async repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
    const git = await findGit();
    const repository = git?.getRepository(uri) ?? undefined;
    if (repository) return repository;
    const why = git
      ? t('{0} is in no git repository that is open. Compare it with another file instead.', fileName(uri))
      : t('VS Code’s Git extension is not there or is turned off. Compare the file with another one instead.');
    void vscode.window.showInformationMessage(why);
    return undefined;
  }

  async #show(uri: vscode.Uri, before: Side, afterName: string): Promise<void> {
    const document = await openDocument(uri);
    if (!document) {
      before.dispose();
      return;
    }
    const after = new DocumentSide(document, { name: afterName }, this.analyses);
    const state = await before.assess();
    if (typeof state === 'string') {
      void vscode.window.showInformationMessage(`${fileName(uri)}: ${state}`);
      before.dispose();
      after.dispose();
      return;
    }
    const key = `${before.key} ${after.key}`;
    const open = this.#open.get(key);
    if (open) {
      before.dispose();
      after.dispose();
      open.panel.reveal();
      return;
    }
    const title = t('{0} ({1} ↔ {2})', fileName(uri), before.names.name, afterName);
    const panel = vscode.window.createWebviewPanel(COMPARISON_VIEW_TYPE, title, vscode.ViewColumn.Active);
    panel.iconPath = new vscode.ThemeIcon('compare-changes');
    const showInTable: ComparisonPanel['showInTable'] = (place) => this.tables.reveal(uri, place);
    const comparison = new ComparisonPanel(panel, before, after, showInTable, this.log, this.extensionUri);
    this.#open.set(key, comparison);
    panel.onDidDispose(() => {
      this.#open.delete(key);
      comparison.dispose();
    });
  }

  #active(): ComparisonPanel | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active);
  }
}

function unknownRevision(ref: string): string {
  return ref === 'HEAD'
    ? t('There is no commit yet to compare with.')
    : t('“{0}” is no branch, tag or commit of this repository.', ref);
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    void vscode.window.showWarningMessage(t('{0} cannot be opened: it may have been deleted.', fileName(uri)));
    return undefined;
  }
}

/** What two files are called beside each other: by their names, where these are the same by their paths. */
function distinctNames(one: vscode.Uri, other: vscode.Uri): [string, string] {
  const names: [string, string] = [fileName(one), fileName(other)];
  return names[0] === names[1] ? [vscode.workspace.asRelativePath(one), vscode.workspace.asRelativePath(other)] : names;
}

/** The last part of a file's path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
