import * as vscode from 'vscode';
import { findGit, type Git, type Repository } from './gitApi';

/** What files held at the last commit, as VS Code's Git knows it; nothing, in silence, where there is no git. */
export class LastCommit implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  readonly #watched = new Map<Repository, string | undefined>();
  #git: Promise<Git | undefined> | undefined;
  /** A repository was found, or its last commit is another one. */
  readonly onDidChange = this.#changed.event;

  /** The repository of a file, whose commits are followed from then on. */
  async repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
    this.#git ??= this.#start();
    const repository = (await this.#git)?.getRepository(uri) ?? undefined;
    if (repository) this.#watch(repository);
    return repository;
  }

  /** @returns undefined where the file is in no repository, or new since the last commit */
  async textOf(uri: vscode.Uri): Promise<string | undefined> {
    const repository = await this.repositoryOf(uri);
    try {
      return await repository?.show('HEAD', uri.fsPath);
    } catch {
      return undefined;
    }
  }

  /**
   * What a file in conflict held before both sides changed it, as git's index keeps it.
   * @returns undefined where the file is not in conflict for git, or both sides added it
   */
  async commonTextOf(uri: vscode.Uri): Promise<string | undefined> {
    const repository = await this.repositoryOf(uri);
    // The first of the index's stages; `show` asks for this version of the path.
    return repository?.show(':1', uri.fsPath).then(undefined, () => undefined);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #start(): Promise<Git | undefined> {
    const git = await findGit();
    if (git)
      this.#subscriptions.push(
        git.onDidOpenRepository(() => this.#changed.fire()),
        git.onDidChangeState(() => this.#changed.fire()),
      );
    return git;
  }

  /** A repository tells of every change of its files; only another commit matters here. */
  #watch(repository: Repository): void {
    if (this.#watched.has(repository)) return;
    const { state } = repository;
    this.#watched.set(repository, state.HEAD?.commit);
    this.#subscriptions.push(
      state.onDidChange(() => {
        if (this.#watched.get(repository) === state.HEAD?.commit) return;
        this.#watched.set(repository, state.HEAD?.commit);
        this.#changed.fire();
      }),
    );
  }
}
