import * as vscode from 'vscode';
import { readPackDocument } from '../model/read/packDocument';
import { packFaults } from '../validate/packs/packFile';
import { rangeOf, ruleDiagnostic } from './findingDiagnostics';
import { isPack, isReadOnly } from './scenarioFiles';

/** Tells what is wrong with the rule packs that are open, where it stands. */
export class PackDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('scenario-packs');
  readonly #subscriptions = [
    this.#collection,
    vscode.workspace.onDidOpenTextDocument((document) => this.#update(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.#update(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)),
  ];

  constructor() {
    for (const document of vscode.workspace.textDocuments) this.#update(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(document: vscode.TextDocument): void {
    if (!isPack(document.uri) || isReadOnly(document.uri)) return;
    const doc = readPackDocument(document.getText());
    this.#collection.set(
      document.uri,
      packFaults(doc).map(({ rule, severity, message, place }) =>
        ruleDiagnostic(rule, severity, message, rangeOf(doc.lines, place)),
      ),
    );
  }
}
