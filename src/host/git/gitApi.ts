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
  /** The commit that a branch, a tag or a hash stands for; it fails where it stands for none. */
  getCommit(ref: string): Promise<Commit>;
  getRefs(query: { sort?: 'alphabetically' | 'committerdate' }): Promise<Ref[]>;
  /** What differs between a revision and the files as they are. */
  diffWith(ref: string): Promise<FileChange[]>;
}

/** A branch, a branch of a remote or a tag, by git's number for its kind. */
export interface Ref {
  readonly type: (typeof REF_TYPES)[keyof typeof REF_TYPES];
  readonly name?: string;
  readonly commit?: string;
}

export const REF_TYPES = { head: 0, remoteHead: 1, tag: 2 } as const;

/** A file that differs: where it was, and where it is if that is elsewhere. */
export interface FileChange {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
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
