import * as vscode from 'vscode';
import type { Assessment } from '../validate/assess';
import type { Finding } from '../validate/finding';
import { rangeOf } from './findingDiagnostics';

/** A finding in a file. */
export interface Found {
  readonly uri: vscode.Uri;
  readonly finding: Finding;
  readonly range: vscode.Range;
}

/** How long (in ms) changes are gathered before they are told: a run over many files brings one after the other. */
const GATHER = 150;

/** What is found now in the files that have been judged, open or not. */
export class FoundFindings implements vscode.Disposable {
  readonly #byFile = new Map<string, readonly Found[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChange = this.#changed.event;

  get all(): readonly Found[] {
    return [...this.#byFile.values()].flat();
  }

  of(uri: vscode.Uri): readonly Found[] {
    return this.#byFile.get(uri.toString()) ?? [];
  }

  /** Whether a file has been judged, whatever was found. */
  knows(uri: vscode.Uri): boolean {
    return this.#byFile.has(uri.toString());
  }

  set(uri: vscode.Uri, { doc, findings }: Assessment): void {
    this.#byFile.set(
      uri.toString(),
      findings.map((finding) => ({ uri, finding, range: rangeOf(doc.lines, finding.place) })),
    );
    this.#tell();
  }

  delete(uri: vscode.Uri): void {
    if (this.#byFile.delete(uri.toString())) this.#tell();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
    }, GATHER);
  }
}
