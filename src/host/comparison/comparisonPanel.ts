import * as vscode from 'vscode';
import { compareAssessed, type Comparison } from '../../compare/comparison';
import { t } from '../../model/l10n';
import { fromComparisonSchema, type Compared, type ToComparison } from '../../protocol/comparison';
import { pageHtml } from '../editor/tableHtml';
import { NumberDisplay } from '../editor/numberDisplay';
import { comparisonView } from './comparisonView';
import type { Side } from './sides';

export const COMPARISON_VIEW_TYPE = 'scenario.comparison';

/** So long (in ms) nothing is typed before what is typed is compared. */
const PAUSE = 250;

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
      case 'show-in-table':
        void this.showInTable(message);
        break;
    }
  }

  async #update(): Promise<void> {
    if (!this.#isReady) return;
    const turn = ++this.#turn;
    const [was, is] = this.sides;
    // The file as it is may be open and known, and helps to judge what it was.
    const after = await is.assess();
    const before = await was.assess();
    if (turn !== this.#turn) return;
    if (typeof before === 'string') this.send({ type: 'impossible', message: before });
    else if (typeof after === 'string') this.send({ type: 'impossible', message: after });
    else {
      const names = { before: was.names, after: is.names };
      if (this.#known?.before !== before || this.#known.after !== after) this.#known = compareAssessed(before, after);
      const view = comparisonView(this.#known, names, this.#numbers, this.#differencesOnly);
      this.send({ type: 'comparison', view });
    }
  }
}
