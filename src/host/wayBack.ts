import type * as vscode from 'vscode';
import type { ChangedSpan } from '../model/read/changedSpan';
import type { Assessment } from '../validate/assess';

/** An edit that spans more characters than this takes long to read and judge. */
const WIDE = 100_000;

/** Whether a change takes so long to judge that what was found before is no answer meanwhile. */
export function isWide({ start, before, after }: ChangedSpan): boolean {
  return Math.max(before, after) - start > WIDE;
}

/** A state of a document to come back to: read, computed and, where there was time for it, judged. */
export interface State {
  /** What was shown of it last. */
  readonly shown: Assessment;
  readonly judged: Assessment | undefined;
}

/** What a document was before its last wide edit: an undo brings that back, to be neither read nor judged again. */
export class WayBack {
  readonly #states = new WeakMap<vscode.TextDocument, State>();

  /** @returns the state of before, if it is this text */
  find(document: vscode.TextDocument, text: string): State | undefined {
    const state = this.#states.get(document);
    return state?.shown.doc.text === text ? state : undefined;
  }

  /** @param change what has made another text of it */
  leave(document: vscode.TextDocument, before: State, change: ChangedSpan): void {
    if (isWide(change)) this.#states.set(document, before);
    else this.#states.delete(document);
  }

  /** What is found in a state may be something else now. */
  forget(document: vscode.TextDocument): void {
    this.#states.delete(document);
  }
}
