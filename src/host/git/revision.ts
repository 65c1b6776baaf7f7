import * as vscode from 'vscode';
import type { Repository } from './gitApi';

/** A commit by the name under which it was asked for. */
export interface Revision {
  /** Such as `HEAD`, a branch, a tag or the beginning of a hash. */
  readonly ref: string;
  readonly hash: string;
  /** ISO date of the commit. */
  readonly date: string | undefined;
}

/** The beginning of a hash, as git shows it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

/** The commit that a name stands for; undefined where it stands for none. */
export async function findRevision(repository: Repository, ref: string): Promise<Revision | undefined> {
  try {
    const { hash, authorDate } = await repository.getCommit(ref);
    return { ref, hash, date: authorDate && isoDay(authorDate) };
  } catch {
    return undefined;
  }
}

/** What a file held at a commit, under another name if it had one; undefined where it was not there. */
export async function textAt(repository: Repository, hash: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository.show(hash, uri.fsPath);
  } catch {
    return textOfFormerName(repository, hash, uri);
  }
}

async function textOfFormerName(repository: Repository, hash: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    const changes = await repository.diffWith(hash);
    const moved = changes.find(({ renameUri }) => renameUri?.fsPath === uri.fsPath);
    return moved && (await repository.show(hash, moved.originalUri.fsPath));
  } catch {
    return undefined;
  }
}

/** The day on the clock of the person who looks. */
export function isoDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The file of a workspace that a version of git's is one of. */
export function workingFile(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== 'git') return uri;
  try {
    const { path } = JSON.parse(uri.query) as { path: string };
    return vscode.Uri.file(path);
  } catch {
    return uri.with({ scheme: 'file', query: '' });
  }
}
