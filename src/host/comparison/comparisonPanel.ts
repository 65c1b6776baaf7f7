import * as vscode from 'vscode';
import { compareAssessed, type Comparison } from '../../compare/comparison';
import { t } from '../../model/l10n';
import { fromComparisonSchema, type Compared, type ComparisonView, type ToComparison } from '../../protocol/comparison';
import type { Assessment } from '../../validate/assess';
import { pageHtml } from '../editor/tableHtml';
import { NumberDisplay } from '../editor/numberDisplay';
import { comparedRows } from './comparedTables';
import { comparisonView, rowsLeft } from './comparisonView';
import { RowsToCome } from './rowsToCome';
import type { Side } from './sides';

export const COMPARISON_VIEW_TYPE = 'scenario.comparison';

/** So long (in ms) nothing is typed before what is typed is compared. */
const PAUSE = 250;
const ROWS_AT_ONCE = 250;
/** So long (in ms) what makes the tab takes to leave, which VS Code sends after some turns. */
const TO_LEAVE = 50;

/** Where a place of a comparison is shown in the table of its document. */
export type ShowInTable = (target: { row?: string | undefined; alternative?: string | undefined }) => Promise<void>;

/** One comparison in a tab: it follows both sides. */
export class ComparisonPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  readonly #numbers = new NumberDisplay(vscode.env.language);
  #differencesOnly = true;
  #isReady = false;
  /** Of the states that were shown last: only what is shown of them may be another part. */
  #known: Comparison | undefined;
  /** The rows that the page has not been told of. */
  #toCome: RowsToCome | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the states that were asked for: only the last one is shown. */
  #turn = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly compared: Compared,
    readonly sides: readonly [before: Side, after: Side],
    readonly showInTable: ShowInTable,
    readonly log: vscode.LogOutputChannel,
    extensionUri: vscode.Uri,
  ) {
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#update(), PAUSE);
    };
    this.#subscriptions = [
      ...sides,
      ...sides.map((side) => side.onDidChange(soon)),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
    ];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')],
    };
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'comparison', t('Comparison of scenarios'));
    void this.#readAhead();
  }

  send(message: ToComparison): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    // What is still being judged has nobody to be told to.
    this.#isReady = false;
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #receive(raw: unknown): void {
    const parsed = fromComparisonSchema.safeParse(raw);
    if (!parsed.success) {
      this.log.error(`The comparison sent a message that is not understood: ${parsed.error.message}`);
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.send({ type: 'compared', compared: this.compared });
        this.#differencesOnly = message.differencesOnly;
        void this.#update();
        break;
      case 'differences-only':
        this.#differencesOnly = message.is;
        void this.#update();
        break;
      case 'want':
        this.#toCome?.continueAt(message.row);
        break;
      case 'show-in-table':
        void this.showInTable(message);
        break;
    }
  }

  /** While the page is loading. */
  async #readAhead(): Promise<void> {
    await pause(TO_LEAVE);
    const [was, is] = this.sides;
    const after = await is.look();
    const before = await was.look();
    if (typeof before !== 'string' && typeof after !== 'string') this.#known ??= compareAssessed(before, after);
  }

  /** Tells what differs as soon as both sides are read, and what is found when they are judged. */
  async #update(): Promise<void> {
    if (!this.#isReady) return;
    const turn = ++this.#turn;
    const isLast = () => turn === this.#turn && this.#isReady;
    const [was, is] = this.sides;
    for (const step of ['look', 'assess'] as const) {
      // The file as it is may be open and known, and helps to read and judge what it was.
      const after = await is[step]();
      await turnOfItsOwn();
      if (!isLast()) return;
      const before = await was[step]();
      if (!isLast()) return;
      if (typeof before === 'string' || typeof after === 'string') {
        this.send({
          type: 'impossible',
          message: [before, after].filter((side) => typeof side === 'string').join(' '),
        });
        return;
      }
      this.#known = this.#compared(before, after);
      const view = this.#tell(this.#known);
      await turnOfItsOwn();
      if (!view.unjudged) return this.#tellRows(this.#known, new RowsToCome(rowsLeft(view)));
    }
  }

  #compared(before: Assessment, after: Assessment): Comparison {
    const known = this.#known;
    return known?.before === before && known.after === after ? known : compareAssessed(before, after, known);
  }

  #tell(comparison: Comparison): ComparisonView {
    const [was, is] = this.sides;
    const names = { before: was.names, after: is.names };
    const view = comparisonView(comparison, names, this.#numbers, this.#differencesOnly);
    this.send({ type: 'comparison', view });
    return view;
  }

  /** Of a large table the rows in which nothing differs follow a few at a time, so that others come between. */
  async #tellRows(comparison: Comparison, toCome: RowsToCome): Promise<void> {
    this.#toCome = toCome;
    while (this.#toCome === toCome && this.#isReady) {
      const rows = toCome.take(ROWS_AT_ONCE);
      if (rows.size === 0) return;
      this.send({ type: 'rows', rows: comparedRows(comparison, this.#numbers, rows) });
      await turnOfItsOwn();
    }
  }
}

/** Lets what waits come first. */
function turnOfItsOwn(): Promise<void> {
  return pause(0);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
