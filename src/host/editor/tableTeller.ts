import * as vscode from 'vscode';
import type { TableView, ToTable } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import type { Analyses } from '../analyses';
import { arrival } from '../arrival';
import { isLarge } from '../largeDocument';
import { readOnlyReason } from '../readOnly';
import type { NumberDisplay } from './numberDisplay';
import { TableFeed } from './tableFeed';

/** Rows of a large document that are sent at first: as many as a large screen shows. */
const FIRST_ROWS = 50;
const ROWS_AT_ONCE = 250;

/** Tells a page what its document holds: all of it at first, then what changed, and many rows a few at a time. */
export class TableTeller implements vscode.Disposable {
  readonly #feed: TableFeed;
  /** Has a large document judged by nobody before its rows are shown. */
  readonly #hold: vscode.Disposable;
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #told = new vscode.EventEmitter<void>();
  #isDisposed = false;
  /** Whether the page was sent the first rows alone, of a document that is still to be read. */
  #isGlimpsed = false;
  /** Counts what the page is told. */
  #turn = 0;
  /** The page was sent everything, at first or anew. */
  readonly onDidShow = this.#shown.event;
  /** The page has been told what the document holds now. */
  readonly onDidTell = this.#told.event;

  /** @param refreshed is called when the page is told of a state which is read and judged */
  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    readonly analyses: Analyses,
    numbers: NumberDisplay,
    readonly refreshed: () => void,
  ) {
    this.#feed = new TableFeed(numbers, () => readOnlyReason(document));
    this.#hold = analyses.hold(document);
    // While the page is loading. It shows the first rows of a large document before all of it is read.
    setTimeout(() => {
      if (!this.#isDisposed && !this.isShown && !isLarge(document)) this.#feed.remember(analyses.firstLook(document));
    });
  }

  /** Whether the page has been sent anything. */
  get isShown(): boolean {
    return this.#feed.isShown;
  }

  /** What is known of the document: until all its rows are shown, nothing need be judged. */
  now(): Assessment {
    return this.#feed.isWhole ? this.analyses.of(this.document) : this.analyses.firstLook(this.document);
  }

  /** @returns what is settled once the page has been handed it */
  post(message: ToTable): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const one of [this.#hold, this.#shown, this.#told]) one.dispose();
  }

  /**
   * What a page shows at first that has been sent nothing, or is made anew.
   * @param isAnywhere whether it does not matter which rows these are
   */
  begin(isAnywhere: boolean): TableView {
    // Who wants to be somewhere is not served by the first rows.
    const glimpse = isAnywhere ? this.analyses.glimpse(this.document, FIRST_ROWS) : undefined;
    this.#isGlimpsed = glimpse !== undefined;
    if (glimpse) return this.#feed.glimpse(glimpse);
    return this.#feed.show(this.now(), isLarge(this.document) ? FIRST_ROWS : undefined);
  }

  /** Goes on with the other rows. @param sent is settled once the page has been handed what it shows at first */
  goOn(sent: Thenable<boolean>): void {
    const tellAll = () => {
      this.#shown.fire();
      this.#more();
    };
    // The page has what it shows at first before all is read.
    if (this.#isGlimpsed) void arrival([sent]).then(tellAll);
    else tellAll();
  }

  /** The rows from this one on are in view. */
  wants(row: string): void {
    this.#feed.wants(row);
  }

  /** Of a large document what an edit comes to is told before what is found then. */
  changed(): void {
    const judged = this.#feed.isWhole ? this.analyses.takeIn(this.document) : undefined;
    if (!judged) this.refresh();
    else void judged.then(() => !this.#isDisposed && this.refresh());
  }

  refresh(): void {
    void this.tell(this.now());
    this.refreshed();
  }

  /**
   * Tells the page what changed from what it shows to this: of many rows those in view at once, and the others a few at
   * a time, so that what people do meanwhile comes between.
   * @returns when it has been told, or there is something else to tell
   */
  async tell(assessment: Assessment): Promise<void> {
    const turn = ++this.#turn;
    let patch = this.#feed.patch(assessment);
    for (;;) {
      await arrival(patch ? [this.post({ type: 'patch', patch })] : []);
      if (turn !== this.#turn || this.#isDisposed) return;
      // A page in a tab that is not seen takes nothing, and asks for all when it is.
      if (!this.#feed.isBehind || !this.panel.visible) break;
      patch = this.#feed.next(ROWS_AT_ONCE);
    }
    this.#told.fire();
  }

  /** Of a large document the rows follow a few at a time. */
  #more(): void {
    if (this.#isDisposed) return;
    if (this.#feed.isWhole || !this.panel.visible) {
      this.#hold.dispose();
      return;
    }
    const patch = this.#feed.more(this.now(), ROWS_AT_ONCE);
    void arrival(patch ? [this.post({ type: 'patch', patch })] : []).then(() => this.#more());
  }
}
