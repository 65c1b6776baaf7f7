import * as vscode from 'vscode';

/** The part that is used here of what VS Code's Git extension offers to others (its own `git.d.ts`, version 1). */
export interface Git {
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly onDidOpenRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: vscode.Event<void> };
  /** The text of a file at a commit; it fails where the file is not there. */
  show(ref: string, path: string): Promise<string>;
  /** The commits of a file, the latest first. */
  log(options: { maxEntries: number; path: string }): Promise<Commit[]>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface GitExtension {
  getAPI(version: 1): Git;
}

/** VS Code's Git, or undefined where there is none or it is turned off: in the browser, for instance. */
export async function findGit(): Promise<Git | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    return extension && (await extension.activate()).getAPI(1);
  } catch {
    return undefined;
  }
}
