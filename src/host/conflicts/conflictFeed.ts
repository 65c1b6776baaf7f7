import * as vscode from 'vscode';
import { hunksOf, readMarks, sideOf, type MarkedText } from '../../compare/conflicts/markedText';
import { readScenario } from '../../model/read/scenarioText';
import type { ConflictsView, MergeOutcome, OpenConflict, SettledConflict } from '../../protocol/conflicts';
import type { Assessment } from '../../validate/assess';
import type { TableSession } from '../editor/tableSession';
import type { LastCommit } from '../git/lastCommit';
import { memberNow, openConflicts } from './conflictViews';
import { freshFindings } from './freshFindings';

/** Tells keys and the palette of VS Code whether the table in front has conflicts. */
const KEY = 'scenario.inConflict';

/** Keeps one table told of what a merge left to be settled in its file, and of what came of it. */
export class ConflictFeed implements vscode.Disposable {
  readonly #session: TableSession;
  readonly #commits: LastCommit;
  readonly #subscriptions: vscode.Disposable[];
  #base: string | undefined;
  #isBaseAsked = false;
  /** Both sides as they were when the conflicts were first seen, judged when all is settled for the first time. */
  #sides: { readonly texts: readonly string[]; judged?: readonly Assessment[] } | undefined;
  /** All that were seen, in the text's order: what is settled is told too, and comes back when it is undone. */
  #seen = new Map<string, OpenConflict>();
  #told = '{}';
  #isOpen = false;

  constructor(session: TableSession, commits: LastCommit) {
    this.#session = session;
    this.#commits = commits;
    this.#subscriptions = [
      session.onDidShow(() => this.#shown()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === session.document && contentChanges.length > 0) this.#update();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document === session.document) this.#saved();
      }),
      session.panel.onDidChangeViewState(() => this.#tellKeys()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A page that is made anew knows nothing. */
  #shown(): void {
    this.#told = '{}';
    this.#update();
  }

  #update(): void {
    const { analyses, document } = this.#session;
    const { text, state } = analyses.firstLook(document).doc;
    // With marks in it a file is no JSON: most files are not even searched for them.
    const marked = state === 'broken' ? readMarks(text) : [text];
    if (hunksOf(marked).length > 0) {
      this.#askBase();
      this.#tell({ view: this.#view(marked) });
    } else {
      const outcome = this.#outcome();
      this.#tell(outcome ? { outcome } : {});
    }
    this.#tellKeys();
  }

  /** What is saved with all settled is a scenario like any other. */
  #saved(): void {
    if (hunksOf(readMarks(this.#session.document.getText())).length > 0) return;
    this.#seen = new Map();
    this.#sides = undefined;
    this.#isBaseAsked = false;
    this.#update();
  }

  #view(marked: MarkedText): ConflictsView {
    this.#sides ??= { texts: [sideOf(marked, 'ours'), sideOf(marked, 'theirs')] };
    const { names, conflicts } = openConflicts(marked, this.#base, this.#session.numbers);
    const open = new Map(conflicts.map((one) => [one.key, one]));
    this.#seen = withNew(this.#seen, conflicts);
    const ours = open.size === this.#seen.size ? undefined : readScenario(sideOf(marked, 'ours'));
    const all = [...this.#seen.values()].map(
      (one): OpenConflict | SettledConflict =>
        open.get(one.key) ?? {
          state: 'settled',
          key: one.key,
          where: one.where,
          now: ours && one.kind !== 'lines' ? memberNow(ours, one.key, this.#session.numbers) : {},
        },
    );
    return { names, conflicts: all };
  }

  #outcome(): MergeOutcome | undefined {
    if (!this.#sides || this.#seen.size === 0) return undefined;
    const { analyses, document } = this.#session;
    this.#sides.judged ??= this.#sides.texts.map((side) => analyses.ofDraft(document, side));
    const fresh = freshFindings(analyses.of(document), this.#sides.judged);
    return {
      settled: this.#seen.size,
      fresh: fresh.map(({ message, row, alternative }) => ({
        message,
        ...(row !== undefined && { row }),
        ...(alternative !== undefined && { alternative }),
      })),
    };
  }

  /** Git keeps what was there before both sides changed it, until the conflict is settled there too. */
  #askBase(): void {
    if (this.#isBaseAsked) return;
    this.#isBaseAsked = true;
    void this.#commits.commonTextOf(this.#session.document.uri).then((text) => {
      this.#base = text;
      if (text !== undefined) this.#update();
    });
  }

  #tellKeys(): void {
    if (this.#session.panel.active) void vscode.commands.executeCommand('setContext', KEY, this.#isOpen);
  }

  #tell(state: { view?: ConflictsView; outcome?: MergeOutcome }): void {
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    this.#isOpen = state.view !== undefined;
    this.#session.send({ type: 'conflicts', ...state });
  }
}

/** Conflicts that were not seen yet come where they stand in the text: behind the one before them. */
function withNew(
  seen: ReadonlyMap<string, OpenConflict>,
  conflicts: readonly OpenConflict[],
): Map<string, OpenConflict> {
  const order = [...seen.keys()];
  let last = -1;
  for (const { key } of conflicts) {
    const at = order.indexOf(key);
    if (at >= 0) last = at;
    else order.splice(++last, 0, key);
  }
  const now = new Map(conflicts.map((one) => [one.key, one]));
  return new Map(
    order.flatMap((key) => {
      const one = now.get(key) ?? seen.get(key);
      return one ? [[key, one] as const] : [];
    }),
  );
}
