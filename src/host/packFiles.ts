import * as vscode from 'vscode';

/** A pack on disk: still to be read, or read; without a text where there is no such file. */
export type PackFile = { readonly state: 'pending' } | { readonly state: 'read'; readonly text: string | undefined };

/** The texts of rule packs that scenarios name by path, read once and again when they change on disk. */
export class PackFiles implements vscode.Disposable {
  /** Pack → what is known of it. */
  readonly #packs = new Map<string, PackFile>();
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
  find(scenario: vscode.Uri, reference: string): PackFile {
    const uri = packUri(scenario, reference);
    if (!uri) return { state: 'read', text: undefined };
    const known = this.#packs.get(uri.toString());
    if (known) return known;
    const pending: PackFile = { state: 'pending' };
    this.#packs.set(uri.toString(), pending);
    void this.#read(uri);
    return pending;
  }

  /** Reads the packs of a scenario that are not known yet, for one who can wait. */
  async load(scenario: vscode.Uri, references: readonly string[]): Promise<void> {
    for (const reference of references) {
      const uri = packUri(scenario, reference);
      if (uri && this.#packs.get(uri.toString())?.state !== 'read') await this.#read(uri);
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
    this.#packs.set(uri.toString(), { state: 'read', text });
    this.#changed.fire();
  }
}

/** Where a pack lies that a scenario, or a file of settings, names by a path relative to itself; undefined outside the workspace. */
export function packUri(scenario: vscode.Uri, reference: string): vscode.Uri | undefined {
  if (!reference.endsWith('.json') || /^[a-z]+:|^[\\/]/i.test(reference)) return undefined;
  const uri = vscode.Uri.joinPath(scenario, '..', reference);
  return vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}
