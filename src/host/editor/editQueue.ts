import * as vscode from 'vscode';
import type { EditResult } from '../../model/edit/editResult';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Analyses } from '../analyses';

/** Why an edit was not made, or undefined where it was, or where there was nothing to change. */
export type Refusal = string | undefined;

/** How often an edit is computed again because the text changed under it, by an agent or a formatter say. */
const TRIES = 5;

const tails = new WeakMap<vscode.TextDocument, Promise<unknown>>();

/** Runs a task when everything asked of this document before is done, from whichever table it was asked. */
export function inTurn<T>(document: vscode.TextDocument, task: () => Promise<T>): Promise<T> {
  const turn = (tails.get(document) ?? Promise.resolve()).then(task);
  tails.set(
    document,
    turn.catch(() => undefined),
  );
  return turn;
}

/**
 * Makes an edit in its turn: computed on the text as it is then, and computed again where VS Code refuses it because
 * the text has moved on, so that offsets of an old text are never applied to a new one.
 */
export function applyInTurn(
  analyses: Analyses,
  document: vscode.TextDocument,
  compute: (doc: ScenarioText) => EditResult,
): Promise<Refusal> {
  return inTurn(document, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const { version } = document;
      const result = compute(analyses.of(document).doc);
      if ('refused' in result) return result.refused;
      if (result.edits.length === 0) return undefined;
      const edit = new vscode.WorkspaceEdit();
      for (const { offset, length, text } of result.edits) {
        edit.replace(
          document.uri,
          new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
          text,
        );
      }
      if (await vscode.workspace.applyEdit(edit)) return undefined;
      if (document.version === version) break;
    }
    return 'VS Code did not take the change. The file may be read-only; try again, or edit it as text.';
  });
}

/** Replaces all of a document's text, in its turn. */
export function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  return inTurn(document, async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    return vscode.workspace.applyEdit(edit);
  });
}
