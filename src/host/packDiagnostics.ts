import * as vscode from 'vscode';
import { packFaults } from '../validate/packs/packFile';
import { DIAGNOSTIC_SOURCE, SEVERITY, rangeOf } from './findingDiagnostics';
import { isReadOnly } from './scenarioFiles';
import { ruleLink } from './rulePages';

/** Tells what is wrong with the rule packs that are open as text, where it stands. */
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
    if (!document.uri.path.endsWith('.scenario-rules.json') || isReadOnly(document.uri)) return;
    const { faults, lines } = packFaults(document.getText());
    this.#collection.set(
      document.uri,
      faults.map(({ rule, severity, message, place }) => {
        const diagnostic = new vscode.Diagnostic(rangeOf(lines, place), message, SEVERITY[severity]);
        diagnostic.source = DIAGNOSTIC_SOURCE;
        const target = ruleLink(rule);
        diagnostic.code = target ? { value: rule, target } : rule;
        return diagnostic;
      }),
    );
  }
}
