import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { NumberDisplay } from '../editor/numberDisplay';
import type { TableSession } from '../editor/tableSession';
import { paneViews } from './paneViews';
import { workingFile } from './revision';

/** Whether a document is a version of a file that git keeps: the other pane of a diff, for instance. */
export function isVersionOfGit(uri: vscode.Uri): boolean {
  return uri.scheme === 'git';
}

/** Keeps the table of a version that git keeps told of what the file holds otherwise now. */
export class PaneChanges implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #file: vscode.TextDocument | undefined;

  constructor(
    readonly session: TableSession,
    readonly analyses: Analyses,
    readonly numbers: NumberDisplay,
  ) {
    this.#subscriptions = [
      session.onDidShow(() => this.#tell()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#file && contentChanges.length > 0) this.#tell();
      }),
    ];
    vscode.workspace.openTextDocument(workingFile(session.document.uri)).then(
      (file) => {
        this.#file = file;
        this.#tell();
      },
      // A file that was deleted since holds nothing that could be told.
      () => undefined,
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #tell(): void {
    if (!this.#file) return;
    const [file, version] = [this.#file, this.session.document].map((one) => this.analyses.firstLook(one).doc);
    if (file?.state !== 'sound' || version?.state !== 'sound') return;
    this.session.send({ type: 'changes', changes: paneViews(file.scenario, version.scenario, this.numbers) });
  }
}
