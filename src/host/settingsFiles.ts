import * as vscode from 'vscode';
import { t } from '../model/l10n';
import { defaultSettings, type Settings } from '../validate/settings';
import { readSettings, SETTINGS_FILE, type ReadSettings } from '../validate/settingsFile';
import { DIAGNOSTIC_SOURCE, rangeOf } from './findingDiagnostics';
import { packUri } from './packFiles';

/** The settings of the folders in which scenarios lie: the nearest file upward counts, read again as it changes. */
export class SettingsFiles implements vscode.Disposable {
  /** By folder; undefined while it is being looked for. */
  #known = new Map<string, Settings | undefined>();
  /** What held before files changed, until it is known what holds now. */
  #before = new Map<string, Settings | undefined>();
  /** By file, so that scenarios of one share what it settles. */
  #files = new Map<string, Promise<Settings | undefined>>();
  readonly #collection = vscode.languages.createDiagnosticCollection('scenario-settings');
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** Settings have been read that settle something, or have changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watchers = [SETTINGS_FILE, '*.scenario-rules.json'].map((name) =>
      vscode.workspace.createFileSystemWatcher(`**/${name}`),
    );
    const again = () => void this.#again();
    this.#subscriptions = [
      this.#collection,
      this.#changed,
      ...watchers.flatMap((watcher) => [
        watcher,
        watcher.onDidChange(again),
        watcher.onDidCreate(again),
        watcher.onDidDelete(again),
      ]),
    ];
  }

  /** What is settled for a scenario as far as it is known; asking for what is not has it looked for. */
  find(scenario: vscode.Uri): Settings {
    const folder = vscode.Uri.joinPath(scenario, '..').toString();
    if (!this.#known.has(folder)) void this.#learn(folder);
    return this.#known.get(folder) ?? this.#before.get(folder) ?? defaultSettings;
  }

  /** Has what is settled for a scenario looked for, for one who can wait. */
  async load(scenario: vscode.Uri): Promise<void> {
    const folder = vscode.Uri.joinPath(scenario, '..');
    const known = this.#known;
    if (!known.get(folder.toString())) known.set(folder.toString(), await this.#nearest(folder));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #learn(folder: string): Promise<void> {
    const known = this.#known;
    known.set(folder, undefined);
    const settings = await this.#nearest(vscode.Uri.parse(folder));
    known.set(folder, settings);
    // Where files have changed meanwhile, all is looked for anew.
    if (known === this.#known && settings !== defaultSettings) this.#changed.fire();
  }

  /** Looks for all that was known, and tells of it when all is known again. */
  async #again(): Promise<void> {
    this.#before = new Map([...this.#before, ...this.#known].filter(([, settings]) => settings));
    const known = new Map<string, Settings | undefined>([...this.#before.keys()].map((folder) => [folder, undefined]));
    this.#known = known;
    this.#files = new Map();
    for (const folder of known.keys()) known.set(folder, await this.#nearest(vscode.Uri.parse(folder)));
    if (known === this.#known) this.#changed.fire();
  }

  async #nearest(folder: vscode.Uri): Promise<Settings> {
    // A document without a place on a disk lies in no folder.
    for (let one = folder; one.path.startsWith('/'); one = vscode.Uri.joinPath(one, '..')) {
      const file = vscode.Uri.joinPath(one, SETTINGS_FILE);
      const reading = this.#files.get(file.toString()) ?? this.#read(file);
      this.#files.set(file.toString(), reading);
      const settings = await reading;
      if (settings) return settings;
      if (one.path === '/') break;
    }
    return defaultSettings;
  }

  /** What a file settles, or undefined where there is none. Its faults become its problems. */
  async #read(file: vscode.Uri): Promise<Settings | undefined> {
    let text;
    try {
      text = await textOf(file);
    } catch (error) {
      this.#collection.delete(file);
      const isThere = vscode.workspace.getWorkspaceFolder(file) !== undefined && !isNotFound(error);
      if (!isThere) return undefined;
      this.#collection.set(file, [unreadable(error)]);
      return defaultSettings;
    }
    const packs = await packsOf(file, text);
    const read = readSettings(text, (reference) => packs.get(reference));
    this.#collection.set(file, diagnosticsOf(read));
    return read.settings;
  }
}

/** The texts of the packs that a file of settings names by path. */
async function packsOf(file: vscode.Uri, text: string): Promise<ReadonlyMap<string, string>> {
  const references: string[] = [];
  readSettings(text, (reference) => void references.push(reference));
  const packs = new Map<string, string>();
  for (const reference of references) {
    const uri = packUri(file, reference);
    if (!uri) continue;
    try {
      packs.set(reference, await textOf(uri));
    } catch {
      // There is no such file: that is told where the settings name it.
    }
  }
  return packs;
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function unreadable(error: unknown): vscode.Diagnostic {
  const reason = error instanceof TypeError ? t('it is not UTF-8 text') : String(error);
  return problem(new vscode.Range(0, 0, 0, 0), t('These settings cannot be read: {0}.', reason));
}

function diagnosticsOf({ faults, lines }: ReadSettings): vscode.Diagnostic[] {
  return faults.map(({ message, place }) => problem(rangeOf(lines, place), message));
}

function problem(range: vscode.Range, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  return diagnostic;
}
