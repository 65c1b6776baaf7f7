import * as vscode from 'vscode';
import { toHostSchema, type CellAddress, type ToHost, type ToTable } from '../../protocol';
import type { ScenarioText } from '../../model/read/scenarioText';
import { PLAIN, type Arrangement } from '../../protocol/arrangement';
import type { Looks } from '../../protocol/looks';
import type { Assessment } from '../../validate/assess';
import type { Analyses } from '../analyses';
import { cellHistory } from '../details/cellHistory';
import { DetailsFeed } from '../details/detailsFeed';
import { handlePackMessage } from '../details/packFields';
import { isLarge } from '../largeDocument';
import { TableFormulas } from '../language/tableFormulas';
import { affectsReadOnly, readOnlyReason } from '../readOnly';
import { TableRepairs } from '../repair/tableRepairs';
import { arrival } from '../arrival';
import { NumberDisplay } from './numberDisplay';
import type { RememberedView } from './rememberedView';
import { TableEdits } from './tableEdits';
import { TableFeed } from './tableFeed';
import { TableFocus } from './tableFocus';
import { showTextBeside } from './textBeside';

/** Rows of a large document that are sent at first: as many as a large screen shows. */
const FIRST_ROWS = 50;
const ROWS_AT_ONCE = 250;

/** The active place by ids: of a cell its row and its alternative, of a label the row, of a head the alternative. */
export interface ActivePlace {
  readonly row?: string | undefined;
  readonly alternative?: string | undefined;
  readonly section?: string | undefined;
}

