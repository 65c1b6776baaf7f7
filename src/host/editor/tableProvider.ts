import * as vscode from 'vscode';
import type { Looks } from '../../protocol/looks';
import type { Analyses } from '../analyses';
import type { Arrangement } from '../../protocol/arrangement';
import { openAsTable } from '../commands/openAsTable';
import { chooseStartingText } from '../startingText';
import { ConflictFeed } from '../conflicts/conflictFeed';
import { ChangeFeed } from '../git/changeFeed';
import type { LastCommit } from '../git/lastCommit';
import { isVersionOfGit, PaneChanges } from '../git/paneChanges';
import { replaceText } from './editQueue';
import type { RememberedView } from './rememberedView';
import { tableHtml } from './tableHtml';
import { TableSession } from './tableSession';

/** A row, a column or a cell, by ids. */
export interface RevealGoal {
  readonly row?: string | undefined;
  readonly alternative?: string | undefined;
  /** The rule of the finding that is meant there. */
  readonly rule?: string | undefined;
}

/** Opens scenarios as tables, and knows the tables that are open. */
export class TableProvider implements vscode.CustomTextEditorProvider {
  readonly #sessions = new Set<TableSession>();
  /** Where a table that is being opened is to go to, by its file. */
  readonly #goals = new Map<string, RevealGoal>();

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly analyses: Analyses,
    readonly log: vscode.LogOutputChannel,
    readonly lastCommit: LastCommit,
    readonly looks: RememberedView<Looks>,
    readonly arrangements: RememberedView<Arrangement>,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const fill = () => this.#fill(document);
    const session = new TableSession(document, panel, this.analyses, this.log, fill, this.looks, this.arrangements);
    const changes = isVersionOfGit(document.uri)
      ? new PaneChanges(session, this.analyses, session.numbers)
      : new ChangeFeed(session, this.lastCommit, session.numbers);
    const conflicts = new ConflictFeed(session, this.lastCommit);
    this.#sessions.add(session);
    const goal = this.#goals.get(document.uri.toString());
    if (goal) session.send({ type: 'reveal', ...goal });
    this.#goals.delete(document.uri.toString());
    panel.onDidDispose(() => {
      this.#sessions.delete(session);
      changes.dispose();
      conflicts.dispose();
      session.dispose();
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')],
    };
    panel.webview.html = tableHtml(panel.webview, this.extensionUri);
  }

  /** Shows a file's table and goes to a row, a column or a cell of it. */
  async reveal(uri: vscode.Uri, { row, alternative, rule }: RevealGoal): Promise<void> {
    const goal = {
      ...(row !== undefined && { row }),
      ...(alternative !== undefined && { alternative }),
      ...(rule !== undefined && { rule }),
    };
    const open = [...this.#sessions].find(({ document }) => document.uri.toString() === uri.toString());
    if (open) {
      open.panel.reveal();
      open.send({ type: 'reveal', ...goal });
      return;
    }
    this.#goals.set(uri.toString(), goal);
    await openAsTable(uri);
  }

  /** Whether a table of the document has been in view: a tab that VS Code opened in the background has no table yet. */
  hasShown(document: vscode.TextDocument): boolean {
    return [...this.#sessions].some((session) => session.document === document);
  }

  /** The table in front. */
  activeSession(): TableSession | undefined {
    return [...this.#sessions].find(({ panel }) => panel.active);
  }

  /** An empty file gets what the person chooses. */
  async #fill(document: vscode.TextDocument): Promise<void> {
    const start = await chooseStartingText(this.extensionUri);
    if (start && document.getText().trim() === '') await replaceText(document, start.text);
  }
}
