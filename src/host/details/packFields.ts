import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { FromDetails, ToDetails } from '../../protocol/details';
import { builtInPackNames } from '../../validate/packs/built-in';
import { packUri } from '../packFiles';
import { relativePath } from './relativePath';

/** What the panel asks about rule packs. */
type PackMessage = Extract<FromDetails, { type: 'choose-pack' | 'open-pack' }>;

/** More files than a person looks through; typing finds one among them. */
const MOST_FILES = 500;

/** Has the person choose a pack for a field, or shows the file of one. */
export async function handlePackMessage(
  document: vscode.TextDocument,
  { scenario }: ScenarioText,
  message: PackMessage,
  send: (answer: ToDetails) => void,
): Promise<void> {
  if (message.type === 'open-pack') {
    await openPack(document.uri, message.reference);
    return;
  }
  const { subject, member } = message;
  const reference = await choosePack(document.uri, scenario.packs ?? []);
  if (reference !== undefined) send({ type: 'pack-chosen', subject, member, reference });
}

async function choosePack(scenario: vscode.Uri, used: readonly string[]): Promise<string | undefined> {
  const files = await vscode.workspace.findFiles('**/*.scenario-rules.json', '**/node_modules/**', MOST_FILES);
  const paths = files
    .map((file) => relativePath(scenario.path, file.path))
    .filter((path) => packUri(scenario, path) !== undefined)
    .sort();
  const items = [
    ...builtInPackNames().map((label) => ({ label, description: t('comes with the extension') })),
    ...paths.map((label) => ({ label })),
  ].filter(({ label }) => !used.includes(label));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      t('There is no .scenario-rules.json file in the workspace that this scenario does not name already.'),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Rule pack'),
    placeHolder: t('Choose a pack; its path is written relative to this file'),
  });
  return chosen?.label;
}

async function openPack(scenario: vscode.Uri, reference: string): Promise<void> {
  const uri = packUri(scenario, reference);
  if (!uri) {
    void vscode.window.showWarningMessage(
      t('“{0}” is no path, from this scenario on, to a file in the workspace.', reference),
    );
    return;
  }
  try {
    // An editor on a file that is not there would say so less well.
    await vscode.workspace.fs.stat(uri);
    await vscode.commands.executeCommand('vscode.open', uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(t('“{0}” cannot be opened: {1}', reference, reason));
  }
}
