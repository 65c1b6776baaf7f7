// A repository of git's in a folder of its own, worked in as a person does, whose own configuration does not count.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, scenario, type Run } from './scenario';

/** A repository with one branch, `main`. */
export class Repository {
  /** Where the person's own configuration lies. */
  readonly home = folderWith({});

  /** @param files of the first commit */
  constructor(
    files: Readonly<Record<string, string>>,
    readonly folder = folderWith(files),
  ) {
    this.git('init', '--quiet', '-b', 'main');
    this.commit('First');
  }

  /** Runs git; it must go well. @returns what it printed */
  git(...args: string[]): string {
    const { code, out, err } = this.tryGit(args);
    if (code !== 0) throw new Error(`git ${args.join(' ')} exited with ${code}: ${out}${err}`);
    return out;
  }

  /** Runs git, which may refuse. */
  tryGit(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
    const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...this.#env, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs `scenario` in it. */
  scenario(...args: string[]): Run {
    return scenario(this.folder, args, { env: this.#env });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '-m', message);
  }

  /** Commits a file's new text on a new branch off `main`, and goes back to `main`. */
  branch(name: string, path: string, text: string): void {
    this.git('checkout', '--quiet', '-b', name, 'main');
    this.write(path, text);
    this.commit(name);
    this.git('checkout', '--quiet', 'main');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  get #env(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      HOME: this.home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
      LC_ALL: 'C',
    };
  }
}
