import * as vscode from 'vscode';
import { assess, type Assessment } from '../validate/assess';
import type { PackFiles } from './packFiles';
import { isScenario } from './scenarioFiles';
import { today } from './today';

/** A document's text, read, computed and judged. */
export interface Analysis extends Assessment {
  readonly version: number;
}

/** Reads and judges scenarios: a document once for each of its versions, whoever asks first. */
export class Analyses implements vscode.Disposable {
  readonly #known = new WeakMap<vscode.TextDocument, Analysis>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  /** What is found in a document may have changed though its text has not: a pack was read or has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly packs: PackFiles) {
    this.#subscriptions = [this.#changed, packs.onDidChange(() => this.#packsChanged())];
  }

  of(document: vscode.TextDocument): Analysis {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known;
    const analysis = { version: document.version, ...this.#assess(document.uri, document.getText(), known) };
    this.#known.set(document, analysis);
    return analysis;
  }

  /** Judges what a document would be with another text. Nothing of it is kept. */
  ofDraft(document: vscode.TextDocument, text: string): Assessment {
    return this.#assess(document.uri, text, this.of(document));
  }

  /** Judges a text that is open in no editor, with its packs read first. */
  async ofText(uri: vscode.Uri, text: string): Promise<Assessment> {
    const first = this.#assess(uri, text);
    const references = first.doc.scenario.packs ?? [];
    if (references.length === 0) return first;
    await this.packs.load(uri, references);
    return this.#assess(uri, text, first);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #assess(uri: vscode.Uri, text: string, previous?: Assessment): Assessment {
    let isPending = false;
    const packText = (reference: string) => {
      const pack = this.packs.find(uri, reference);
      isPending ||= pack.state === 'pending';
      return pack.state === 'read' ? pack.text : undefined;
    };
    const assessment = assess(text, { packText, today: today() }, previous);
    if (!isPending) return assessment;
    // A pack that is still being read is not missing.
    return { ...assessment, findings: assessment.findings.filter(({ rule }) => rule !== 'packs/not-found') };
  }

  #packsChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (!isScenario(document.uri) || !this.#known.delete(document)) continue;
      this.#changed.fire(document);
    }
  }
}
