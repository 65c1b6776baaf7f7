import * as vscode from 'vscode';

/** The texts of rule packs that scenarios name by path, read once and again when they change on disk. */
export class PackFiles implements vscode.Disposable {
  /** Pack → its text, undefined where there is no such file, `pending` while it is being read. */
  readonly #texts = new Map<string, string | undefined | 'pending'>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** A pack has been read, or has changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.scenario-rules.json');
    this.#subscriptions = [
      this.#changed,
      watcher,
      watcher.onDidChange((uri) => void this.#read(uri)),
      watcher.onDidCreate((uri) => void this.#read(uri)),
      watcher.onDidDelete((uri) => void this.#read(uri)),
    ];
  }

  /** A pack's text as far as it is known; asking for an unknown one has it read. */
  text(scenario: vscode.Uri, reference: string): string | undefined | 'pending' {
    const uri = packUri(scenario, reference);
    if (!uri) return undefined;
    const key = uri.toString();
    if (!this.#texts.has(key)) {
      this.#texts.set(key, 'pending');
      void this.#read(uri);
    }
    return this.#texts.get(key);
  }

  /** Reads the packs of a scenario that are not known yet, for one who can wait. */
  async load(scenario: vscode.Uri, references: readonly string[]): Promise<void> {
    for (const reference of references) {
      const uri = packUri(scenario, reference);
      if (uri && (this.#texts.get(uri.toString()) ?? 'pending') === 'pending') await this.#read(uri);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #read(uri: vscode.Uri): Promise<void> {
    let text: string | undefined;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      // There is no such file: the validator says so where the scenario names it.
      text = undefined;
    }
    this.#texts.set(uri.toString(), text);
    this.#changed.fire();
  }
}

/** Where a pack lies that a scenario names by a path relative to itself; undefined outside the workspace. */
function packUri(scenario: vscode.Uri, reference: string): vscode.Uri | undefined {
  if (!/\.json$/.test(reference) || /^[a-z]+:|^[\\/]/i.test(reference)) return undefined;
  const uri = vscode.Uri.joinPath(scenario, '..', reference);
  return vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}
