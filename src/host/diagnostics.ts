import * as vscode from 'vscode';
import type { Span } from '../model/read/lines';
import type { Finding, Severity } from '../validate/finding';
import type { Analyses } from './analyses';
import { isReadOnly, isScenario } from './scenarioFiles';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Keeps the Problems panel and the text editor's squiggles in step with every open scenario. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('scenario');
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly analyses: Analyses) {
    this.#subscriptions = [
      this.#collection,
      analyses.onDidChange((document) => this.update(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.update(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.update(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)),
    ];
    for (const document of vscode.workspace.textDocuments) this.update(document);
  }

  /** Puts a scenario's findings into the Problems panel; other documents and old versions from git have none. */
  update(document: vscode.TextDocument): void {
    if (!isScenario(document.uri) || isReadOnly(document.uri)) return;
    const { findings } = this.analyses.of(document);
    this.#collection.set(
      document.uri,
      findings.filter(({ waived }) => !waived).map((finding) => diagnosticOf(document, finding)),
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function diagnosticOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, finding.place),
    `${finding.message}\n${finding.because}`,
    SEVERITY[finding.severity],
  );
  diagnostic.source = 'scenario';
  diagnostic.code = finding.rule;
  diagnostic.relatedInformation = finding.related.map(
    ({ place, message }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, place)), message),
  );
  return diagnostic;
}

function rangeOf(document: vscode.TextDocument, { offset, length }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}
