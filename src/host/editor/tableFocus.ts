import type * as vscode from 'vscode';

/** How long (in ms) a table is waited for that does not get the focus: it was elsewhere before, in the Explorer say. */
const PATIENCE = 500;

const tables = new Set<TableFocus>();

/** Whether the keyboard is in a table, as its page tells. */
export class TableFocus implements vscode.Disposable {
  #has = false;
  #waiting: (() => void)[] = [];

  constructor(readonly panel: vscode.WebviewPanel) {
    tables.add(this);
  }

  told(has: boolean): void {
    this.#has = has;
    if (has) this.#release();
  }

  /** Resolves as soon as the table has the focus, or patience has an end. */
  async settled(): Promise<void> {
    if (this.#has) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(resolve, PATIENCE);
    });
  }

  dispose(): void {
    tables.delete(this);
    this.#release();
  }

  #release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

/**
 * Resolves when the table in front, if there is one, has the focus back. VS Code returns it some time after the
 * palette, a menu or a question is closed, and a question that is asked before that loses it and is closed too.
 */
export async function focusIsBack(): Promise<void> {
  await [...tables].find(({ panel }) => panel.active)?.settled();
}
