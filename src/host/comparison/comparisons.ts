import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { keptComparisonSchema, type Compared } from '../../protocol/comparison';
import type { Analyses } from '../analyses';
import type { TableProvider } from '../editor/tableProvider';
import { findGit } from '../git/gitApi';
import type { LastCommit } from '../git/lastCommit';
import { fileName } from '../scenarioFiles';
import { COMPARISON_VIEW_TYPE, ComparisonPanel } from './comparisonPanel';
import { DocumentSide, RevisionSide, type Side } from './sides';

/** Opens comparisons, brings them back when the window is loaded again, and knows those that are open. */
export class Comparisons implements vscode.WebviewPanelSerializer {
  readonly #open = new Map<string, ComparisonPanel>();

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly analyses: Analyses,
    readonly tables: TableProvider,
    readonly lastCommit: LastCommit,
    readonly log: vscode.LogOutputChannel,
  ) {}

  /** Compares a file as it is with what it was at a revision. */
  withRevision(uri: vscode.Uri, ref: string): Promise<void> {
    return this.#show({ file: uri.toString(), with: { ref } });
  }

  /** Compares a file with another one, which stands for the earlier state. */
  withFile(uri: vscode.Uri, other: vscode.Uri): Promise<void> {
    return this.#show({ file: uri.toString(), with: { file: other.toString() } });
  }

  /** Goes to the next change, or the one before, of the comparison in front. */
  step(by: 1 | -1): void {
    this.#active()?.send({ type: 'step', by });
  }

  /** Whether a file is in a git repository; where it is not, the person is told why. */
  async isInGit(uri: vscode.Uri): Promise<boolean> {
    if (await this.lastCommit.repositoryOf(uri)) return true;
    const why = (await findGit())
      ? t('{0} is in no git repository that is open. Compare it with another file instead.', fileName(uri))
      : t('VS Code’s Git extension is not there or is turned off. Compare the file with another one instead.');
    void vscode.window.showInformationMessage(why);
    return false;
  }

  /** Fills a tab that was open when the window was left, as its page kept what it is about. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = keptComparisonSchema.safeParse(state);
    const compared = kept.success ? kept.data.compared : undefined;
    if (compared && !this.#open.has(keyOf(compared))) this.#fill(panel, compared, this.#sidesOf(compared));
    else panel.dispose();
    return Promise.resolve();
  }

  async #show(compared: Compared): Promise<void> {
    if (this.#revealed(compared)) return;
    const sides = this.#sidesOf(compared);
    for (const side of sides) {
      const absence = await side.absence();
      if (absence === undefined) continue;
      void vscode.window.showWarningMessage(absence);
      for (const one of sides) one.dispose();
      return;
    }
    // Meanwhile another may have asked for the same.
    if (this.#revealed(compared)) {
      for (const one of sides) one.dispose();
      return;
    }
    const title = t('{0} ({1} ↔ {2})', fileName(vscode.Uri.parse(compared.file)), ...namesOf(sides));
    const panel = vscode.window.createWebviewPanel(COMPARISON_VIEW_TYPE, title, vscode.ViewColumn.Active);
    this.#fill(panel, compared, sides);
  }

  /** Goes to a comparison that is open. @returns whether it is */
  #revealed(compared: Compared): boolean {
    const open = this.#open.get(keyOf(compared));
    open?.panel.reveal();
    return open !== undefined;
  }

  #sidesOf({ file, with: other }: Compared): [Side, Side] {
    const { analyses, lastCommit } = this;
    const uri = vscode.Uri.parse(file);
    if ('ref' in other)
      return [
        new RevisionSide(uri, other.ref, analyses, lastCommit),
        new DocumentSide(uri, { name: t('working file') }, analyses),
      ];
    const otherUri = vscode.Uri.parse(other.file);
    const [before, after] = distinctNames(otherUri, uri);
    return [new DocumentSide(otherUri, { name: before }, analyses), new DocumentSide(uri, { name: after }, analyses)];
  }

  #fill(panel: vscode.WebviewPanel, compared: Compared, sides: [Side, Side]): void {
    const key = keyOf(compared);
    panel.iconPath = new vscode.ThemeIcon('compare-changes');
    const showInTable: ComparisonPanel['showInTable'] = (place) =>
      this.tables.reveal(vscode.Uri.parse(compared.file), place);
    const comparison = new ComparisonPanel(panel, compared, sides, showInTable, this.log, this.extensionUri);
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

/** Tells a comparison from others. */
function keyOf(compared: Compared): string {
  return JSON.stringify([compared.file, compared.with]);
}

function namesOf([before, after]: [Side, Side]): [string, string] {
  return [before.names.name, after.names.name];
}

/** What two files are called beside each other: by their names, where these are the same by their paths. */
function distinctNames(one: vscode.Uri, other: vscode.Uri): [string, string] {
  const names: [string, string] = [fileName(one), fileName(other)];
  return names[0] === names[1] ? [vscode.workspace.asRelativePath(one), vscode.workspace.asRelativePath(other)] : names;
}
