import * as vscode from 'vscode';
import type { TableProvider } from '../editor/tableProvider';

/** A command of the menu of cells that copies or cuts what is selected in the table in front. */
export function copyCommand(tables: TableProvider, cut: boolean): () => void {
  return () => tables.activeSession()?.send({ type: 'copy', cut });
}

/**
 * A command of the menu of cells that pastes into what is selected in the table in front. The text is read here: a page
 * in a browser may not read the clipboard without a key of its own.
 * @param values what is pasted is what a formula comes to
 */
export function pasteCommand(tables: TableProvider, values: boolean): () => Promise<void> {
  return async () => {
    const session = tables.activeSession();
    const text = await vscode.env.clipboard.readText();
    session?.send({ type: 'paste', text, values });
  };
}
