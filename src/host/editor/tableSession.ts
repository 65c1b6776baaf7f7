import * as vscode from 'vscode';
import { dependentsOf, readsOf } from '../../formula/trace';
import { PLAIN, type Arrangement } from '../../protocol/arrangement';
import {
  toHostSchema,
  type CellAddress,
  type FormulaPlace,
  type Intent,
  type ToHost,
  type ToTable,
} from '../../protocol';
import type { Subject } from '../../protocol/details';
import type { Looks } from '../../protocol/looks';
import type { Assessment } from '../../validate/assess';
import { isLarge, type Analyses } from '../analyses';
import { isBlockIntent } from '../block/blockEdits';
import { editBlock, type BlockAnswer } from '../block/blockIntent';
import { cellHistory } from '../details/cellHistory';
import { DetailsFeed } from '../details/detailsFeed';
import { leftBehind } from '../details/leftBehind';
import { checkDraft } from '../language/draftCheck';
import { checkRuleDraft } from '../language/ruleDraftCheck';
import { toldFunctions } from '../language/vocabulary';
import { affectsReadOnly, readOnlyReason } from '../readOnly';
import { TableRepairs } from '../repair/tableRepairs';
import { removalLeaves } from '../structure/structureIntents';
import { tellDangling } from '../structure/target';
import { applyInTurn, inTurn } from './editQueue';
import { explanation } from './explanation';
import { editsFor } from './intentEdits';
import { NumberDisplay } from './numberDisplay';
import type { RememberedView } from './rememberedView';
import { TableFocus } from './tableFocus';
import { TableFeed } from './tableFeed';

