import * as vscode from 'vscode';
import { changesSince } from '../../compare/changesSince';
import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import type { ChangeView } from '../../protocol';
import type { NumberDisplay } from '../editor/numberDisplay';
import type { TableSession } from '../editor/tableSession';
import { isLarge } from '../largeDocument';
import { changeViews } from './changeViews';
import type { LastCommit } from './lastCommit';

/** Keeps one table told of what differs from the last commit. */
export class ChangeFeed implements vscode.Disposable {
  readonly #session: TableSession;
  readonly #lastCommit: LastCommit;
  readonly #numbers: NumberDisplay;
  readonly #subscriptions: vscode.Disposable[];
  #committed: ScenarioText | undefined;
  /** Whether the page shows something: before that nothing is read for its marks. */
  #isShown = false;
  /** There is something to tell, once the page has been told what the document holds. */
  #isDue = false;
  /** What the page has been told, as JSON. */
  #told = '[]';

  constructor(session: TableSession, lastCommit: LastCommit, numbers: NumberDisplay) {
    this.#session = session;
    this.#lastCommit = lastCommit;
    this.#numbers = numbers;
    this.#subscriptions = [
      lastCommit.onDidChange(() => void this.#read()),
      session.onDidShow(() => this.#shown()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== session.document || contentChanges.length === 0) return;
        // What a large document holds now comes before what it held then.
        if (isLarge(document)) this.#isDue = true;
        else this.#update();
      }),
      session.onDidTell(() => {
        if (this.#isDue) this.#update();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #read(): Promise<void> {
    const text = await this.#lastCommit.textOf(this.#session.document.uri);
    if (!this.#isShown || text === this.#committed?.text) return;
    // Rows that are written alike are the same objects then, and need no comparing.
    this.#committed = text === undefined ? undefined : readScenario(text, this.#now());
    this.#session.committed = this.#committed;
    this.#update();
  }

  /** A page that is made anew knows nothing. */
  #shown(): void {
    this.#told = '[]';
    if (this.#isShown) {
      this.#update();
      return;
    }
    this.#isShown = true;
    void this.#read();
  }

  #update(): void {
    this.#isDue = false;
    const now = this.#now();
    // While the text is broken the table shows its last good state, and so what was told of it.
    if (now.state !== 'sound') return;
    const changes = this.#changes(now);
    const told = JSON.stringify(changes);
    if (told === this.#told) return;
    this.#told = told;
    this.#session.send({ type: 'changes', changes });
  }

  #changes({ scenario }: ScenarioText): ChangeView[] {
    if (this.#committed?.state !== 'sound') return [];
    const before = this.#committed.scenario;
    return changeViews(changesSince(before, scenario), before, scenario, this.#numbers);
  }

  #now(): ScenarioText {
    return this.#session.analyses.firstLook(this.#session.document).doc;
  }
}
