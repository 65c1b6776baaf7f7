import * as vscode from 'vscode';

/** How long (in ms) a save is waited for: of one that fails nobody tells the end. */
const PATIENCE = 2000;

const underWay = new WeakMap<vscode.TextDocument, Promise<void>>();

/** Keeps in mind which documents are being saved. */
export function savesNoted(): vscode.Disposable {
  const ends = new WeakMap<vscode.TextDocument, () => void>();
  const begun = ({ document }: vscode.TextDocumentWillSaveEvent) => {
    const end = new Promise<void>((resolve) => {
      ends.set(document, resolve);
      setTimeout(resolve, PATIENCE);
    });
    underWay.set(document, end);
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument(begun),
    vscode.workspace.onDidSaveTextDocument((document) => ends.get(document)?.()),
  );
}

/** Resolves at the end of the save of a document that has begun by now, if one has. */
export function saveUnderWay(document: vscode.TextDocument): Promise<void> {
  return underWay.get(document) ?? Promise.resolve();
}