/** Rows of a large document that are sent at first: as many as a large screen shows. */
const FIRST_ROWS = 80;
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
  /** Has a large document judged by nobody before its rows are shown. */
  readonly #hold: vscode.Disposable;
  #isDisposed = false;
  /** Where the person is in the table. */
  active: ActivePlace = {};
  /** What of the table is shown to the person now. */
  arrangement: Arrangement = PLAIN;
  #onReady: (() => void)[] = [];
  readonly #shown = new vscode.EventEmitter<void>();
  /** The page was sent everything, at first or anew. */
  readonly onDidShow = this.#shown.event;

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
      this.#focus,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#refresh();
      }),
      analyses.onDidChange((changed) => {
        if (changed === document) this.#refresh();
      }),
      analyses.onDidForesee(({ document: edited, assessment }) => {
        if (edited === document) this.#tell(assessment);
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
    this.#feed = new TableFeed(this.numbers, () => readOnlyReason(document));
    this.#hold = analyses.hold(document);
    // While the page is loading.
    setTimeout(() => {
      if (!this.#isDisposed && !this.#feed.isShown) this.#feed.remember(analyses.firstLook(document));
    });
  }

  /** Tell the page something, once it can listen. */
  send(message: ToTable): void {
    if (this.#feed.isShown) void this.panel.webview.postMessage(message);
    else this.#onReady.push(() => this.send(message));
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
        this.#show();
        break;
      case 'want':
        this.#feed.wants(message.row);
        break;
      case 'focus':
        this.#focus.told(message.has);
        break;
      case 'edit':
        void this.#edit(message.request, message.intent);
        break;
      case 'history':
        void inTurn(this.document, async () => {
          // Undo goes to what is in front; another editor's history is not ours to change.
          if (this.panel.active) await vscode.commands.executeCommand(message.command);
        });
        break;
      case 'explain':
        this.#explain(message.cell);
        break;
      case 'check-formula':
        this.#checkFormula(message.place, message.text);
        break;
      case 'trace':
        this.#trace(message.cell);
        break;
      case 'show-details':
        this.#details.show(message.subject);
        break;
      case 'ask-history':
        void this.#history(message);
        break;
      case 'active':
        this.active = { row: message.row, alternative: message.alternative, section: message.section };
        break;
      case 'insert':
        void this.#insert(message);
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
        void this.#openText(message.line);
        break;
    }
  }

  /** A page that was hidden is made anew when it is shown again, so everything is sent whole. */
  #show(): void {
    const view = this.#feed.show(this.#now(), isLarge(this.document) ? FIRST_ROWS : undefined);
    this.arrangement = this.arrangements.of(this.document.uri) ?? PLAIN;
    this.send({ type: 'arrangement', arrangement: this.arrangement });
    const looks = this.looks.of(this.document.uri);
    if (looks) void this.panel.webview.postMessage({ type: 'remembered-looks', looks } satisfies ToTable);
    void this.panel.webview.postMessage({ type: 'show', view } satisfies ToTable);
    this.#sendFunctions();
    const waiting = this.#onReady;
    this.#onReady = [];
    for (const send of waiting) send();
    this.#shown.fire();
    this.#showMore();
  }

  /** Of a large document the rows follow a few at a time, so that what people do meanwhile comes between. */
  #showMore(): void {
    if (this.#isDisposed) return;
    if (this.#feed.isWhole) {
      this.#hold.dispose();
      return;
    }
    const patch = this.#feed.more(this.#now(), ROWS_AT_ONCE);
    if (patch) this.send({ type: 'patch', patch });
    setTimeout(() => this.#showMore());
  }

  /** What is known of the document: until all its rows are shown, nothing need be judged. */
  #now(): Assessment {
    return this.#feed.isWhole ? this.analyses.of(this.document) : this.analyses.firstLook(this.document);
  }

  #refresh(): void {
    this.#tell(this.#now());
    this.#details.refresh();
  }

  /** Tells the page what changed from what it shows to this. */
  #tell(assessment: Assessment): void {
    const patch = this.#feed.patch(assessment);
    if (patch) this.send({ type: 'patch', patch });
  }

  async #edit(request: number, intent: Intent): Promise<void> {
    const locked = readOnlyReason(this.document);
    let shows: Subject | undefined;
    const left = this.#leftBehind(intent);
    const answer =
      locked === undefined ? await this.#make(intent, (subject) => (shows = subject)) : { refused: locked };
    // The change event has been here before the edit is confirmed, but nothing promises that it always is.
    this.#refresh();
    if ('refused' in answer) {
      this.send({ type: 'refused', request, message: answer.refused });
      return;
    }
    if (shows) this.send({ type: 'made', request, subject: shows });
    this.send({ type: 'accepted', request, ...answer });
    if (left) tellDangling({ session: this }, left.what, left.places);
  }

  /** @param show is told what is to be shown behind the edit, where that is something else than before */
  async #make(intent: Intent, show: (subject: Subject | undefined) => void): Promise<BlockAnswer> {
    const { marks } = this.numbers;
    if (isBlockIntent(intent)) return editBlock(this.analyses, this.document, intent, marks);
    const edits = (assessment: Assessment) => {
      const result = editsFor(assessment, intent, marks);
      show(result.shows);
      return result;
    };
    const refused = await applyInTurn(this.analyses, this.document, edits);
    return refused === undefined ? {} : { refused };
  }

  /** What is to be told behind a deletion. */
  #leftBehind(intent: Intent): ReturnType<typeof leftBehind> | undefined {
    // Before anything else: to know of the document judges it, which most edits need not wait for.
    if (intent.kind !== 'remove-entry' && intent.kind !== 'remove') return undefined;
    const { doc } = this.analyses.of(this.document);
    return intent.kind === 'remove' ? removalLeaves(doc, intent) : leftBehind(doc, intent.subject);
  }

  /** The command asks what is to be inserted, as it does from a menu. */
  async #insert({ of, beside }: Extract<ToHost, { type: 'insert' }>): Promise<void> {
    if (of === 'row') await vscode.commands.executeCommand('scenario.insertRowAbove', { scenarioRow: beside });
    else await vscode.commands.executeCommand('scenario.insertAlternative', { scenarioAlternative: beside });
  }

  async #history({ row, alternative }: CellAddress): Promise<void> {
    const { doc } = this.analyses.of(this.document);
    this.send(await cellHistory(this.document.uri, doc, row, alternative));
  }

  #explain({ row, alternative }: CellAddress): void {
    const analysis = this.analyses.of(this.document);
    const explained = explanation(analysis, row, alternative, this.numbers);
    if (explained) this.send({ type: 'explanation', cell: { row, alternative }, ...explained });
  }

  /** What completion and help in the formula bar tell of the language. */
  #sendFunctions(): void {
    this.send({ type: 'functions', functions: toldFunctions() });
  }

  #checkFormula(place: FormulaPlace, text: string): void {
    const judge = (draft: string) => this.analyses.ofDraft(this.document, draft);
    const now = this.analyses.of(this.document);
    const checked =
      'row' in place
        ? checkDraft(now, { ...place, text }, judge, this.numbers)
        : checkRuleDraft(now, { ...place, text }, judge);
    this.send({ type: 'formula-checked', place, text, ...checked });
  }

  #trace(cell: CellAddress): void {
    const { calculation } = this.analyses.of(this.document);
    const { row, alternative } = cell;
    const reads = readsOf(calculation, row, alternative);
    this.send({ type: 'traced', cell, reads, readBy: dependentsOf(calculation, row, alternative) });
  }

  async #openText(line: number | undefined): Promise<void> {
    const selection = line === undefined ? undefined : new vscode.Range(line - 1, 0, line - 1, 0);
    await vscode.window.showTextDocument(this.document, {
      viewColumn: vscode.ViewColumn.Beside,
      ...(selection && { selection }),
    });
  }
}
