import * as vscode from 'vscode';
import type { Assessment } from '../validate/assess';
import type { Analyses } from './analyses';
import { FoundFindings } from './foundFindings';
import { isLarge } from './largeDocument';
import { ProblemCollection } from './problemCollection';
import { isReadOnly, isScenario } from './scenarioFiles';

/** How long (in ms) a large document that is opened waits for a table to say that it shows it first. */
const TABLE_COMES = 200;

/** How long (in ms) nobody edits a large document before its problems, of which there may be thousands, are told anew. */
const RESTS = 700;

/** Keeps the Problems panel and the text editor's squiggles in step with the scenarios. */
export class Diagnostics implements vscode.Disposable {
  readonly #problems = new ProblemCollection();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #resting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** What the Problems panel is told, and what the authors accept. */
  readonly found = new FoundFindings();
  /** A scenario is open in no editor any more, and has no problems until somebody judges its file. */
  readonly onDidClose = this.#closed.event;

  constructor(readonly analyses: Analyses) {
    this.#subscriptions = [
      this.#problems,
      this.#closed,
      this.found,
      analyses.onDidChange((document) => this.update(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (!isScenario(uri)) return;
        this.delete(uri);
        this.#closed.fire(uri);
      }),
    ];
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  /** Puts an open scenario's findings into the Problems panel; other documents and old versions from git have none. */
  update(document: vscode.TextDocument): void {
    if (isScenario(document.uri) && !isReadOnly(document.uri))
      this.#set(document.uri, this.analyses.of(document), true);
  }

  /** Puts what was found in a file that no editor has open into the Problems panel. */
  set(uri: vscode.Uri, assessment: Assessment): void {
    this.#set(uri, assessment, false);
  }

  #edited(document: vscode.TextDocument): void {
    if (!isLarge(document)) {
      this.update(document);
      return;
    }
    clearTimeout(this.#resting.get(document));
    const rest = setTimeout(() => {
      this.#resting.delete(document);
      void this.#rested(document);
    }, RESTS);
    this.#resting.set(document, rest);
  }

  /** Who looks at a table sees what an edit comes to before it is judged. */
  async #rested(document: vscode.TextDocument): Promise<void> {
    await this.analyses.takeIn(document);
    await this.#updateWhenJudged(document);
  }

  async #updateWhenJudged(document: vscode.TextDocument): Promise<void> {
    await this.analyses.whenJudged(document);
    // Who edits it meanwhile has it told anew.
    if (!document.isClosed && !this.#resting.has(document)) this.update(document);
  }

  /** A large document is judged when its table shows something; {@link Analyses.onDidChange} tells when that is. */
  #opened(document: vscode.TextDocument): void {
    if (!isLarge(document)) {
      this.update(document);
      return;
    }
    setTimeout(() => {
      if (!document.isClosed && !this.analyses.isHeld(document)) void this.#updateWhenJudged(document);
    }, TABLE_COMES);
  }

  #set(uri: vscode.Uri, assessment: Assessment, isOpen: boolean): void {
    this.#problems.set(uri, assessment, isOpen);
    this.found.set(uri, assessment);
  }

  /** Puts all that was found into the Problems panel again, where another has taken it away. */
  tellAgain(): void {
    this.#problems.tellAgain();
  }

  delete(uri: vscode.Uri): void {
    this.#problems.delete(uri);
    this.found.delete(uri);
  }

  dispose(): void {
    for (const rest of this.#resting.values()) clearTimeout(rest);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
