import * as vscode from 'vscode';
import type { Work } from '../../protocol/work';

const told = new vscode.EventEmitter<{ readonly document: vscode.TextDocument; readonly work: Work | undefined }>();

/** Something takes long in a document, or does no longer: its tables say so. */
export const onDidWork = told.event;

/** Does what may take long in a document. */
export async function workingAt<T>(document: vscode.TextDocument, work: Work, task: () => PromiseLike<T>): Promise<T> {
  told.fire({ document, work });
  try {
    return await task();
  } finally {
    told.fire({ document, work: undefined });
  }
}
