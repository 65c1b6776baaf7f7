import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { Diagnostics } from './diagnostics';
import { addCounts, countFindings, type FindingCounts } from './findingCounts';

/** What a run over the workspace came to. */
export interface WorkspaceSummary {
  readonly files: number;
  readonly counts: FindingCounts;
  /** Files that could not be read, with the reason. */
  readonly unreadable: readonly string[];
  readonly cancelled: boolean;
}

const SCENARIOS = '**/*.scenario.json';
const NEVER = '**/{node_modules,.git}/**';

/** Judges the scenarios of the workspace that no editor has open, and keeps up with them from the first run on. */
export class WorkspaceValidation implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  /** Counts the judgements of each file, so that a slow one never overwrites a newer. */
  readonly #generations = new Map<string, number>();
  #isOn = false;

  constructor(
    readonly analyses: Analyses,
    readonly diagnostics: Diagnostics,
  ) {}

  /**
   * Judges every scenario of the workspace, open or not.
   * @param open those that are open may be left to their editors, which judge them when they have shown them
   */
  async run(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
    open: 'judged' | 'left' = 'judged',
  ): Promise<WorkspaceSummary> {
    // From here on: a file may change behind the run, while it is with the others.
    this.#keepUp();
    const uris = await vscode.workspace.findFiles(SCENARIOS, NEVER, undefined, token);
    uris.sort((a, b) => (a.path < b.path ? -1 : 1));
    let counts: FindingCounts = { error: 0, warning: 0, info: 0 };
    let files = 0;
    const unreadable: string[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      if (open === 'left' && openDocument(uri)) continue;
      progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
      try {
        counts = addCounts(counts, await this.#judge(uri));
        files++;
      } catch (error) {
        unreadable.push(
          `${vscode.workspace.asRelativePath(uri)}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return { files, counts, unreadable, cancelled: token.isCancellationRequested };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #judge(uri: vscode.Uri): Promise<FindingCounts> {
    const open = openDocument(uri);
    if (open) {
      this.diagnostics.update(open);
      return countFindings(this.analyses.of(open).findings);
    }
    const isNewest = this.#begin(uri);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const assessment = await this.analyses.ofText(uri, text);
    if (isNewest() && !openDocument(uri)) this.diagnostics.set(uri, assessment);
    return countFindings(assessment.findings);
  }

  /** @returns whether nothing newer is known of a file than what begins now */
  #begin(uri: vscode.Uri): () => boolean {
    const generation = (this.#generations.get(uri.toString()) ?? 0) + 1;
    this.#generations.set(uri.toString(), generation);
    return () => this.#generations.get(uri.toString()) === generation;
  }

  /** What a slow judgement makes of a file that is gone meanwhile is told no more. */
  #gone(uri: vscode.Uri): void {
    this.#begin(uri);
    this.diagnostics.delete(uri);
  }

  #keepUp(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    const watcher = vscode.workspace.createFileSystemWatcher(SCENARIOS);
    const again = (uri: vscode.Uri) => {
      if (!openDocument(uri)) void this.#judge(uri).catch(() => this.diagnostics.delete(uri));
    };
    const allAgain = () => {
      for (const uri of this.#generations.keys()) again(vscode.Uri.parse(uri));
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete((uri) => this.#gone(uri)),
      this.diagnostics.onDidClose(again),
      this.analyses.settings.onDidChange(allAgain),
      this.analyses.packs.onDidChange(allAgain),
    );
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
