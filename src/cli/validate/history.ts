import { posix } from 'node:path';
import type { PackText } from '../../validate/packs/bind';
import { STANDARD_INPUT } from '../readText';
import { git, repositoryOf, type InRepository } from '../git/git';

/** What became of a repository since a revision. Plain data: it is handed on to other threads. */
export interface RepositoryPast {
  readonly commit: string;
  /** Path now → path then, of every file that differs; undefined of a new one. */
  readonly before: ReadonlyMap<string, string | undefined>;
  /** A changed pack can bring findings to a file that is as it was. */
  readonly packsChanged: boolean;
}

/** What became of all repositories of a run, by their folders. */
export interface Past {
  /** As it was typed. */
  readonly revision: string;
  readonly repositories: ReadonlyMap<string, RepositoryPast>;
}

/** What a file was: the same, another text, or (without `before`) not there. */
export interface Then {
  readonly isUnchanged?: true;
  readonly before?: { readonly text: string; readonly packText: PackText };
}

/** Gives the earlier states of some files; their texts are asked for at once. */
export class History {
  readonly #texts = new Map<string, string | undefined>();

  constructor(
    readonly past: Past,
    paths: readonly string[],
  ) {
    const wanted = new Map<string, string[]>();
    for (const path of paths) {
      const place = placeOf(path);
      const then = place && this.#pathThen(place);
      if (!place || then === undefined) continue;
      wanted.set(place.root, [...(wanted.get(place.root) ?? []), then]);
    }
    for (const [root, all] of wanted) this.#ask(root, all);
  }

  of(path: string): Then | { readonly fault: string } {
    if (path === STANDARD_INPUT) {
      return { fault: 'Standard input has no earlier state to compare with. Name the file instead of -.' };
    }
    const place = placeOf(path);
    const repository = place && this.past.repositories.get(place.root);
    if (!place || !repository) {
      return { fault: `${path} lies in no git repository, so that nothing is known of it at ${this.past.revision}.` };
    }
    if (!repository.before.has(place.path) && !repository.packsChanged) return { isUnchanged: true };
    const then = this.#pathThen(place);
    const text = then === undefined ? undefined : this.#text(place.root, then);
    if (then === undefined || text === undefined) return {};
    const folder = posix.dirname(then);
    return { before: { text, packText: (reference) => this.#text(place.root, posix.join(folder, reference)) } };
  }

  #pathThen({ root, path }: InRepository): string | undefined {
    const repository = this.past.repositories.get(root);
    if (!repository) return undefined;
    if (repository.before.has(path)) return repository.before.get(path);
    return repository.packsChanged ? path : undefined;
  }

  #text(root: string, path: string): string | undefined {
    const key = keyOf(root, path);
    if (!this.#texts.has(key)) this.#ask(root, [path]);
    return this.#texts.get(key);
  }

  #ask(root: string, paths: readonly string[]): void {
    const { commit } = this.past.repositories.get(root) ?? { commit: 'HEAD' };
    // A name with a line break would be two questions.
    const askable = paths.filter((path) => !path.includes('\n'));
    const questions = askable.map((path) => `${commit}:${path}\n`).join('');
    const answers = answersOf(git(root, ['cat-file', '--batch'], questions) ?? Buffer.alloc(0));
    for (const path of paths) this.#texts.set(keyOf(root, path), undefined);
    for (const [index, path] of askable.entries()) this.#texts.set(keyOf(root, path), answers[index]);
  }
}

function placeOf(path: string): InRepository | undefined {
  return path === STANDARD_INPUT ? undefined : repositoryOf(path);
}

function keyOf(root: string, path: string): string {
  return `${root}\0${path}`;
}

/** The answers of `git cat-file --batch`: each a line with the size and so many bytes, or a line that ends in “missing”. */
function answersOf(output: Buffer): (string | undefined)[] {
  const answers: (string | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf('\n', at);
    const [, kind, size] = /(\S+) (\d+)$/.exec(output.toString('utf8', at, lineEnd)) ?? [];
    at = lineEnd + 1;
    if (size === undefined) {
      answers.push(undefined);
      continue;
    }
    answers.push(kind === 'blob' ? output.toString('utf8', at, at + Number(size)) : undefined);
    at += Number(size) + 1;
  }
  return answers;
}
