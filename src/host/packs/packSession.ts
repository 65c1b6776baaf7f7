import * as vscode from 'vscode';
import { readPackDocument, type PackDocument } from '../../model/read/packDocument';
import type { Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';
import { fromPackSchema, type FromPack, type ToPack } from '../../protocol/pack';
import { packFormulaProblems } from '../../validate/packs/faults';
import { editInTurn, replaceText } from '../editor/editQueue';
import { NumberDisplay } from '../editor/numberDisplay';
import { showTextBeside } from '../editor/textBeside';
import { undoInTurn } from '../editor/undoInTurn';
import { toldFunctions } from '../language/vocabulary';
import { affectsReadOnly, readOnlyReason } from '../readOnly';
import { changedRule } from './changedRule';
import { followChangedRule } from './followedRule';
import { packDetails } from './packDetails';
import type { PackGoal } from './packGoal';
import { packEdits } from './packEdits';
import { packFindings, type PackFinding } from './packFindings';
import { packNotice, packView } from './packView';
import { startingPack } from './startingPack';

/** One page on one rule pack: tells it what to show, and makes the edits that it asks for. */
export class PackSession implements vscode.Disposable {
  readonly #numbers = new NumberDisplay(vscode.env.language);
  readonly #subscriptions: vscode.Disposable[];
  #subject: Subject = { of: 'file' };
  #isReady = false;
  #now: { readonly version: number; readonly doc: PackDocument; readonly findings: readonly PackFinding[] } | undefined;
  /** The last state that could be read. */
  #lastGood: PackDocument | undefined;
  /** What is to be shown as soon as the page can listen. */
  #goal: PackGoal | undefined;
  /** What the page was told last, by type. */
  readonly #told = new Map<string, string>();

  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#changed(event.reason);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsReadOnly(event)) this.#refresh();
      }),
      panel.onDidChangeViewState(() => {
        // The page goes with its tab, and what is shown again is a new one that has yet to say that it listens.
        if (!panel.visible) this.#isReady = false;
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Has the page show one of the pack's contents. */
  reveal(goal: PackGoal): void {
    this.#goal = this.#isReady ? undefined : goal;
    if (this.#isReady) this.#send({ type: 'reveal', ...goal });
  }

  #receive(raw: unknown): void {
    const parsed = fromPackSchema.safeParse(raw);
    if (parsed.success) this.#handle(parsed.data);
    else this.log.error(`The page of a pack sent a message that is not understood: ${parsed.error.message}`);
  }

  #handle(message: FromPack): void {
    switch (message.type) {
      case 'ready':
        // A page that was hidden is made anew when it is shown again, and knows nothing.
        this.#told.clear();
        this.#subject = { of: 'file' };
        this.#isReady = true;
        this.#send({ type: 'functions', functions: toldFunctions() });
        this.#refresh();
        if (this.#goal) this.#send({ type: 'reveal', ...this.#goal });
        this.#goal = undefined;
        break;
      case 'show-details':
        this.#subject = message.subject;
        this.#told.delete('details');
        this.#refresh();
        break;
      case 'edit':
        void this.#edit(message.request, message.intent);
        break;
      case 'history':
        void undoInTurn(this.document, this.panel, message.command);
        break;
      case 'check-formula':
        this.#send({ ...message, type: 'formula-checked', problems: this.#problemsIn(message.text) });
        break;
      case 'fill':
        if (this.document.getText().trim() === '') void replaceText(this.document, startingPack(this.document.uri));
        break;
      case 'open-text':
        void showTextBeside(this.document, message.line);
        break;
    }
  }

  /** The document as it is now. */
  #read(): { readonly doc: PackDocument; readonly findings: readonly PackFinding[] } {
    const { version } = this.document;
    if (this.#now?.version !== version) {
      const doc = readPackDocument(this.document.getText());
      this.#now = { version, doc, findings: packFindings(doc) };
      if (doc.state === 'sound') this.#lastGood = doc;
    }
    return this.#now;
  }

  #changed(reason: vscode.TextDocumentChangeReason | undefined): void {
    const before = this.#now?.doc;
    this.#refresh();
    // What followed a rule elsewhere does not come back with it.
    if (reason !== undefined && this.panel.active && before) this.#follow(before);
  }

  /** Tells who still speaks of a rule that is called otherwise now, or is gone. */
  #follow(before: PackDocument): void {
    const rule = changedRule(before, this.#read().doc);
    if (rule) void followChangedRule(this.document.uri, rule);
  }

  /** Tells the page what is another than it knows. */
  #refresh(): void {
    if (!this.#isReady) return;
    const { doc: now, findings } = this.#read();
    const lastGood = now.text.trim() === '' ? undefined : this.#lastGood;
    const shown = now.state === 'broken' ? (lastGood ?? now) : now;
    const notice = packNotice(now, lastGood !== undefined, readOnlyReason(this.document));
    this.#tell({ type: 'pack', view: packView(shown, findings, notice) });
    const details = packDetails(shown, findings, this.#subject, this.#numbers);
    this.#tell({ type: 'details', subject: this.#subject, ...(details && { details }) });
  }

  #tell(message: ToPack): void {
    const text = JSON.stringify(message);
    if (this.#told.get(message.type) === text) return;
    this.#told.set(message.type, text);
    this.#send(message);
  }

  #send(message: ToPack): void {
    void this.panel.webview.postMessage(message);
  }

  async #edit(request: number, intent: Intent): Promise<void> {
    let shows: Subject | undefined;
    let before: PackDocument | undefined;
    const locked = readOnlyReason(this.document);
    const refused =
      locked ??
      (await editInTurn(this.document, () => {
        before = this.#read().doc;
        const result = packEdits(before, intent, this.#numbers);
        shows = result.shows;
        return result;
      }));
    // The change event has been here before the edit is confirmed, but nothing promises that it always is.
    this.#refresh();
    if (refused !== undefined) {
      this.#send({ type: 'refused', request, message: refused });
      return;
    }
    if (shows) this.#send({ type: 'made', request, subject: shows });
    this.#send({ type: 'accepted', request });
    if (before) this.#follow(before);
  }

  #problemsIn(formula: string) {
    const { pack } = this.#read().doc;
    return packFormulaProblems(pack, formula).map(({ message, offset, length, fix }) => ({
      severity: 'error' as const,
      message,
      offset,
      length,
      ...(fix && { fix }),
    }));
  }
}
