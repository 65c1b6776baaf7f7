import * as vscode from 'vscode';
import type * as z from 'zod';

/** What is remembered of how a file was looked at: kept for the workspace by file, never in the file. */
export class RememberedView<T> implements vscode.Disposable {
  readonly #renames: vscode.Disposable;

  /** @param key what it is, of which there can be several by file */
  constructor(
    readonly state: vscode.Memento,
    readonly key: string,
    readonly schema: z.ZodType<T>,
  ) {
    this.#renames = vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri.toString(), newUri.toString());
    });
  }

  dispose(): void {
    this.#renames.dispose();
  }

  /** What was kept last; undefined where nothing was, or where an older version left something else. */
  of(file: vscode.Uri): T | undefined {
    return this.schema.safeParse(this.state.get(this.#prefix + file.toString())).data;
  }

  keep(file: vscode.Uri, value: T): void {
    void this.state.update(this.#prefix + file.toString(), value);
  }

  get #prefix(): string {
    return `${this.key} `;
  }

  /** A file, or all that lies in a folder, has another name. */
  #follow(before: string, now: string): void {
    const prefix = this.#prefix;
    for (const key of this.state.keys()) {
      if (key !== prefix + before && !key.startsWith(`${prefix}${before}/`)) continue;
      void this.state.update(prefix + now + key.slice(prefix.length + before.length), this.state.get(key));
      void this.state.update(key, undefined);
    }
  }
}
