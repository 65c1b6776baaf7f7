// The workspace as a git repository.
import { execFileSync } from 'node:child_process';

/** Runs git in a workspace, as nobody in particular. @returns what it prints; throws where it fails */
export function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** Makes a workspace a repository in which all that it holds is committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'First');
}
