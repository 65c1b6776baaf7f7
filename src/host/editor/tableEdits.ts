import * as vscode from 'vscode';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Intent, ToTable } from '../../protocol';
import type { Subject } from '../../protocol/details';
import type { FromStructure } from '../../protocol/structure';
import type { Computed } from '../../validate/assess';
import { revertEdits } from '../git/revertEdits';
import { isBlockIntent } from '../block/blockEdits';
import { editBlock, type BlockAnswer } from '../block/blockIntent';
import { leftBehind } from '../details/leftBehind';
import { readOnlyReason } from '../readOnly';
import { partLeaves, type LeftBehind } from '../structure/partLeaves';
import { tellDangling } from '../structure/target';
import { applyInTurn } from './editQueue';
import { editsFor } from './intentEdits';
import type { TableSession } from './tableSession';
import { undoInTurn } from './undoInTurn';

/** Makes the edits that a table asks for, one after the other, and tells it what became of each. */
export class TableEdits {
  /** @param refresh tells the page what the document holds now */
  constructor(
    readonly session: TableSession,
    readonly refresh: () => void,
  ) {}

  /** Makes an edit of the document. */
  async make(request: number, intent: Intent): Promise<void> {
    const { session } = this;
    const locked = readOnlyReason(session.document);
    let shows: Subject | undefined;
    const before = this.#beforeDeletion(intent);
    const answer =
      locked === undefined ? await this.#apply(intent, (subject) => (shows = subject)) : { refused: locked };
    // The change event has been here before the edit is confirmed, but nothing promises that it always is.
    this.refresh();
    if ('refused' in answer) {
      this.#send({ type: 'refused', request, message: answer.refused });
      return;
    }
    if (shows) this.#send({ type: 'made', request, subject: shows });
    this.#send({ type: 'accepted', request, ...answer });
    const left = before && this.#leftBy(before, intent);
    if (left) tellDangling({ session }, left);
  }

  /** Undoes or redoes, behind the edits still under way. */
  history(command: 'undo' | 'redo'): void {
    const { document, panel } = this.session;
    void undoInTurn(document, panel, command);
  }

  /** Inserts a row or an alternative: the command asks what it is, as it does from a menu. */
  async insert({ of, beside }: FromStructure): Promise<void> {
    if (of === 'row') await vscode.commands.executeCommand('scenario.insertRowAbove', { scenarioRow: beside });
    else await vscode.commands.executeCommand('scenario.insertAlternative', { scenarioAlternative: beside });
  }

  /** @param show is told what is to be shown behind the edit, where that is something else than before */
  async #apply(intent: Intent, show: (subject: Subject | undefined) => void): Promise<BlockAnswer> {
    const { analyses, document, numbers } = this.session;
    const { marks } = numbers;
    if (isBlockIntent(intent)) return editBlock(analyses, document, intent, marks);
    const edits = ({ doc }: Computed) => {
      if (intent.kind === 'revert') return revertEdits(doc, this.session.committed, intent.places);
      // Only a fix must know what is found now.
      const now = intent.kind === 'fix' ? analyses.of(document) : analyses.firstLook(document);
      const result = editsFor(now, intent, marks);
      show(result.shows);
      return result;
    };
    const refused = await applyInTurn(analyses, document, edits);
    return refused === undefined ? {} : { refused };
  }

  /** The scenario of which something is to be deleted. */
  #beforeDeletion(intent: Intent): ScenarioText | undefined {
    if (intent.kind !== 'remove-entry' && intent.kind !== 'remove') return undefined;
    return this.session.analyses.firstLook(this.session.document).doc;
  }

  /** What is to be told behind a deletion: nobody waits for it. */
  #leftBy(before: ScenarioText, intent: Intent): LeftBehind | undefined {
    const { analyses, document } = this.session;
    const after = analyses.firstLook(document).doc;
    if (intent.kind === 'remove') return partLeaves(before, after, intent);
    return intent.kind === 'remove-entry' ? leftBehind(before, after, intent.subject) : undefined;
  }

  #send(message: ToTable): void {
    this.session.send(message);
  }
}
