import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { fromComparisonSchema, type Compared, type ToComparison } from '../../protocol/comparison';
import { pageHtml } from '../editor/tableHtml';
import { NumberDisplay } from '../editor/numberDisplay';
import { ComparisonTeller } from './comparisonTeller';
import type { Side } from './sides';

export const COMPARISON_VIEW_TYPE = 'scenario.comparison';

/** So long (in ms) nothing is typed before what is typed is compared. */
const PAUSE = 250;

/** Where a place of a comparison is shown in the table of its document. */
export type ShowInTable = (target: { row?: string | undefined; alternative?: string | undefined }) => Promise<void>;

/** One comparison in a tab: it follows both sides. */
export class ComparisonPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  readonly #teller: ComparisonTeller;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly compared: Compared,
    readonly sides: readonly [before: Side, after: Side],
    readonly showInTable: ShowInTable,
    readonly log: vscode.LogOutputChannel,
    extensionUri: vscode.Uri,
  ) {
    this.#teller = new ComparisonTeller(sides, new NumberDisplay(vscode.env.language), (message) =>
      panel.webview.postMessage(message),
    );
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), PAUSE);
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
    void this.#teller.readAhead();
  }

  send(message: ToComparison): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    // What is still being judged has nobody to be told to.
    this.#isReady = false;
    this.#teller.stop();
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
        this.#teller.differencesOnly = message.differencesOnly;
        this.#tell();
        break;
      case 'differences-only':
        this.#teller.differencesOnly = message.is;
        this.#tell();
        break;
      case 'want':
        this.#teller.continueAt(message.row);
        break;
      case 'show-in-table':
        void this.showInTable(message);
        break;
    }
  }

  /** A page that has not loaded yet asks for it when it has. */
  #tell(): void {
    if (this.#isReady) void this.#teller.tell();
  }
}
