import * as vscode from 'vscode';
import type { Assessment } from '../validate/assess';
import type { Analyses } from './analyses';
import { findingDiagnostics } from './findingDiagnostics';
import { isReadOnly, isScenario } from './scenarioFiles';

/** Keeps the Problems panel and the text editor's squiggles in step with the scenarios. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('scenario');
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  /** A scenario is open in no editor any more, and has no problems until somebody judges its file. */
  readonly onDidClose = this.#closed.event;

  constructor(readonly analyses: Analyses) {
    this.#subscriptions = [
      this.#collection,
      this.#closed,
      analyses.onDidChange((document) => this.update(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.update(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.update(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (!isScenario(uri)) return;
        this.#collection.delete(uri);
        this.#closed.fire(uri);
      }),
    ];
    for (const document of vscode.workspace.textDocuments) this.update(document);
  }

  /** Puts an open scenario's findings into the Problems panel; other documents and old versions from git have none. */
  update(document: vscode.TextDocument): void {
    if (isScenario(document.uri) && !isReadOnly(document.uri)) this.set(document.uri, this.analyses.of(document));
  }

  /** Puts what was found in a file into the Problems panel. */
  set(uri: vscode.Uri, assessment: Assessment): void {
    this.#collection.set(uri, findingDiagnostics(uri, assessment));
  }

  delete(uri: vscode.Uri): void {
    this.#collection.delete(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