/** One table on one document: sends the page what to show, and makes the edits that it asks for. */
export class TableSession implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  readonly numbers = new NumberDisplay(vscode.env.language);
  readonly #focus: TableFocus;
  readonly #feed: TableFeed;
  readonly #details: DetailsFeed;
  readonly #repairs: TableRepairs;
  readonly #formulas: TableFormulas;
  readonly #edits = new TableEdits(this, () => this.#changed());
  /** Has a large document judged by nobody before its rows are shown. */
  readonly #hold: vscode.Disposable;
  #isDisposed = false;
  /** Counts what the page is told. */
  #telling = 0;
  /** Where the person is in the table. */
  active: ActivePlace = {};
  /** The file as the last commit has it, where there is one. */
  committed: ScenarioText | undefined;
  /** What of the table is shown to the person now. */
  arrangement: Arrangement = PLAIN;
  #onReady: (() => void)[] = [];
  readonly #shown = new vscode.EventEmitter<void>();
  /** The page was sent everything, at first or anew. */
  readonly onDidShow = this.#shown.event;
  readonly #saidAll = new vscode.EventEmitter<void>();
  /** The page has been told what the document holds. */
  readonly onDidTell = this.#saidAll.event;

  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    readonly analyses: Analyses,
    readonly log: vscode.LogOutputChannel,
    /** Fills an empty file with what the person chooses. */
    readonly fill: () => Promise<void>,
    readonly looks: RememberedView<Looks>,
    readonly arrangements: RememberedView<Arrangement>,
  ) {
    this.#focus = new TableFocus(panel);
    this.#subscriptions = [
      this.#shown,
      this.#saidAll,
      this.#focus,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#changed();
      }),
      analyses.onDidChange((changed) => {
        if (changed === document) this.#refresh();
      }),
      analyses.onDidForesee(({ document: edited, assessment, firstTell }) => {
        if (edited === document) firstTell(this.#tell(assessment));
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsReadOnly(event)) this.#refresh();
      }),
    ];
    this.#details = new DetailsFeed(
      this.numbers,
      () => analyses.of(document),
      (message) => this.send(message),
    );
    this.#repairs = new TableRepairs(document, analyses, (message) => this.send(message));
    this.#formulas = new TableFormulas(document, analyses, this.numbers, (message) => this.send(message));
    this.#feed = new TableFeed(this.numbers, () => readOnlyReason(document));
    this.#hold = analyses.hold(document);
    // While the page is loading. It shows the first rows of a large document before all of it is read.
    setTimeout(() => {
      if (!this.#isDisposed && !this.#feed.isShown && !isLarge(document))
        this.#feed.remember(analyses.firstLook(document));
    });
  }

  /** Tell the page something, once it can listen. */
  send(message: ToTable): void {
    if (this.#feed.isShown) void this.#post(message);
    else this.#onReady.push(() => this.send(message));
  }

  /** @returns what is settled once the page has been handed it */
  #post(message: ToTable): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#hold.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #receive(raw: unknown): void {
    const parsed = toHostSchema.safeParse(raw);
    if (parsed.success) this.#handle(parsed.data);
    else this.log.error(`The table sent a message that is not understood: ${parsed.error.message}`);
  }

  #handle(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#show(message.isAsItWas);
        break;
      case 'want':
        this.#feed.wants(message.row);
        break;
      case 'focus':
        this.#focus.told(message.has);
        break;
      case 'edit':
        void this.#edits.make(message.request, message.intent);
        break;
      case 'history':
        this.#edits.history(message.command);
        break;
      case 'explain':
      case 'check-formula':
      case 'trace':
        this.#formulas.handle(message);
        break;
      case 'show-details':
        this.#details.show(message.subject);
        break;
      case 'ask-history':
        void this.#history(message);
        break;
      case 'choose-pack':
      case 'open-pack':
        void handlePackMessage(this.document, this.#now().doc, message, (answer) => this.send(answer));
        break;
      case 'active':
        this.active = { row: message.row, alternative: message.alternative, section: message.section };
        break;
      case 'insert':
        void this.#edits.insert(message);
        break;
      case 'arranged':
        this.arrangement = message.arrangement;
        this.arrangements.keep(this.document.uri, message.arrangement);
        break;
      case 'remember-looks':
        this.looks.keep(this.document.uri, message.looks);
        break;
      case 'ask-repairs':
      case 'waive':
      case 'cite':
      case 'fix-all':
        this.#repairs.handle(message);
        break;
      case 'fill':
        void this.fill();
        break;
      case 'open-text':
        void showTextBeside(this.document, message.line);
        break;
    }
  }

  /**
   * A page that was hidden is made anew when it is shown again, so everything is sent whole.
   * @param isAsItWas whether it goes to where it was, which may be anywhere
   */
  #show(isAsItWas: boolean): void {
    // Who wants to be somewhere is not served by the first rows.
    const isAnywhere = !isAsItWas && this.#onReady.length === 0;
    const glimpse = isAnywhere ? this.analyses.glimpse(this.document, FIRST_ROWS) : undefined;
    const view = glimpse
      ? this.#feed.glimpse(glimpse)
      : this.#feed.show(this.#now(), isLarge(this.document) ? FIRST_ROWS : undefined);
    this.arrangement = this.arrangements.of(this.document.uri) ?? PLAIN;
    this.send({ type: 'arrangement', arrangement: this.arrangement });
    const looks = this.looks.of(this.document.uri);
    if (looks) this.send({ type: 'remembered-looks', looks });
    const shown = this.#post({ type: 'show', view });
    this.#formulas.sendFunctions();
    const waiting = this.#onReady;
    this.#onReady = [];
    for (const send of waiting) send();
    const tellAll = () => {
      this.#shown.fire();
      this.#showMore();
    };
    // The page has what it shows at first before all is read.
    if (glimpse) void arrival([shown]).then(tellAll);
    else tellAll();
  }

  /** Of a large document the rows follow a few at a time, so that what people do meanwhile comes between. */
  #showMore(): void {
    if (this.#isDisposed) return;
    // A page in a tab that is not seen takes nothing, and asks for all when it is.
    if (this.#feed.isWhole || !this.panel.visible) {
      this.#hold.dispose();
      return;
    }
    const patch = this.#feed.more(this.#now(), ROWS_AT_ONCE);
    void arrival(patch ? [this.#post({ type: 'patch', patch })] : []).then(() => this.#showMore());
  }

  /** What is known of the document: until all its rows are shown, nothing need be judged. */
  #now(): Assessment {
    return this.#feed.isWhole ? this.analyses.of(this.document) : this.analyses.firstLook(this.document);
  }

  /** Of a large document what an edit comes to is told before what is found then. */
  #changed(): void {
    const judged = this.#feed.isWhole ? this.analyses.takeIn(this.document) : undefined;
    if (!judged) this.#refresh();
    else void judged.then(() => !this.#isDisposed && this.#refresh());
  }

  #refresh(): void {
    void this.#tell(this.#now());
    this.#details.refresh();
  }

  /**
   * Tells the page what changed from what it shows to this: of many rows those in view at once, and the others a few at
   * a time, so that what people do meanwhile comes between.
   * @returns when it has been told, or there is something else to tell
   */
  async #tell(assessment: Assessment): Promise<void> {
    const turn = ++this.#telling;
    let patch = this.#feed.patch(assessment);
    for (;;) {
      await arrival(patch ? [this.#post({ type: 'patch', patch })] : []);
      if (turn !== this.#telling || this.#isDisposed) return;
      // A page in a tab that is not seen takes nothing, and asks for all when it is.
      if (!this.#feed.isBehind || !this.panel.visible) break;
      patch = this.#feed.next(ROWS_AT_ONCE);
    }
    this.#saidAll.fire();
  }

  async #history({ row, alternative }: CellAddress): Promise<void> {
    const { doc } = this.analyses.of(this.document);
    this.send(await cellHistory(this.document.uri, doc, row, alternative));
  }
}
