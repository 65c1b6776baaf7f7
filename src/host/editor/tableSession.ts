import * as vscode from 'vscode';
import { toHostSchema, type CellAddress, type ToHost, type ToTable } from '../../protocol';
import type { ScenarioText } from '../../model/read/scenarioText';
import { PLAIN, type Arrangement } from '../../protocol/arrangement';
import type { Looks } from '../../protocol/looks';
import type { Analyses } from '../analyses';
import { cellHistory } from '../details/cellHistory';
import { DetailsFeed } from '../details/detailsFeed';
import { handlePackMessage } from '../details/packFields';
import { TableFormulas } from '../language/tableFormulas';
import { affectsReadOnly } from '../readOnly';
import { TableRepairs } from '../repair/tableRepairs';
import { NumberDisplay } from './numberDisplay';
import type { RememberedView } from './rememberedView';
import { TableEdits } from './tableEdits';
import { TableFocus } from './tableFocus';
import { TableTeller } from './tableTeller';
import { showTextBeside } from './textBeside';
import { onDidWork } from './work';

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
  readonly #teller: TableTeller;
  readonly #details: DetailsFeed;
  readonly #repairs: TableRepairs;
  readonly #formulas: TableFormulas;
  readonly #edits = new TableEdits(this, () => this.#teller.changed());
  /** Where the person is in the table. */
  active: ActivePlace = {};
  /** The file as the last commit has it, where there is one. */
  committed: ScenarioText | undefined;
  /** What of the table is shown to the person now. */
  arrangement: Arrangement = PLAIN;
  #onReady: (() => void)[] = [];
  /** The page was sent everything, at first or anew. */
  readonly onDidShow: vscode.Event<void>;
  /** The page has been told what the document holds now. */
  readonly onDidTell: vscode.Event<void>;

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
    this.#teller = new TableTeller(document, panel, analyses, this.numbers, () => this.#details.refresh());
    this.onDidShow = this.#teller.onDidShow;
    this.onDidTell = this.#teller.onDidTell;
    this.#subscriptions = [
      this.#teller,
      this.#focus,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#teller.changed();
      }),
      analyses.onDidChange((changed) => {
        if (changed === document) this.#teller.refresh();
      }),
      analyses.onDidForesee(({ document: edited, assessment, firstTell }) => {
        if (edited !== document) return;
        firstTell(this.#teller.tell(assessment));
        this.#details.refresh();
      }),
      onDidWork(({ document: one, work }) => {
        if (one === document) this.send({ type: 'work', ...(work && { work }) });
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsReadOnly(event)) this.#teller.refresh();
      }),
    ];
    this.#details = new DetailsFeed(
      this.numbers,
      () => analyses.firstLook(document),
      (message) => this.send(message),
    );
    this.#repairs = new TableRepairs(document, analyses, (message) => this.send(message));
    this.#formulas = new TableFormulas(document, analyses, this.numbers, (message) => this.send(message));
  }

  /** Tell the page something, once it can listen. */
  send(message: ToTable): void {
    if (this.#teller.isShown) void this.#teller.post(message);
    else this.#onReady.push(() => this.send(message));
  }

  dispose(): void {
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
        this.#teller.wants(message.row);
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
        void handlePackMessage(this.document, this.#teller.now().doc, message, (answer) => this.send(answer));
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
      case 'copied':
        void vscode.env.clipboard.writeText(message.text);
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
    const view = this.#teller.begin(!isAsItWas && this.#onReady.length === 0);
    this.arrangement = this.arrangements.of(this.document.uri) ?? PLAIN;
    this.send({ type: 'arrangement', arrangement: this.arrangement });
    const looks = this.looks.of(this.document.uri);
    if (looks) this.send({ type: 'remembered-looks', looks });
    const shown = this.#teller.post({ type: 'show', view });
    this.#formulas.sendFunctions();
    const waiting = this.#onReady;
    this.#onReady = [];
    for (const send of waiting) send();
    this.#teller.goOn(shown);
  }

  async #history({ row, alternative }: CellAddress): Promise<void> {
    const { doc } = this.analyses.firstLook(this.document);
    this.send(await cellHistory(this.document.uri, doc, row, alternative));
  }
}
