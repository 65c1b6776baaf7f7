import * as vscode from 'vscode';
import { arrangementSchema, PLAIN, type Arrangement } from '../../protocol/arrangement';

const KEY = 'arrangement ';

/** How the table of each file was arranged when it was last seen: kept for the workspace, never in the file. */
export class Arrangements implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #renames: vscode.Disposable;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#renames = vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri.toString(), newUri.toString());
    });
  }

  dispose(): void {
    this.#renames.dispose();
  }

  of(file: vscode.Uri): Arrangement {
    // An older version may have left something else.
    return arrangementSchema.safeParse(this.#state.get(KEY + file.toString())).data ?? PLAIN;
  }

  keep(file: vscode.Uri, arrangement: Arrangement): void {
    void this.#state.update(KEY + file.toString(), arrangement);
  }

  /** A file, or all that lies in a folder, has another name. */
  #follow(before: string, now: string): void {
    for (const key of this.#state.keys()) {
      if (key !== KEY + before && !key.startsWith(`${KEY}${before}/`)) continue;
      void this.#state.update(KEY + now + key.slice(KEY.length + before.length), this.#state.get(key));
      void this.#state.update(key, undefined);
    }
  }
}
