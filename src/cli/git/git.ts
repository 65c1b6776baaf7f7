import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

const MOST = 2 ** 30;

/** What git answers in a repository; `undefined` where it refuses. No shell reads the arguments. */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      input: input ?? '',
      maxBuffer: MOST,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
  } catch (error) {
    // It is not there at all: that is for the caller to say.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    return undefined;
  }
}

/** What git does in the current folder, with its own words where it refuses. */
export function gitAnswer(args: readonly string[]): {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
} {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    maxBuffer: MOST,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (error) throw error;
  return { code: status ?? 1, out: stdout, err: stderr.toString().trim() };
}

/** Where a file lies: its repository's folder, and its path in it with slashes. */
export interface InRepository {
  readonly root: string;
  readonly path: string;
}

const roots = new Map<string, string | undefined>();

/** The repository that a file lies in; undefined where it lies in none. */
export function repositoryOf(file: string): InRepository | undefined {
  const folder = realpathSync(dirname(file));
  const root = roots.has(folder) ? roots.get(folder) : rootAbove(folder);
  roots.set(folder, root);
  if (root === undefined) return undefined;
  return {
    root,
    path: relative(root, join(folder, basename(file)))
      .split(sep)
      .join('/'),
  };
}

function rootAbove(folder: string): string | undefined {
  for (let one = folder; ; one = dirname(one)) {
    if (existsSync(join(one, '.git'))) return one;
    if (dirname(one) === one) return undefined;
  }
}
