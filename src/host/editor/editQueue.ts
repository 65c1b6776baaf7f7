import * as vscode from 'vscode';
import type { EditResult } from '../../model/edit/editResult';
import type { TextEdit } from '../../model/edit/textEdit';
import type { Computed } from '../../validate/assess';
import type { Analyses } from '../analyses';
import { documentEdits } from '../documentEdits';
import { attempt, type Refusal } from './attempts';
import { quickUndo } from './quickUndo';
import { workingAt } from './work';

/** How long (in ms) an edit is packed in another thread before the request leaves: of one nothing, of ten thousand a tenth of a second. */
const PACKING = 0.01;

/** The same for a character of what is written. */
const SENDING = 0.00001;

/** So many places take VS Code so long to write to that people wonder. */
const MANY = 1000;

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

/** Lets a save wait for the edits that were asked for before it: a table shows them already. */
export function savedWithEdits(): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument((event) => {
    const tail = tails.get(event.document);
    if (tail) event.waitUntil(tail.then(() => undefined));
  });
}

/** Makes an edit in its turn, computed on the text as it is then. */
export function applyInTurn(
  analyses: Analyses,
  document: vscode.TextDocument,
  compute: (now: Computed) => EditResult,
): Promise<Refusal> {
  const text = {
    get version() {
      return document.version;
    },
    apply: (edits: readonly TextEdit[]) =>
      edits.length < MANY
        ? applyForeseen(analyses, document, edits)
        : workingAt(document, 'write', () => applyForeseen(analyses, document, edits)),
  };
  return inTurn(document, () => attempt(text, () => compute(analyses.firstLook(document))));
}

/** Makes an edit while what comes of it is worked out and shown. */
async function applyForeseen(
  analyses: Analyses,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const { version } = document;
  const asked = quickUndo(document, analyses.firstLook(document).doc.text, edits);
  const made = vscode.workspace.applyEdit(documentEdits(document, asked));
  const length = asked.reduce((sum, { text }) => sum + text.length, 0);
  // The request leaves in a turn of its own, and VS Code takes its time.
  await new Promise((resolve) => setTimeout(resolve, asked.length * PACKING + length * SENDING));
  if (document.version === version) analyses.foresee(document, edits);
  const isMade = await made;
  if (!isMade) analyses.forgetForeseen(document);
  return isMade;
}

/** Makes an edit of a document of which nothing is foreseen, in its turn, computed on the text as it is then. */
export function editInTurn(document: vscode.TextDocument, compute: () => EditResult): Promise<Refusal> {
  const text = {
    get version() {
      return document.version;
    },
    apply: (edits: readonly TextEdit[]) => vscode.workspace.applyEdit(documentEdits(document, edits)),
  };
  return inTurn(document, () => attempt(text, compute));
}

/** Replaces all of a document's text, in its turn. */
export function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  return inTurn(document, async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    return vscode.workspace.applyEdit(edit);
  });
}
